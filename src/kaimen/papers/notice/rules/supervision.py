"""Whether somebody checks that activities are held: visits, spot checks, calls to order."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.notice.rules.deadlines import prose
from kaimen.papers.notice.rules.wording import any_of

CHECK = any_of(
    """
    督促 督查(?!室|办|考核办) 督察(?!支队|大队|总队|室|组|员|部门) 督导 督办
    监督检查 抽查 检查(?!证|身份|设备|车辆|室|口|健康) (?<!统一)(?<!统筹)(?<!指挥)调度(?!中心|室|大厅|指挥)
    巡查 走访 跟踪问效 点名通报 通报批评 暗访 核查 四不两直 随机[^，。；]{0,6}查看
    约谈 (?:限期|责令)[^，。；]{0,4}(?:整改|补办|改正) 挂牌督办
    """
)
BY_SOMEBODY = any_of(
    "将 适时 定期 不定期 采取 通过 进行 开展 组织 予以 加强对 加大对 实行 负责 每月 每季度 对 由 组织"
)
DONE = re.compile(
    rf"{BY_SOMEBODY}[^。；，]{{0,36}}?{CHECK}"
    r"|对[^，。；]{2,20}(?:情况|工作|过程)[^，。；]{0,4}(?:进行|实施|开展)监督"
    r"|(?:对[^。；]{2,24}|在)全[县区市州镇旗盟省](?:范围内?)?[^，。；]{0,4}通报(?!表扬|表彰|会)"
    r"|(?:按|每|逐)个?(?:季度?|月|半年|周|旬|半月|双周)[^，。；]{0,8}?(?:通报|调度|晾晒|公布|跟踪|督促|催办)[^，。；]{0,8}(?:进[展度]|情况|机制|制度)"
    r"|(?:周|月|季|旬)(?:调度|通报|晾晒|督导)"
    r"|(?:全程|持续|动态|实时)[^，。；]{0,4}跟踪(?!拍|报道|服务|采访)|跟踪(?:督促|督办|督导|调度)"
    r"|(?:发|下达|下发|印发|制发|出具)[^，。；]{0,4}(?:催办|督办|提醒|整改)(?:函|单|通知|意见)|发函(?:提醒|催办|督促)"
    r"|(?:实行|建立|推行)[^，。；]{0,8}(?:红黑榜|销号)|对[^。；]{2,24}(?:单位|部门)(?:开展|进行|组织)“?回头看"
    r"|派员[^，。；]{0,12}(?:督导|检查|查看|指导)|(?:报请|由|提请)[^，。；]{2,24}约谈"
    r"|(?:及时|逐月|按月|定期|逐件|逐项)[^，。；]{0,6}(?:督促|跟踪|催办)"
    rf"|{CHECK}[^。；，]{{0,6}}(?:各|未|落实|活动|力度|工作|机制)"
    r"|(?:予以|进行|给予|定期|适时|将|作|范围内|每月|每季|逐月|按月|月度)[^，。；]{0,26}?通报(?!表扬|表彰|会|情况给|工作)"
)
ANYBODY = re.compile(
    any_of("将 由 负责 办公室 公开办 领导小组 单位 部门 政府 予以 适时 定期 对 建立 实行 推行 每月 每季")
)
BY_OTHERS = re.compile("邀请|参观|代表|群众|社会")
NOT_HERE = re.compile(
    any_of(
        """
        食品 真实性 抽检 安全检查 自查 执法 市场 消防检查 接受[^，。；]{0,12}(?:督查|检查)
        代表[^，。；]{0,12}(?:走访|检查|督查)
        参观 观摩 邀请 走访(?:企业|群众|基层|慰问) 展示 流程
        """
    )
)


def find(notice: Notice) -> Iterator[Found]:
    """`supervision` of every sentence in which somebody checks."""
    for sentence in prose(notice):
        text = sentence.text
        match = DONE.search(text)
        if match is None or _a_heading(sentence) or not ANYBODY.search(text):
            continue
        if NOT_HERE.search(match[0]) or BY_OTHERS.search(text[max(0, match.start() - 30) : match.start()]):
            continue
        sure = 0.95 if re.search(r"督|检查|走访|抽查|通报|问效", match[0]) else 0.75
        yield notice.found("supervision", {"present": True}, sentence, match, sure)


def _a_heading(sentence: Sentence) -> bool:
    """Whether the sentence is a clause's heading and no more."""
    return (
        bool(sentence.headings) and len(sentence.text) < 20 and sentence.text.endswith(sentence.headings[-1])
    )
