"""Words for those who come to an activity, and the lists of them that a sentence holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kaimen.papers.notice.rules.enumerations import Span, items

HEAD = (
    r"(?:代表|委员|学者|专家|记者|媒体|群众|居民|村民|市民|网民|网友|公众|公民|学生|师生|教师|家长|企业家|工作者|人士|职工|员工|党员|[村老区）休组站]干部|代表人物|用人单位|驻区单位|共建单位|带头人|能手|传承人|(?:市场|经营)主体"
    r"|商户|业主|相对人|监督员|观察员|体验官|体验员|评议员|志愿者|创业者|农户|大户|经营者|从业者|从业人员|务工人员|客户|用户|律师|军人|军属|儿童|青少年|青年|妇女|残疾人"
    r"|家庭|乡贤|人才|投资者|纳税人|缴费人|模范|劳模|大学生|游客|旅客|利益相关方|利害关系人|当事人|会员|企业|商会|协会|(?:社会|企业|群团|行业)组织|机构|(?:社会|文艺|群众|专业)团体|成员|工商户|群体|先进人物|督学|店主"
    r"|第一书记|老人|老年人|代理人|主播|博主|达人|粉丝|车主|房东|租户|消费者|养殖户|种植户|农民|农民工|民警|家属|患者|读者|作者|股民|储户|骑手|快递员|劳动者"
    r"|求职者|毕业生|司机|侨胞|台胞|港澳同胞|外籍人员|新市民|参保人|(?:利益相关|社会|服务|帮扶|保障|救助|管理|监管|优抚|受益|工作|执法|特殊|外来|流动|失业|就业|退休|离退休|科研"
    r"|技术|专业|行业|管理服务|高校|社区|医护|医务|党外|民主党派)?(?:对象|人员)|法人|朋友|科技人员|爱好者)"
)
PERSON = re.compile(
    r"[^，。；：、的\d（）《》]{1,10}[员者户民工师手友属胞众生长人方客商家士侨农兵医机夫眷妈哥姐爷叔]"
)
"""What in a list of people is one of them by its last character alone: 网格员, 楼栋长, 骑手."""
NO_PERSON = re.compile(
    r"(?:[国大居]家|[卫民发产共养维再]生|[地对双各多四官甲乙警校政院平]方|[成增生]长|[省市县区局镇乡村部处科]长|[施开竣完分化加手动停务]工"
    r"|[惠便利为助全爱亲富扰]民|[入着助携联双]手|[本个他专有何]人|[招营协工磋洽]商|[落入账开门窗过]户|或者|以[上下]|司机关|[时动危转投]机|工夫)$"
)
CLASS = re.compile(
    rf"[^，。；：、]{{0,16}}?{HEAD}[”’]?|[^，。；：、]{{0,10}}(?:企业|商户|协会|商会|社会组织|行业|合作社)[^，。；：、]{{0,4}}负责人"
)
NO_CLASS = re.compile(
    r"工作人员|^(?!.*(?:企业|商户|协会|商会|组织|行业|合作社).{0,4}负责人).*负责人|责任人|联系人|联络员|领导|讲解员|专职人员|有关人员|相关人员|(?:邀请|参与|参加|开放|活动|受邀|招募|报名|参观)(?:对象|人员|群体|人群|代表|范围|嘉宾)|^对象$|^人员$"
    r"|群众路线|各单位|部门$|^[不除非]|随行|讲解|其他人员|班子成员|主持人|股室|科室|局代表|单位组织|公司$|专家(?:评审|论证)"
)
GENERIC = re.compile(
    r"(?:广大|人民|社会|普通|受邀|各界|社会各界|全体|各|现场|参观|与会|参会|到场|活动|各位|参与|一线|基层|我[省市县区])*"
    r"(?:群众|公众|市民|公民|居民|百姓|代表|各界代表|人士|网友|网民|公众代表|公民代表|朋友|人员|成员|[参与][观加与会](?:活动)?者|体验者|报名者|市民朋友|群众朋友|居民朋友)"
)
STOP = re.compile(
    r"招募|招收|征集|全程|亲自|参加(?![者过])|参与(?!者)|走进|走入|走近|前往|到(?![访场位])|赴|深入|对(?!象)|进行|开展|列席|参观(?!者)|体验(?![官员师])|现场(?!办事|群众)|实地|有序|进入|观摩|视察|担任|座谈|召开"
    r"|了解|监督(?!员)|积极|就(?![业职近读诊医学餐])|以(?![色及])|在(?![校职岗外读建册地家院])|通过|(?<!公)开放(?=[，。；]|$|活动|办公)|提出|出席|集中|一起|共同|围绕|旁听(?!者)|(?<![外未往])来(?!自|宾)|亲临|零距离|近距离|面对面|沉浸式"
    r"|(?<!网)约(?!束)|共计?(?![青产同])|总计|合计|不少于|不超过|不低于|不得|原则上|一般(?!纳税)|踊跃|报名(?!者)|考察|调研(?!员)|听取|填写|可(?!再)|介绍|作为|通报|汇报|征求|宣传(?!员)|解读|讲解(?!员)|为[主本单活]|感受|观看|听(?![障力])|见证|自行|自愿"
    r"|每|(?<!有)限|规模(?!以上|企业)|人数|总(?![工商]会|部)|采取|。|；|(?<!自)由|(?<!天)使(?!用者)|查看|(?<![新技职智功才])能(?![源力手工])|应(?![届急])|要(?!素)|按|结合|(?<!政务)(?<!信息)(?<!警务)公开"
)
STRONG = re.compile(r"参观|走进|参加|体验|座谈|观摩|前往|列席|介绍")
BEFORE = re.compile(
    r"(?:人员范围为|适当|全[省市县区]|各类|各级(?:各类)?|各地|各位?(?=[^界个行类])|部分|[^，。；、]{0,6}(?:有关|相关)(?:领域|方面|行业)的?|有关|相关|[^，。；、\d]{0,6}\d+(?:名|位)|拟?(?:定向|特别)?邀请|特邀|遴选|选取|招募|征集|组织(?=[^、，]{3})|安排|以及|还有|若干|约?\d+(?:[-—~至]\d+)?余?(?:名|位|人|户|家|个)"
    r"|来自[^的]{1,20}的|其中[：]?|主要|包括|为(?=.{3})|由|请|我[省市县区旗镇乡]的?|一?定数量的|一定比例的|(?:重点|主要)?面向|凡是?|(?:辖区|区域|[省市县区镇乡村](?:域|境)?)内|[①-⑨]|[1-9][.．、）])+"
)
AFTER = re.compile(
    r"(?:[二两三四五六七八九\d][类种](?:重点)?(?:群体|人员|人群|对象|代表|主体|人)?|(?<![高中初平])等(?!级).*|各?约?\d+(?:[-—~至]\d+)?余?(?:名|位|人|户|家|个)?(?:左右|以上|以内)?|（[^）]*(?:\d|含|名)[^）]*）?|若干[名人]?|们|参加|各|以?外|为)+$"
)
LEVEL = re.compile(r"(?:.*[为有括：])?(?:全国|[省市县区镇乡州旗盟]|街道|村)级?|(?:.*[为有括：])?各级")
NEGATED = re.compile("不(?:含|包括|包含|邀请|得|宜)")
ASKED = re.compile("邀请|(?<![会业团群食])组织")
COUNTED = re.compile(r"其中[：，]?(?=[^，。；、\d]{2,12}\d+[名人位户家])")
"""Where the classes of those who come begin, each with how many: 「其中人大代表4人、…」."""
ETC = re.compile("(?<![高中初平])等(?!级)")
LONGEST = 18
Told = tuple[Span, bool, bool]
"""A stretch, whether it is a known class, and whether it is a person by its last character."""


def listed(text: str, start: int, end: int) -> list[Span]:
    """The classes of people that a list names, which ends where the sentence says what they do.

    A list may begin with what its people are like (「关心本地发展、了解情况的专家学者、…」): then behind that.
    """
    found = _until_a_verb(text, start, end)
    if found:
        return found
    stop = STRONG.search(text, start, end)
    for like in re.finditer("的", text[start : stop.start() if stop else end]):
        if found := _until_a_verb(text, start + like.end(), end):
            return found
    return []


def alone(text: str, start: int, end: int) -> list[Span]:
    """The classes of a stretch that is nothing but their list, verbs inside their names or not."""
    etc = ETC.search(text, start, end)
    stretches = list(items(text, start, etc.start() if etc else end))
    told: list[Told] = []
    for one in _told(text, stretches):
        if not (one[1] or one[2]):
            return []
        told.append(one)
    return list(_alike(told)) if len(told) == len(stretches) else []


def _until_a_verb(text: str, start: int, end: int) -> list[Span]:
    stop = STOP.search(text, start, end)
    return list(_classes(text, start, stop.start() if stop else end))


def _classes(text: str, start: int, end: int) -> Iterator[Span]:
    """Known classes; beside one, or where all are alike, also people by the last character of their name."""
    yield from _alike(list(_told(text, items(text, start, end))))


def _told(text: str, stretches: Iterable[Span]) -> Iterator[Told]:
    """Each stretch up to one that is negated; whether it is a person is asked only where it is no known class."""
    for span in _levels_joined(text, stretches):
        if NEGATED.search(text, *span):
            return
        begin, stop = _edges(text, span)
        known = _known(text[begin:stop])
        yield (begin, stop), known, not known and _a_person(text[begin:stop])


def _alike(told: Sequence[Told]) -> Iterator[Span]:
    alike = any(known for _, known, _ in told) or all(person for _, _, person in told)
    yield from (span for span, known, person in told if known or (alike and person))


def _known(word: str) -> bool:
    return len(word) <= LONGEST and CLASS.fullmatch(word) is not None and not NO_CLASS.search(word)


def _a_person(word: str) -> bool:
    fits = PERSON.fullmatch(word) is not None and not NO_PERSON.search(word)
    return fits and not STOP.search(word) and not NO_CLASS.search(word)


def _levels_joined(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """「县级和镇级人大代表」 is one class, not two."""
    waiting: int | None = None
    for start, end in spans:
        begin = start if waiting is None else waiting
        waiting = begin if LEVEL.fullmatch(text, start, end) else None
        if waiting is None:
            yield begin, end


def _edges(text: str, span: Span) -> Span:
    """Without 各级 before and 「等30人」 after; of 「关心本地的专家」 the last word."""
    start, end = span
    if after := AFTER.search(text[start:end]):
        end = start + after.start()
    asked = max((one.end() for one in ASKED.finditer(text, start, end - 1)), default=start)
    start = asked
    if before := BEFORE.match(text, start, end):
        start = before.end()
    last = text.rfind("的", start, end - 1)
    return (last + 1 if last >= 0 else start), end


def is_generic(word: str) -> bool:
    """Whether a word means anybody: 群众, 社会公众, 受邀代表."""
    return GENERIC.fullmatch(word) is not None
