"""The top of a notice, before its body: the title, the office over it, the number, and whom it addresses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kaimen.papers.notice.flat import Flat
from kaimen.papers.notice.head.rows import Row
from kaimen.papers.notice.head.shapes import NUMBER, OFFICE, PLAIN_NUMBER, TITLE, days, is_office, number_of
from kaimen.papers.notice.sentences import ANNEX, level

ABOUT = re.compile(r"关于.{2,}的(?:通知|公告|通告|函|公示|启事|通报|意见|邀请)")
RUN_ON = re.compile(r"^(?:.{0,40}?关于[^。；]{4,80}?的(?:通知|公告|通告|函|公示))(?=各|为|：|根据|按照)")
ADDRESSED = re.compile(r"(?P<to>[^。；：《》]{2,160})：(?=$|为|根据|按照|按|依据|现|经|《|20\d\d)")
UNITS = re.compile(
    r"各|单位|部门|政府|办事处|街道|乡镇|县直|区直|市直|委|办|局|处室|科室|股室|支队|大队|市民|群众|网民|朋友|同志|企业"
)
NOT_UNITS = re.compile(r"如下|联系|电话|邮箱|地址|时间|地点|主题|附件|内容|方式")
BEGUN_BY = tuple(
    re.compile(rf"(?P<office>{OFFICE.pattern})(?={after})")
    for after in ("关于|印发|转发", r"20\d\d|“", "开展|举办|组织|召开|政府开放|政务公开")
)
HEAD_MARK = re.compile(rf"(?P<office>{OFFICE.pattern})文件")
MADE_DAY = r"(?P<day>20\d\d[年./-]\d{1,2}[月./-]\d{1,2}日?(?!\d)|二[〇零○O]..年.{1,2}月.{1,3}日)"
MADE = "(?:印发|发布|公布|编制|编印|制表|制定|发文|制)"
MADE_BY = (
    re.compile(
        rf"[（〔]?(?:{MADE}(?:单位|机关|部门|机构)?：)?(?P<office>[^：]{{4,40}}?)"
        rf"(?:{MADE}?(?:日期|时间)：|于)?{MADE_DAY}{MADE}?[）〕]?"
    ),
    re.compile(
        rf"[（〔]?(?:{MADE}?(?:日期|时间)：)?{MADE_DAY}，?"
        rf"(?:由|{MADE}(?:单位|机关|部门|机构)?：)?(?P<office>[^：]{{4,40}}?){MADE}?[）〕]?"
    ),
)
BESIDE_NUMBER = re.compile(r"^(?:文号|发文字号|文件编号)：|签发人：.*$")
GOES_ON = re.compile(r"的|活动|[”》」]|工作|实施|通知|公告|方案|领导小组")
MARKS_KEPT = ",:;()[]!?\"'"
TAG = re.compile(r"^【[^】]{2,8}】")
PASSES_ON = re.compile(r"(?:[转印]发|批转|发布|公布|关于|[《“、和及与])$")
LONGEST_TITLE, MOST_LINES, SHORTEST_RUNNING, SHORTEST_PLAIN = 150, 6, 45, 8


@dataclass(frozen=True, slots=True)
class Top:
    """rows: the words before the body; body: how many rows of the paper come before it, dust and tables included."""

    rows: tuple[Row, ...]
    body: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words over one or more rows of a paper."""

    whole: Flat
    rows: tuple[Row, ...] = ()

    @property
    def text(self) -> str:
        """The words normalised."""
        return self.whole.text

    @property
    def start(self) -> int:
        """Where they begin in the paper."""
        return self.whole.at[0]


def top_of(rows: Sequence[Row]) -> Top:
    """The rows before the first running text."""
    body = next((at for at, row in enumerate(rows) if _is_body(row)), len(rows))
    return Top(tuple(row for row in rows[:body] if not row.dust and not row.table), body)


def _is_body(row: Row) -> bool:
    if row.dust or row.table or not row.text:
        return False
    if level(row.text) is not None or addressed_in(row) or RUN_ON.match(row.text):
        return True
    clauses = row.text.count("，")
    title = clauses < 2 and len(row.text) <= LONGEST_TITLE and TITLE.fullmatch(row.text)
    running = "。" in row.text or (clauses > 0 and len(row.text) > SHORTEST_RUNNING) or clauses > 1
    return running and not title and not NUMBER.fullmatch(row.text)


def addressed_in(row: Row) -> re.Match[str] | None:
    """Whom a row addresses, to its colon; after a number where both stand in one line."""
    number = NUMBER.match(row.text)
    found = ADDRESSED.match(row.text, number.end() if number else 0)
    return found if found and UNITS.search(found["to"]) and not NOT_UNITS.search(found["to"]) else None


def addressees(row: Row | None) -> tuple[str, ...]:
    """The offices and units addressed, in order."""
    found = addressed_in(row) if row else None
    if not found:
        return ()
    parts = re.split(r"，", found["to"]) if "，" in found["to"] else re.split(r"、(?![^（]*）)", found["to"])
    return tuple(part for part in parts if part)


def title_of(rows: Sequence[Row], top: Top) -> Stretch | None:
    """The notice's own title, joined over its lines; the fullest where a web page says it twice."""
    groups = _groups(top.rows)
    found = [title for group in groups for title in _titles(group)]
    if found:
        return max(found, key=lambda one: (bool(ABOUT.search(one.text)), _says_who(one.text), -one.start))
    return _run_on(rows[top.body]) if top.body < len(rows) and _has_title(rows[top.body]) else _plain(top)


def _has_title(row: Row) -> bool:
    return RUN_ON.match(row.text) is not None


def _run_on(row: Row) -> Stretch:
    """A title with no line of its own: the addressees or the text follow it."""
    found = RUN_ON.match(row.text)
    assert found is not None
    return Stretch(Flat(found[0], row.whole.at[found.start() : found.end()]))


def _plain(top: Top) -> Stretch | None:
    """A first line that is a heading, though of no notice's kind."""
    plain = [
        row
        for row in top.rows
        if not _parts(row) and not is_office(row.text) and len(row.text) >= SHORTEST_PLAIN
    ]
    return _stretch(plain[:1]) if plain else None


def _says_who(title: str) -> bool:
    return not title.startswith("关于")


def _groups(rows: Sequence[Row]) -> list[list[Row]]:
    """Neighbouring rows that can make a title: numbers, dates and the office's red head part them."""
    groups: list[list[Row]] = [[]]
    for row in rows:
        if _parts(row) or (groups[-1] and row.number - groups[-1][-1].number > 3):
            groups.append([])
        if not _parts(row):
            groups[-1].append(row)
    return [group for group in groups if group]


def _parts(row: Row) -> bool:
    text = row.text.strip("（）〔〕")
    alone = (
        NUMBER.fullmatch(BESIDE_NUMBER.sub("", text))
        or PLAIN_NUMBER.fullmatch(text)
        or HEAD_MARK.fullmatch(text)
    )
    return bool(
        alone
        or made_by(row)
        or next((True for _, end, _ in days(text) if end == len(text) and len(text) < 14), False)
    )


def made_by(row: Row) -> tuple[str, date] | None:
    """The office and the day of a line that tells both and no more: 「（○○中心 2026年1月5日印发）」."""
    for told in (match for shape in MADE_BY if (match := shape.fullmatch(row.text))):
        office, day = told["office"].strip("，、|"), next(days(told["day"]), None)
        if day and is_office(office):
            return office, day[2]
    return None


def _titles(group: Sequence[Row]) -> list[Stretch]:
    found, at = [], 0
    while at < len(group):
        ends = range(at + 1, min(at + MOST_LINES, len(group)) + 1)
        end = next((end for end in ends if _ends(group[at:end], group[end : end + 1])), None)
        if end is None:
            at += 1
            continue
        found.append(_stretch(group[_beginning(group, at, end) : end]))
        at = end
    return [one for one in found if len(one.text) <= LONGEST_TITLE]


def _ends(rows: Sequence[Row], after: Sequence[Row]) -> bool:
    """Whether a title is whole at the end of these rows."""
    text = "".join(row.text for row in rows)
    whole = text.count("《") == text.count("》") and text.count("“") == text.count("”")
    more = bool(after) and re.match(r"的|[》”]", after[0].text)
    return bool(TITLE.fullmatch(text)) and whole and not more


def _beginning(group: Sequence[Row], at: int, end: int) -> int:
    """Where the title that is whole at `end` begins: at its last row, or before, where that is no beginning."""
    first = end - 1
    while first > at and _needs(group[first:end], group[first - 1]):
        first -= 1
    return first


def _needs(rows: Sequence[Row], before: Row) -> bool:
    text = "".join(row.text for row in rows)
    broken = text.count("《") != text.count("》") or text.count("“") != text.count("”")
    unfinished = "关于" in before.text and not TITLE.fullmatch(before.text)
    headed = is_office(before.text) and not text.startswith(before.text)
    passes = PASSES_ON.search(before.text) and len(before.text) <= LONGEST_TITLE // 2
    return broken or unfinished or bool(passes) or headed or bool(GOES_ON.match(text))


def _stretch(rows: Sequence[Row]) -> Stretch:
    at = tuple(place for row in rows for place in row.whole.at)
    return Stretch(Flat("".join(row.text for row in rows), at), tuple(rows))


def as_printed(title: Stretch, text: str) -> str:
    """A title without blanks, its marks as the paper has them."""
    pairs = zip(title.whole.text, title.whole.at, strict=True)
    return "".join(text[at] if text[at] in MARKS_KEPT else char for char, at in pairs)


def office_over(top: Top) -> str:
    """The office of the red head: 「○○办公室文件」; empty without one."""
    heads = (HEAD_MARK.fullmatch(row.text) for row in top.rows)
    return next((head["office"] for head in heads if head), "")


def office_alone(top: Top) -> str:
    """An office that stands on a line of its own over the body, as on papers in the form of a letter."""
    return next((row.text for row in top.rows if is_office(row.text)), "")


def office_in(title: str) -> str:
    """The office that a title begins with; empty for one that begins 「关于」."""
    bare = TAG.sub("", title)
    found = next((match for shape in BEGUN_BY if (match := shape.match(bare))), None)
    return found["office"] if found and not bare.startswith("关于") and is_office(found["office"]) else ""


def number_over(rows: Sequence[Row], top: Top) -> str:
    """The document number in the rows over the body, or before the addressees in the first of it."""
    for row in top.rows:
        text = row.text.strip("（）〔〕")
        if NUMBER.fullmatch(BESIDE_NUMBER.sub("", text)):
            return number_of(text)
        if PLAIN_NUMBER.fullmatch(text):
            return text
    first = rows[top.body] if top.body < len(rows) else None
    run_on = NUMBER.match(first.text) if first and not ANNEX.match(first.text) else None
    return number_of(run_on[0]) if run_on else ""
