"""The words around a stretch of time that say activities are held in it, or that something else is."""

from __future__ import annotations

import re

from kaimen.papers.notice.rules.wording import any_of

WHAT = any_of("活动 开放 举办 开展 实施 组织 具体 集中开放")
TIME = "(?:时间|日期|期限|时段|周期)(?:跨度|范围|段)?"
OWN_HEADING = re.compile(
    rf"^{WHAT}的?{TIME}|^(?:时间(?:跨度|范围|段|[、和与及]|地点|$)"
    r"|(?:日期|期限|时段|周期|何时|什么时[候间])(?:开放|举办|开展|$))"
)
HEADING = re.compile(
    rf"{WHAT}的?(?:时间|日期|期限|时段|周期)|时间(?:安排|要求|节点|步骤|[、和与及]|地点)|日程安排"
    r"|(?:实施|活动)步骤|(?:活动|工作)安排"
)
WHOLE_YEAR = re.compile(r"全年(?:持续|常态|长期|滚动|均可|都可|皆可)")
SET = any_of("拟定于 暂定[于为] 定[于为在] 安排在 集中在 为期 为 是 在")
BRAND_DAYS = "(?:开放|公开|主题|体验|服务)(?:日|周|月|季)"
LABEL = re.compile(
    rf"(?:^|[，。；：、）.\d”’日月周【●■◆★▲◎◇□☆►▶▪※○]){WHAT}?的?{TIME}(?:安排)?】?(?:原则上)?{SET}?[：]?[^，。；\d]{{0,8}}$"
    rf"|{BRAND_DAYS}[”’]?(?:活动)?(?:[：]|(?:统一|集中)?(?:{SET}|确定为|确定在)(?:每年|今年)?的?)$|活动期间（$|(?:活动|开放)(?:贯穿|分布[于在]|集中[于在])$"
)
NAMED_SO = re.compile(
    rf"[）]?(?:（[^）]*）)?，?(?:统一|集中)?(?:为|是|定为|确定为|设为|作为)[^，。；]{{0,14}}?{BRAND_DAYS}"
)
A_ROW = re.compile(
    r"(?:（[^）]{1,12}）)?[，：、]?[^，。；：、]{2,20}："
    r"|(?:（[^）]{1,12}）)?，[^，。；：、]{2,16}(?:局|委|办|中心|街道|镇|乡|公司)(?:承办|举办|开展|组织)"
)
HELD = re.compile(any_of("结束 开展 举办 举行 组织 启动 实施 集中开放 进行 部署 召开 开放"))
STAGE_HELD = re.compile(
    r"(?:实施|开展|开放|推进|举办)(?:阶段|时间)?(?=（|$|：)|(?:实施|开展|开放|推进|活动)阶段"
)
STAGE_OTHER = re.compile(
    any_of(
        """
        准备 筹备 动员 申报 征集 部署阶段 报送 方案制定 总结 评选 评比 宣传发动 启动阶段 谋划 验收 报名 评审 自查
        检查 筛选 甄选 发布公告 公告阶段
        """
    )
)
PREPARED = re.compile(
    rf"(?:之?内)?[，：][^，。；]{{0,20}}?{any_of('确定 制定 印发 公布 梳理 汇总 筛选 部署 动员 审定')}"
)
NOT_HELD = re.compile(
    any_of(
        """
        报名 截止 截至 公示 施行 印发 起实施 培训 评选 评比 总结 申报 征集意见 意见征集 报送 上报 下发 发布 考核 通报
        生效 会议 成立 所在 不超过 不迟于 不晚于 最迟 修订 颁布 公布[^，。；]{0,6}(?:名单|结果)
        """
    )
)
DEADLINE = re.compile(r"[^，。；]{0,8}(?:之|以)?前(?:报|将|完成|，)")
FORMERLY = re.compile("原(?:定|计划|拟|安排)(?:[于在]|时间为)?$")
MOVED = re.compile("(?:调整|变更|推迟|延期|延后|顺延|提前|改期|改)[为到至在于]$")
"""「原定5月举行，调整为10月」: the later days are those that hold."""
NARROWED = re.compile(r"（(?=[^（）]*\d日)")
STAGE_NAMED = re.compile("阶段（?[：]?$")
ENDING = re.compile("结束|截止|止|闭幕|收官")
PREPARES = re.compile(
    any_of("征集 评审 遴选 抽取 抽签 预约 梳理 盘点 谋划 拟定 制定 确定 汇总 培训 上报 起草 研究")
)
GUESSED = 0.8
ABOUT = re.compile(any_of("活动 开放 主题日 有序(?:开展|组织|推进)"))
