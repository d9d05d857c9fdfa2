"""How people come to an activity: invited, by signing up, out of a pool or freely; until when; who is chosen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.notice.rules.deadlines import DAY, HOUR, WEEKDAY, bygone, dated
from kaimen.papers.notice.rules.enumerations import prose
from kaimen.papers.notice.rules.people import is_generic, listed

FREELY = re.compile(
    r"(?:无需|无须|不需要?|不用|免)(?:提前|事先|进行|现场)?(?:预约|报名|登记)|自由参[观加]|自行前往参[观加]|(?:直接|自行)(?:前往|到)[^，。；]{0,12}(?:即可|参[加与观])"
)
SIGN_UP = re.compile(
    r"(?:社会|公开|自愿|自主|网上|网络|在线|线上|电话|现场|扫码|邮箱|邮件|微信|接受|提前|个人|团体|踊跃|主动|登记|征集|招募|预约|开放)报名"
    r"|报名(?:方式|时间|期限|条件|电话|地点|渠道|链接|入口|表|办法|须知|参加|参与|截止|人员|人数|通道|启事|公告|先后)"
    r"|(?:公开|广泛|面向社会|社会|向社会|网上|线上)[^，。；]{0,8}(?:征集|招募|征募)[^，。；]{0,14}(?:代表|群众|市民|居民|公众|人员|对象|报名|参与者|体验官|志愿者|网民)"
    r"|(?:预约|报名)参[观加]|(?:进行|予以|方式|提前|电话|来电|积极)(?:预约|报名)"
)
NOT_SIGN_UP = re.compile(r"培训|竞赛|比赛|评选|投稿|无需|无须|不需|不用")
POOL = re.compile(
    r"(?:代表|人才|人员|观察员|监督员|名单|专家|体验官|志愿者|对象|评议员|市民|公众)库[”’]?(?:中|里|内)?[^，。；]{0,12}(?:抽取|选取|抽选|遴选|邀请|随机|选派|产生|选定|确定|抽)"
    r"|(?:纳入|建立|组建|入)[^，。；]{0,14}(?:代表|观察员|志愿者|体验官|人员|市民|对象)库"
)
INVITED = re.compile(
    r"(?<![诚敬])(?:定向|特别|主动|拟|可|现|将|要|应)?(?:特邀|邀请)(?!函|码|赛|对象|人员|范围|方式|名单)"
)
DEFINED = re.compile(r"邀请(?:对象|人员|范围)(?:主要)?(?:为|是|包括|有)")
HEADED = re.compile(r"邀请(?:的)?(?:对象|人员|代表|范围|嘉宾)")
GUESTS = re.compile(
    r"受邀(?:代表|人员|对象|群众|嘉宾|参)|定向邀请|(?:负责|组织|统一|采取|通过)邀请|邀请方式|[发持凭](?:放|送|出)?邀请函"
)
METHODS = (
    (
        "first_come",
        re.compile(
            r"先报先得|先到先得|先约先得|额满(?:即|为)止|报满(?:即|为)止|满员(?:即|为)止|(?:按照?|依据|根据)[^，。；]{0,6}(?:报名|预约|登记)(?:的)?(?:时间)?(?:先后|顺序|次序)"
        ),
    ),
    (
        "vetting",
        re.compile(
            r"(?:审查|审核|筛选|遴选|初审|初选|资格确认|核定|甄选)[^，。；]{0,8}(?:后|合格|通过|确[定认]|择优|选[取定])"
            r"|(?:确定|选取|遴选|筛选|甄选|选定|择优)[^，。；]{0,12}(?:参加|参与|参会|部分|名单|人员|代表|群众|对象)"
            r"|(?:报名)[^。；]{0,20}(?:审核|审查|筛选|遴选|邀请部分|确定部分)"
        ),
    ),
    (
        "draw",
        re.compile(
            r"抽签|摇号|随机(?:抽取|抽选|选取|遴选|产生|选择|抽)|电脑派位|抽取[^，。；]{0,10}(?:代表|群众|市民|名)"
        ),
    ),
)
BY_CHANCE = re.compile("摇号|抽签|随机|顺序|先后")
NOT_GUESTS = re.compile("主题|评选|作品|优秀|建议|意见征集")
ABOUT = re.compile(r"报名|参加人|人员|代表|群众|名单|参与者|观众|市民|公众|对象|名额|预约")
MOMENT = rf"{WEEKDAY}{HOUR}(?:时)?"
UNTIL = r"(?:起)?(?:至|到|-|—{1,2}|~|～|–)(?:截止)?"
SPAN = re.compile(
    rf"(?:(?P<open>{DAY}){MOMENT}|(?P<now>即日|自?公告发布之日|发布之日)){UNTIL}(?P<close>{DAY}|\d{{1,2}}日)"
)
CLOSE = (
    re.compile(
        rf"(?:报名|预约)[^。；]{{0,8}}?(?:截止|截至|结束)(?:时间|日期|到)?(?:为|是|：|到|至|于)*(?P<close>{DAY})"
    ),
    re.compile(rf"(?:截止|截至)(?:报名)?(?:时间|日期)?(?:为|是|：|到|至|于)*(?P<close>{DAY})"),
    re.compile(rf"(?P<close>{DAY}){MOMENT}(?:之前|以前|前|止|截止)"),
)
SIGNING = re.compile(r"报名|预约")


def find(notice: Notice) -> Iterator[Found]:
    """`registration.mode`, `.window` and `.method`, each at most once."""
    told = [sentence for sentence in prose(notice) if not bygone(sentence.text)]
    yield from _modes(notice, told)
    yield from _window(notice, told)
    yield from _methods(notice, told)


def _modes(notice: Notice, told: list[Sentence]) -> Iterator[Found]:
    found = {mode: next(filter(None, (tell(one) for one in told)), None) for mode, tell in MODES.items()}
    if found["open"] is None and found["invited"] is None:
        found["invited"] = next(filter(None, (_anybody_invited(one) for one in told)), None)
    if modes := [mode for mode, first in found.items() if first]:
        sentence, match = next(first for mode in reversed(modes) if (first := found[mode]))
        yield notice.found("registration.mode", modes, sentence, match, 0.9 if len(modes) < 3 else 0.7)


Told = tuple[Sentence, re.Match[str]]


def _freely(sentence: Sentence) -> Told | None:
    return (sentence, match) if (match := FREELY.search(sentence.text)) else None


def _invited(sentence: Sentence, anybody: bool = False) -> Told | None:
    """Invited are those whom a sentence names behind the word; 「邀请公众报名」 calls for signing up."""
    if match := GUESTS.search(sentence.text) or DEFINED.search(sentence.text):
        return sentence, match
    for match in INVITED.finditer(sentence.text):
        clause = re.match(r"[^，。；]*", sentence.text[match.end() :])
        named = listed(sentence.text, match.end(), len(sentence.text))
        particular = anybody or any(not is_generic(sentence.text[slice(*span)]) for span in named)
        if named and particular and not (clause and SIGNING.search(clause[0])):
            return sentence, match
    return None


def _anybody_invited(sentence: Sentence) -> Told | None:
    """Where nobody signs up, 「邀请群众走进机关」 tells of invitations, too."""
    heading = HEADED.search(sentence.text)
    return (sentence, heading) if heading else _invited(sentence, anybody=True)


def _signing_up(sentence: Sentence) -> Told | None:
    for match in SIGN_UP.finditer(sentence.text):
        if not NOT_SIGN_UP.search(sentence.text[max(0, match.start() - 12) : match.end() + 12]):
            return sentence, match
    return None


def _pooled(sentence: Sentence) -> Told | None:
    return (sentence, match) if (match := POOL.search(sentence.text)) else None


MODES = {"walk_in": _freely, "invited": _invited, "open": _signing_up, "pool": _pooled}


def _methods(notice: Notice, told: list[Sentence]) -> Iterator[Found]:
    found: dict[str, Told] = {}
    for sentence in told:
        for method, pattern in METHODS:
            match = pattern.search(sentence.text)
            if method not in found and match and _chooses(sentence, method, match):
                found[method] = (sentence, match)
    if found:
        sentence, match = next(iter(found.values()))
        yield notice.found(
            "registration.method", [name for name, _ in METHODS if name in found], sentence, match, 0.85
        )


def _chooses(sentence: Sentence, method: str, match: re.Match[str]) -> bool:
    """Whether it is those who come that are chosen, out of those who signed up; not themes, not awards."""
    if method == "first_come":
        return True
    if method == "vetting" and BY_CHANCE.search(sentence.text[max(0, match.start() - 12) : match.start()]):
        return False
    about = sentence.text[max(0, match.start() - 40) : match.end() + 12]
    signing = SIGNING.search(sentence.text) or sentence.under("报名|预约|选取|产生|名单|代表|对象|人员")
    return bool(signing and ABOUT.search(about)) and not NOT_GUESTS.search(about)


def _window(notice: Notice, told: list[Sentence]) -> Iterator[Found]:
    for sentence in told:
        if not (SIGNING.search(sentence.text) or sentence.under("报名|预约")):
            continue
        for match in SPAN.finditer(sentence.text):
            if _tells_signing(sentence, match) and (value := _days(notice, match)):
                yield notice.found("registration.window", value, sentence, match, 0.9)
                return
    for sentence in told:
        for pattern in CLOSE:
            for match in pattern.finditer(sentence.text):
                last = _day(notice, match["close"]) if _tells_signing(sentence, match) else None
                if last:
                    value = {"open": None, "close": last.isoformat()}
                    yield notice.found("registration.window", value, sentence, match, 0.9)
                    return


def _tells_signing(sentence: Sentence, match: re.Match[str]) -> bool:
    """Whether the day is one of signing up: the word stands near, or in the heading."""
    text = sentence.text
    before = re.split(r"活动时间|开放时间|举办", text[max(0, match.start() - 30) : match.start()])[-1]
    after = text[match.end() : match.end() + 40]
    if re.search("开展|举办|举行", text[match.end() : match.end() + 6]):
        return False
    far = text[match.end() : match.end() + 90]
    if not SIGNING.search(after) and not re.search("开展|举[办行]|活动", far):
        after = far
    return bool(
        SIGNING.search(before) or SIGNING.search(match[0]) or SIGNING.search(after)
    ) or sentence.under("报名|预约")


def _days(notice: Notice, match: re.Match[str]) -> dict[str, str | None] | None:
    first = _day(notice, match["open"]) if match["open"] else None
    close = match["close"]
    if "月" not in close:
        if not first:
            return None
        close = f"{first.year}年{first.month}月{close}"
    elif first and "年" not in close:
        close = f"{first.year}年{close}"
    last = _day(notice, close)
    if last is None or (first and first > last):
        return None
    return {"open": first.isoformat() if first else None, "close": last.isoformat()}


def _day(notice: Notice, text: str) -> date | None:
    period = dated(text, notice)
    return period.end if period and period.end else None
