"""How people come to an activity: invited, by signing up, out of a pool, or freely."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.notice.rules.deadlines import bygone, quoted_elsewhere
from kaimen.papers.notice.rules.enumerations import prose
from kaimen.papers.notice.rules.people import is_generic, listed

FREELY = re.compile(
    r"随时(?:前来|参观|参加|进场|进入)|不设门槛|(?:无需|无须|不需要?|不用|免)(?:提前|事先|进行|现场)?(?:预约|报名|登记)|自由参[观加]|自由[入进][场馆内]|随到随[进看参]|凭[^，。；]{0,8}(?:身份证|证件)[^，。；]{0,6}(?:入[场馆内]|进[场馆入]|参观)|自行前往参[观加]|(?:直接|自行)(?:前往|到)[^，。；]{0,12}(?:即可|参[加与观])"
)
SIGN_UP = re.compile(
    r"(?:社会|公开|自愿|自主|网上|网络|在线|线上|电话|现场|扫码|邮箱|邮件|微信|接受|提前|个人|团体|踊跃|主动|登记|征集|招募|预约|开放)报名"
    r"|报名(?:方式|时间|期限|条件|电话|地点|渠道|链接|入口|表|办法|须知|参加|参与|截止|人员|人数|通道|启事|公告|先后)"
    r"|(?:公开|广泛|面向社会|社会|向社会|网上|线上)[^，。；]{0,8}(?:征集|招募|征募)[^，。；]{0,14}(?:代表|群众|市民|居民|公众|人员|对象|报名|参与者|体验官|志愿者|网民)"
    r"|欢迎[^，。；]{0,16}(?:报名|预约)|(?:开放|接受|受理|启动|开通)报名|报名(?:的|成功|后|登记|结束|系统|平台|页面|参会)|(?:扫描|扫码|登录|通过|拨打|点击|关注|进入|添加)[^，。；]{2,20}(?:报名|预约)|(?:个人|群众|居民|市民)?自荐|(?:均|都|即)?可(?:自愿|自行|直接)?(?:报名|预约)|报名[，。；]?额满|凭预约|预约制|(?:实名|网上|线上|电话|提前)[^，。；]{0,6}登记|(?:向|到)[^，。；]{2,14}(?:登记|报名)(?!失业|备案)"
    r"|(?:预约|报名)参[观加]|(?:进行|予以|方式|提前|电话|来电|积极)(?:预约|报名)"
)
NOT_SIGN_UP = re.compile(r"培训|竞赛|比赛|评选|投稿|无需|无须|不需|不用")
POOL = re.compile(
    r"(?:代表|人才|人员|观察员|监督员|名单|专家|体验官|志愿者|对象|评议员|市民|公众)库[”’]?(?:中|里|内)?[^，。；]{0,12}(?:抽取|选取|抽选|遴选|邀请|随机|选派|产生|选定|确定|抽)"
    r"|从[^，。；]{0,6}(?:库|名录|名册)(?:中|里|内)[^，。；]{0,8}(?:抽|选|邀|产生|确定)|(?:纳入|建立|设立|组建|建成|入)[^，。；]{0,14}(?:代表|观察员|志愿者|体验官|人员|市民|对象|公众)库"
)
JUDGING = re.compile("[^，。；]{0,20}(?:组成|担任|作为|任)[^，。；]{0,6}(?:评审|评委|考评|打分|评分)")
GROUPS = re.compile("(?<![和及与、或])(?:集体|团体|组团|团队)(?:参观|前来|参加|预约)?的，[^，。；]{0,6}$")
"""Before what only groups must do, where each may come: 「集体参观的，须提前登记」."""
JUDGES = re.compile("[^，。；]{0,6}(?:评委|评审|评估|检查|打分)")
INVITED = re.compile(
    r"(?<![诚敬])(?:定向|特别|主动|拟|可|现|将|要|应)?(?:特邀|邀请)(?!函|码|赛|对象|人员|范围|方式|名单)"
)
WELCOMED = re.compile(rf"{INVITED.pattern}|[诚敬恭]邀(?!请)")
DEFINED = re.compile(r"邀请(?:对象|人员|范围)(?:主要)?(?:为|是|包括|有)")
HEADED = re.compile(r"邀请(?:的)?(?:对象|人员|代表|范围|嘉宾)")
GUESTS = re.compile(
    r"(?:代表|委员|学者|专家|人士|人员|嘉宾|参加人)(?!评审|组)[^，。；]{0,8}(?:由|委托)[^，。；]{2,20}(?:推荐|选派|推选|聘请|邀请)(?!的?活动)|(?:单位|组织|部门|机构|集中)邀请(?!函)|邀请为主|邀请(?:产生|确定|参加)?(?:和|与|、)[^，。；]{0,8}报名|受邀(?:代表|人员|对象|群众|嘉宾|参)|定向邀请|(?:负责|组织|统一|采取|通过)邀请|邀请方式|[发持凭](?:放|送|出)?邀请函"
)
SIGNING = re.compile(r"报名|预约")


def find(notice: Notice) -> Iterator[Found]:
    """`registration.mode`: all that are told."""
    told = [sentence for sentence in prose(notice) if not bygone(sentence.text)]
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
    for match in (WELCOMED if anybody else INVITED).finditer(sentence.text):
        clause = re.match(r"[^，。；]*", sentence.text[match.end() :])
        named = listed(sentence.text, match.end(), len(sentence.text))
        particular = anybody or any(not is_generic(sentence.text[slice(*span)]) for span in named)
        if quoted_elsewhere(sentence.text, match.start()) or JUDGING.match(sentence.text, match.end()):
            continue
        if named and particular and not (clause and SIGNING.search(clause[0])):
            return sentence, match
    return None


def _anybody_invited(sentence: Sentence) -> Told | None:
    """Where nobody signs up, 「邀请群众走进机关」 tells of invitations, too."""
    heading = HEADED.search(sentence.text)
    return (sentence, heading) if heading else _invited(sentence, anybody=True)


def _signing_up(sentence: Sentence) -> Told | None:
    for match in SIGN_UP.finditer(sentence.text):
        near = sentence.text[max(0, match.start() - 12) : match.end() + 12]
        if not NOT_SIGN_UP.search(near) and not GROUPS.search(sentence.text[: match.start()]):
            return sentence, match
    return None


def _pooled(sentence: Sentence) -> Told | None:
    found = (one for one in POOL.finditer(sentence.text) if not JUDGES.match(sentence.text, one.end()))
    return next(((sentence, match) for match in found), None)


MODES = {"walk_in": _freely, "invited": _invited, "open": _signing_up, "pool": _pooled}
