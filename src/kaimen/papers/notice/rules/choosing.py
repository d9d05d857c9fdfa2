"""Who comes of those who sign up: the first, those who pass a check, or whom the lot falls on."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.notice.rules.deadlines import bygone
from kaimen.papers.notice.rules.enumerations import prose

METHODS = (
    (
        "first_come",
        re.compile(
            r"先(?:报|到|约|来)先(?:得|到|审|录|入)|[额报约名满]{1,2}(?:员|额|人)?(?:即|为|则)止|额满(?:后)?(?:截止|关闭|停止)|按[^，。；]{0,8}时间(?:先后|顺序)?(?:排序|录取|确[定认]|入选|受理|安排)|满员(?:即|为|则)止|满\d+[人户组家名](?:即|为)止|名额[有]?限[^，。；]{0,4}先|报满(?:后)?(?:截止|关闭|停止)|(?:按照?|依据|根据)[^，。；]{0,6}(?:报名|预约|登记|提交|申请)(?:的)?(?:时间|的)*(?:先后|顺序|次序)"
        ),
    ),
    (
        "vetting",
        re.compile(
            r"(?:审查|审核|筛选|遴选|初审|初选|复审|核验|核实|把关|资格确认|核定|甄选)[^，。；]{0,8}(?:后|合格|通过|确[定认]|择优|选[取定]|产生)"
            r"|(?:资格|条件|身份)(?:审查|审核|初审|复核|核验)|(?:审核|审查)(?:未通过|结果)|统一(?:审核|审查|筛选)"
            r"|(?:确定|选取|遴选|筛选|甄选|选定|择优)[^，。；]{0,12}(?:参加|参与|参会|部分|名单|人员|代表|群众|对象)"
            r"|从[^，。；]{0,12}(?:报名|预约|推荐|自荐)[^，。；]{0,6}中(?:择优|综合|统筹|遴选|甄选|研究)[^，。；]{0,6}(?:确定|选定|选取|遴选|产生)?"
            r"|(?:报名)[^。；]{0,20}(?:审核|审查|初审|复审|筛选|遴选|邀请部分|确定部分)"
        ),
    ),
    (
        "draw",
        re.compile(
            r"抽签|摇号|摇珠|抓阄|随机[^，。；]{0,4}(?:抽|选|遴选|产生|确定|邀请|摇)|抓号|摇出|电子派位|(?:公开|现场|集中|分组|分类|按比例|统一)抽(?:取|选|签|出)|抽(?:取|选|出)(?:产生|确定)|以抽取|(?:电脑|计算机|系统)(?:派位|抽)|(?:从|由)[^，。；]{2,24}(?:中|里)抽(?:取|选|出)|抽[取选出][^，。；]{0,10}(?:代表|群众|市民|居民|参加|名)"
        ),
    ),
)
LEVEL_ONLY = re.compile(
    r"(?:[（(]?[一二三四五六七八九十\d]+[）)、.．]*)?(?:[与和及、]?(?:报名|预约|征集|招募|遴选|筛选|审核|选取|确定|参加|人员|对象|名单))+"
)
"""A heading, which chooses nobody."""
REFUSED = re.compile(
    "(?:不(?:(?:再|得|搞|设|采[取用]|实行|进行|组织|安排|另行|予以?|用|作|需要?)+(?:[^，。；的限]{0,8}、)?)?|取消|无[需须]|停止)"
    "(?:统一|集中|公开)?$"
)
"""Before a way that is not taken: 「不搞抽签、摇号」."""
NEEDLESS = re.compile("(?:无[需须]|不再|不需|不用)[^，。；]{0,4}(?:审|核|筛|遴)")
SIGNING_UP = re.compile("报名|产生|遴选|招募|抽|录取|名额|确定")
BY_CHANCE = re.compile("摇号|抽签|随机|顺序|先后")
NOT_GUESTS = re.compile("(?<!活动)主题|方案|稿件|评选|作品|优秀|建议|意见征集")
ABOUT = re.compile(
    r"报名|自荐|登记|参加|入库|参加人|人员|代表|群众|名单|参与者|观众|市民|公众|对象|名额|预约"
)
SIGNING = re.compile(
    r"报名|预约|自荐|申请人|(?:代表|人员|观察员|体验官|监督员|专家|对象)库|从[^，。；]{0,8}名[录册](?:中|里)|(?:征集|招募|招收)[^，。；]{0,12}(?:代表|群众|市民|居民|体验官|人员|观察员)"
)


def find(notice: Notice) -> Iterator[Found]:
    """`registration.method`: all that are told."""
    found: dict[str, tuple[Sentence, re.Match[str]]] = {}
    for sentence in prose(notice):
        if bygone(sentence.text):
            continue
        for method, pattern in METHODS:
            match = _taken(pattern, sentence.text)
            if method not in found and match and _chooses(sentence, method, match):
                found[method] = (sentence, match)
    if found:
        sentence, match = next(iter(found.values()))
        yield notice.found(
            "registration.method", [name for name, _ in METHODS if name in found], sentence, match, 0.85
        )


def _taken(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The first place of a way that the sentence does not refuse."""
    told = (one for one in pattern.finditer(text) if not REFUSED.search(text[: one.start()]))
    return next((one for one in told if not NEEDLESS.search(one[0])), None)


HEADED = "报名|预约|选取|产生|名单|代表|对象|人员|遴选|抽取|招募|录取|入选"


def _chooses(sentence: Sentence, method: str, match: re.Match[str]) -> bool:
    """Whether it is those who come that are chosen, out of those who signed up; not themes, not awards."""
    if method == "first_come":
        return True
    if method == "vetting" and BY_CHANCE.search(sentence.text[max(0, match.start() - 12) : match.start()]):
        return False
    if LEVEL_ONLY.fullmatch(sentence.text):
        return False
    about = sentence.text[max(0, match.start() - 40) : match.end() + 12]
    signing = SIGNING.search(sentence.text) or sentence.under(HEADED)
    by_lot = method == "draw" and any(SIGNING_UP.search(one) for one in sentence.headings)
    return bool(signing and (ABOUT.search(about) or by_lot)) and not NOT_GUESTS.search(about)
