"""Whether what a unit did counts in its marks, or the region is assessed by those above it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.notice.rules.deadlines import bygone
from kaimen.papers.notice.rules.wording import DENIED, any_of

MARK = any_of(
    "考核 考评 绩效 评估 成绩 测评 评价(?!政府|政策|活动) 督查内容 得分 挂钩 评议(?!会|相结合|活动|代表|员)"
)
COUNTS = re.compile(
    rf"(?:纳入|列入|计入|记入|作为|列为|折算)[^。；]{{0,50}}?{MARK}[^，。；]{{0,14}}"
    r"|与[^。；]{0,30}?挂钩"
    rf"|占[^，。；]{{0,20}}{MARK}[^，。；]{{0,10}}"
    rf"|(?:是|属于|列)[^，。；]{{0,30}}(?:考核|考评|评估|绩效)[^，。；]{{0,6}}(?:内容|指标|事项|项目)"
    r"|(?:必评|必考|考核|考评)项"
)
MARKED = re.compile(
    r"对[^，。；]{2,30}?(?:进行|开展|实行|实施)[^，。；]{0,8}(?:年终|年度|专项)?(?:考核|考评|量化打分|绩效评[估价])"
    r"|(?:年终|年底|年度)[^，。；]{0,6}(?:组织|开展|进行|实施)[^，。；]{0,4}(?:考核|考评)"
)
BY_GUESTS = re.compile("群众|代表|市民|邀请|委员")
MARKS = re.compile(
    r"(?:加|扣|计)\d+(?:\.\d+)?分|[加扣]减?(?:绩效|考核)分|予以(?:加分|扣分)|(?:不予|不)计分|列为[^，。；]{0,6}[加扣]分项|(?:考核|考评)[^。；]{0,16}占\d+(?:\.\d+)?分|酌情(?:加分|扣分)"
)
ABOVE = re.compile(
    r"第三方|对我[省市县区州盟旗镇乡]|我[省市县区州盟旗][^，。；]{0,16}接受|省对[市州县]|(?:国家|国务院|省|自治区|上级)[^，。；、]{0,24}(?:考核|考评|评估|绩效|测评)|省[^，。；]{0,6}市[^，。；]{0,6}[将把]"
)
COUNTY = re.compile(r"(?:县|区|旗)(?:人民)?政府|(?:县|区)(?:政务|直|级|委)|各乡镇|各镇")
CITY_ABOVE = re.compile(r"(?:全市|市级|市政府|市对县|市对区|市委)[^，。；、]{0,24}(?:考核|考评|评估|绩效)")
TAKEN = re.compile(
    r"(?:对我[省市县区州盟旗镇乡]|我[省市县区州盟旗][^，。；]{0,16}接受|(?:市|州|县|区)里?[^，。；]{0,8}接受)[^，。；]{0,24}"
    r"(?:考核|考评|(?<!风险)评估|测评|绩效评价)"
)
"""Where those above assess this region, though no word counts or marks."""
OTHER = re.compile(r"主要职能|指标体系建设|群众评价|满意度测评(?!.*纳入)|办事流程|听取|解读|宣讲|报道")


def find(notice: Notice) -> Iterator[Found]:
    """`assessment`: of "unit", or of "region" where a higher level or a third party assesses."""
    for sentence in notice.sentences:
        text = sentence.text
        match = _counted(text) or MARKS.search(text) or _marked(text) or TAKEN.search(text)
        if match is None or bygone(text) and "已将" not in text or OTHER.search(match[0]):
            continue
        of = "region" if _above(notice, sentence) else "unit"
        yield notice.found(
            "assessment", {"present": True, "of": of}, sentence, match, 0.95 if of == "unit" else 0.9
        )


def _counted(text: str) -> re.Match[str] | None:
    """「纳入考核」, and not 「不纳入考核」."""
    return next((one for one in COUNTS.finditer(text) if not DENIED.search(text[: one.start()])), None)


def _marked(text: str) -> re.Match[str] | None:
    """「对各单位进行考核」, which guests never do."""
    match = MARKED.search(text)
    return match if match and not _denied(text, match) else None


def _denied(text: str, match: re.Match[str]) -> bool:
    """Whether guests are those who mark, or nobody does."""
    return bool(BY_GUESTS.search(text[: match.end()]) or DENIED.search(text[: match.start()]))


def _above(notice: Notice, sentence: Sentence) -> bool:
    """Whether the assessor stands above this region: a province, a third party, for a county also the city."""
    if ABOVE.search(sentence.text) or TAKEN.search(sentence.text):
        return True
    return CITY_ABOVE.search(sentence.text) is not None and COUNTY.search(notice.text[:600]) is not None
