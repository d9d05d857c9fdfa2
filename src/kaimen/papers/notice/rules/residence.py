"""Where those who may come live or work: 「在本县居住、工作」, 「本区户籍」."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice
from kaimen.papers.notice.rules.deadlines import bygone
from kaimen.papers.notice.rules.enumerations import as_printed, prose

AREA = (
    r"(?:[^，。；、：（）]{0,14}?(?:[省市县区乡镇村旗州盟](?:、[省市县区乡镇村]+)?"
    r"|街道|苏木|辖区|区域|范围|当地|本地|社区|境)内?|当地|本地|我[省市县区乡镇旗])"
)
DOING = (
    r"(?:(?:长期|常年|实际|固定|连续)?(?:居住|生活|工作|学习|就业|创业|经商|务工|定居|就读|从业|常住|投资))"
)
TIME = r"(?:(?:满|已)?[一二两三半\d]+个?[年月](?:以上)?)?"
NATIVE = r"(?:[^，。；、：（）的]{1,6}?(?:市民|居民|公民|户籍|户籍人员|户籍人口|户籍居民|常住人口)或者?)"
LIVING = rf"{DOING}(?:(?:[、，和及与]|或者?)?{DOING})*"
STRANGERS = r"的[^，。；、的]{0,4}[外](?:户籍)?(?:人员|公民|居民|人口)"
HOMES = (
    re.compile(
        rf"(?P<all>(?:户籍|户口)(?:所在地|地)?(?:(?:[或和与、及]|或者)?(?:经常|常住|长期|实际|主要|现)?"
        rf"(?:居住|生活|工作|就业)地?(?:址|点)?)?(?:均|需|须|应)?(?:在|为|属|位于){AREA})"
    ),
    re.compile(
        rf"(?P<all>(?:(?:经常|常住|长期|实际|主要|现|固定)(?:居住|生活|工作|就业)|居住|工作)地(?:址|点)?"
        rf"(?:[或和与、及](?:户籍|工作|居住|就业)(?:所在)?地)?(?:均|需|须|应)?(?:在|为|属|位于){AREA})"
    ),
    re.compile(rf"(?P<all>(?:家|常)住{AREA})"),
)
"""Words that tell a home by themselves."""
CARD = (
    r"(?:，?(?:或者?|、|和)?持有?(?:有效)?[^，。；、的]{0,6}居住证(?:满[^，。；、的]{1,5}[年月](?:以上)?)?)"
)
NATIVES = (
    rf"(?:(?:具有|拥有|持有)?(?:本|我)?(?!非)[^，。；、：（）.\d的为是有非]{{0,6}}?[省市县区乡镇旗村]"
    rf"(?:户籍|常住户口|常住居民|常住人口|籍居民){CARD}?)"
)
PLACES = (
    re.compile(rf"(?P<all>{NATIVES}或者?在{AREA}{LIVING}{TIME})"),
    re.compile(rf"(?P<all>{NATIVE}在{AREA}{LIVING}{TIME}{STRANGERS})"),
    re.compile(rf"(?P<all>在{AREA}(?:行政区域内?|范围内)?{LIVING}{TIME})"),
    re.compile(rf"(?P<all>(?:长期)?(?:居住|生活|工作)(?:、?(?:居住|生活|工作|学习))*(?:在|于){AREA})"),
    re.compile(rf"(?P<all>在[^，。；、：（）]{{2,8}}?(?={DOING}[、，或和及与]?{DOING}){LIVING}{TIME})"),
    re.compile(rf"(?P<all>{NATIVES})"),
    re.compile(rf"(?P<all>{CARD})"),
)
BARE = re.compile(rf"(?:（.{{1,3}}）|\d[.．、])?在[^，。；]{{2,20}}{DOING}{TIME}$")
CONDITION = re.compile(
    r"公民|年满|周岁|条件|代表|居民|市民|村民|对象|人员|群众|报名|民事行为能力|户籍|企业|家庭|入库|报名者|参加者|均可"
)


def find(notice: Notice) -> Iterator[Found]:
    """The phrase as printed, where the sentence tells who may come."""
    for sentence in prose(notice):
        if bygone(sentence.text) or not (
            CONDITION.search(sentence.text) or sentence.under("条件|对象") or BARE.match(sentence.text)
        ):
            continue
        for pattern in (*HOMES, *PLACES):
            match = pattern.search(sentence.text)
            if match and (pattern in HOMES or _tells_people(sentence.text, match)):
                span = match.span("all")
                start, end = sentence.flat.origin(*span)
                phrase = as_printed(notice, sentence, span)
                yield Found("residence", phrase, notice.text[start:end], start, end, sentence.section, 0.85)
                return


def _tells_people(text: str, match: re.Match[str]) -> bool:
    """Whether what follows are people or another condition: 「…的居民」, 「…，年满18周岁」, 「…且」."""
    after = text[match.end() : match.end() + 30]
    return PEOPLE.match(after) is not None and not OTHERS.match(after)


NOUNS = (
    "(?:公民|老年人|老人|儿童|学生|青年|青少年|职工|妇女|群体|家庭|周岁|代表|居民|市民|村民|人员|群众|能力|企业"
    "|者|人士|户籍|人口|社会各界)"
)
PEOPLE = re.compile(rf"(?:的|，|、|且|并|或)[^。；]{{0,24}}?{NOUNS}|[^，。；的]{{0,5}}{NOUNS}|$")
OTHERS = re.compile(r"(?:的)?(?:情况|中|环境|困难|动态|安排|条件|水平)")
