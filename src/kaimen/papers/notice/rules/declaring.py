"""The words by which a notice has units declare: how many, by when, and what is no declaration."""

from __future__ import annotations

import re

from kaimen.papers.notice.rules.deadlines import (
    DAY,
    LENGTH,
    NUMBER,
    WEEKDAY,
)
from kaimen.papers.notice.rules.wording import AT_LEAST, any_of

AFTER_NOTICE = re.compile(
    r"(?:通知|文件|方案)?(?:印发|下发|发布|[收接]到本?通知)(?:之日起|之日|之后|后|起)"
    rf"(?P<length>{LENGTH})(?:之?内|以内)"
)
COUNT = rf"(?P<count>{NUMBER})(?:[-~—至到]{NUMBER})?(?:个|项|场|次|期|件|条)(?:以上)?"
THING = rf"的?(?:开放|活动|特色|具体|公开)?{any_of('活动 主题 项目 内容 选题 议题 事项 场次 开放日 计划')}"
DECLARE = any_of(
    "申报 选送 选报 报送 上报 填报 提报 确定 选定 选取 选择 策划 提出 拟定 谋划 报 梳理 推荐 提交"
)
EACH = r"(?:各|每[个家]?)"
UNIT = any_of("单位 部门 镇 乡镇 街道")
MINIMUM = (
    re.compile(rf"{DECLARE}[^，。；]{{0,12}}?{AT_LEAST}[^，。；]{{0,6}}?{COUNT}[^，。；、]{{0,10}}{THING}"),
    re.compile(rf"{DECLARE}[^，。；]{{0,20}}{THING}[^，。；]{{0,8}}?{AT_LEAST}{COUNT}"),
    re.compile(rf"{AT_LEAST}{DECLARE}[^，。；]{{0,6}}?{COUNT}[^，。；、]{{0,10}}{THING}"),
    re.compile(
        rf"{EACH}[^，。；]{{0,6}}?{UNIT}[^，。；]{{0,16}}?{DECLARE}[^，。；]{{0,10}}?{COUNT}[^，。；、]{{0,6}}{THING}"
    ),
    re.compile(
        rf"{DECLARE}[^，。；]{{0,12}}{THING}[^，。；\d]{{0,8}}(?P<count>{NUMBER})[个项场次期件条](?:及|或)?以上"
    ),
    re.compile(
        rf"(?:申报|填报|选报)，每[个家]?{UNIT}(?:原则上)?(?P<count>{NUMBER})(?:[-~—至到]{NUMBER})?[个项条]{THING}"
    ),
    re.compile(rf"(?:申报|选报|报送|上报){AT_LEAST}{COUNT}(?=[，。；（]|$)"),
    re.compile(rf"(?:申报|报送|上报)(?:数量|数|总数)[^，。；]{{0,4}}?{AT_LEAST}{COUNT}"),
    re.compile(
        rf"{DECLARE}[^。；]{{0,16}}(?:主题|事项|项目|清单|计划)[^。；]{{0,12}}，每[个家]?{UNIT}[^，。；]{{0,4}}{AT_LEAST}{COUNT}"
    ),
    re.compile(
        rf"(?:（|^|，)(?:原则上)?每[个家]?{UNIT}(?:原则上|应|须|要)?(?:{AT_LEAST})?{COUNT}(?=）|，|$)"
    ),
    re.compile(
        rf"每[个家]?{UNIT}(?:原则上|应|须|要)?{AT_LEAST}(?P<count>{NUMBER})[个项条][^，。；、]{{0,4}}{THING}"
    ),
    re.compile(rf"{DECLARE}[^。；]{{0,24}}{THING}，(?:数量|总数|个数)[^，。；]{{0,4}}?{AT_LEAST}{COUNT}"),
    re.compile(
        rf"(?:申报|报送|征集|选题)(?:数量|个数|要求)：?[^，。；]{{0,10}}?(?P<count>{NUMBER})[个项条件](?:以上|起)"
    ),
    re.compile(
        rf"{EACH}[^，。；]{{0,12}}?{UNIT}[^，。；]{{0,16}}?(?:主题|项目)[^，。；]{{0,6}}?{AT_LEAST}{COUNT}"
    ),
)
DAYS = rf"(?:{DAY}(?:[-‐–—―－~～]+|至|到))?(?:{DAY}|\d{{1,2}}日)"
STAGE = re.compile(
    r"(?:主题|计划|项目|方案)?(?:申报|征集|报送|上报|报备)(?:活动|主题|计划|方案)?(?:阶段|环节)?[（：]"
    rf"(?P<days>{DAYS})(?:前|）|。|$)"
)
TERM = re.compile(
    r"(?:申报|主题征集|选题征集|项目征集|报送|上报|填报|反馈)(?:[^，。；、]{0,6}，)?(?:材料|主题|计划)?的?(?:截止|截至)?"
    rf"(?:(?:时间|日期|时限|期限)(?:截止|截至)?|(?<=截止)|(?<=截至))(?:[为是到至：]|截止|自?即日起)*(?P<days>{DAYS})(?![^，。；]{{0,4}}前)"
)
TERM_HEADING = re.compile(
    r"^(?:主题|项目|选题|活动)?(?:申报|征集|报送|填报)的?(?:截止)?(?:时间|期限|时限|日期)"
)
TERM_ALONE = re.compile(rf"^(?P<days>{DAYS})(?![^，。；]{{0,4}}前)")
OTHERS = re.compile("报名|意见|总结|案例|回执")
FOR_AWARDS = re.compile("评选|参评|评优")
QUOTING = re.compile(
    r"(?:《[^《》]*》|[省市州盟](?:[里级办]|通知|文件|政府|方案)|上级(?:通知|文件)?)中?(?:要求|规定|明确)[^，。；]{0,16}$"
)
"""What a paper from above asks of those it was sent to: this notice sets a day of its own."""
FOR_BELOW = re.compile("各(?:县|市|州|盟|设区市)[^，。；]{0,12}$")
BY_OFFICE = re.compile("(?:我[办局委]|办公室)(?:将|拟|定|会)?(?:于|在)?$")
ENDS_ON = re.compile(
    rf"(?P<days>{DAYS})(?:{WEEKDAY})(?:为|是)[^，。；]{{0,4}}(?:申报|报送|征集|填报)[^，。；]{{0,4}}截止"
    rf"|(?:即日|本通知印发之日)起至(?P<until>{DAYS})[^。；]{{0,16}}(?:申报|填报|报送|征集)(?!名)"
)
"""「3月20日为申报截止日」「即日起至3月20日，各单位申报」."""
DONE = re.compile("已[经于]?$")
AT_MOST = re.compile("限(?:报|推荐|申报|选)|最多|至多|不(?:得)?(?:超过|多于)|仅限")
CYCLE = re.compile(r"每(?:年|月|季|半年|两个月)")
