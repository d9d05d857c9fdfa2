"""The shapes by which the parts of a notice are known: office, title, number, date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

OFFICE_END = (
    "办公室|办公厅|办公院|政府|委员会|党工委|工委|党委|管委会|管理处|办事处|管理局|领导小组|指挥部|局|厅|委|办|中心|处|院|所|站|总队|支队|大队|队|"
    "组|会|公司|银行|集团|大学|学院|学校|小学|中学|医院|馆|苏木|镇|乡|街道|部|供销社|公署|总署|审计署|法庭|检察院|园区|开发区|新区"
)
OFFICE = re.compile(rf"[^，。：；《》“”？！、0-9]{{1,40}}?(?:{OFFICE_END})(?:（[^）]{{1,14}}）)?")
SEAL = re.compile(r"（(?:公?章|印章?|盖章|代章|签章|章印)）")
TITLE_END = (
    "通知|公告|通告|函|方案|计划|预案|意见|办法|规定|规则|细则|制度|启事|公示|邀请|倡议书?|倡议|预告|要点|通报|安排|安排表|指南|指引|"
    "计划表|一览表|方案表|征集令|邀请书|公开信|议程|流程|清单|说明|启动"
)
TITLE = re.compile(rf".*(?:{TITLE_END})(?:（[^）]{{1,12}}）)?")
FIGURE = "[〇零○一二三四五六七八九]"
FIGURES = rf"\d{{1,5}}|{FIGURE}{{1,4}}|[一二三四五六七八九]?[十百][一二三四五六七八九十百零〇]*"
NUMBER = re.compile(
    r"(?P<word>[^\s，。：；《》“”（）〔〕【】<>0-9、]{1,20}?)"
    rf"[〔（【<［](?P<year>(?:19|20)\d\d|二[〇零○]{FIGURE}{{2}})(?:年)?[〕）】>］](?:第)?(?P<no>{FIGURES})号"
)
PLAIN_NUMBER = re.compile(r"(?:公告|通告)?(?:20\d\d年)?第\d{1,4}号")
DAY = re.compile(r"(?P<y>(?:19|20)\d\d)[年./-](?P<m>\d{1,2})[月./-](?P<d>\d{1,2})日?")
ONES = "[一二三四五六七八九]"
CHINESE_DAY = re.compile(
    r"(?P<y>[二一][〇零○ОO0０一二三四五六七八九]{3})年(?P<m>十[一二]?|元|" + ONES + r")月"
    rf"(?P<d>[二三]?十{ONES}?|廿{ONES}?|卅一?|{ONES})日"
)
DIGITS = {
    char: str(value) for value, chars in enumerate(("〇零○ОO0０", *"一二三四五六七八九")) for char in chars
}


def day_of(match: re.Match[str]) -> date | None:
    """The day of a match of DAY or CHINESE_DAY; None for one that no calendar has."""
    year = "".join(DIGITS.get(char, char) for char in match["y"])
    try:
        return date(int(year), counted(match["m"]), counted(match["d"]))
    except ValueError:
        return None


def days(text: str) -> Iterator[tuple[int, int, date]]:
    """The days written in a text, in Arabic or Chinese numerals: start, end, day."""
    found = [*DAY.finditer(text), *CHINESE_DAY.finditer(text)]
    for match in sorted(found, key=re.Match.start):
        day = day_of(match)
        if day:
            yield match.start(), match.end(), day


def counted(numeral: str) -> int:
    """From 十二, 二十, 廿一, 元 (of a first month), 12 to a number."""
    if numeral.isdigit():
        return int(numeral)
    plain = numeral.replace("元", "一").replace("廿", "二十").replace("卅", "三十")
    tens, ten, ones = plain.rpartition("十")
    return (int(DIGITS[tens]) if tens else 1) * 10 * bool(ten) + (int(DIGITS[ones]) if ones else 0)


def number_of(text: str) -> str:
    """The document number in a text with the brackets of the standard, 〔〕; empty without one."""
    found = NUMBER.search(text)
    if not found:
        return ""
    number = str(int(found["no"])) if found["no"].isascii() else found["no"]
    return f"{found['word']}〔{found['year']}〕{number}号"


def is_office(text: str) -> bool:
    """Whether a line is the name of an office, or of several."""
    bare = SEAL.sub("", text)
    return 3 <= len(bare) <= 60 and all(OFFICE.fullmatch(part) for part in bare.split("、"))
