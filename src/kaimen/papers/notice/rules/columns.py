"""The columns of the tables that units fill in or the plan has, as printed: from the tables, else from the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice, Sentence
from kaimen.papers.notice.rules.deadlines import bygone
from kaimen.papers.notice.rules.enumerations import as_printed, items
from kaimen.papers.tables.columns import Holds, column, is_header

FILLED = re.compile(r"申报表|填报|报名表|推荐表|征集表|申请表|备案表|报送表|统计表|申报单位|上报表")
NAMED = re.compile(
    r"(?:填报|报送|申报|填写|征集|备案)(?:的)?(?:内容|事项|信息|要素|表格?|计划)(?:应当?|需|须)?(?:包括|包含|列明|注明|载明|写明|明确|为|含|：)(?P<said>[^。；：（）]{6,60}?)(?=等|[，]填|$)|"
    r"(?:计划表?|安排表?|申报表|一览表|方案|清单|表格?|台账|主题)[”》]?（(?:见附件\d*[，；])?(?:含|包括|内容包括|包含|注明|需?明确|应?包括)?[：]?(?P<list>[^（）]{4,60})）"
)
LINE = re.compile(r"[^\n]*\n?")
BLANKS = re.compile(r"\t+|\s*\|\s*| {2,}|(?<=[^\x00-\x7f]) (?=[^\x00-\x7f])|\u3000+")
LABELLED = re.compile(
    r"[ \t\u3000]*(?:\d{1,2}[.．、])?(?P<label>[^：:\s\d][^：:\s]{1,15})[：:][ \t\u3000_＿—]*"
)
CELLS = re.compile(r"\t|\|")
NOTE = re.compile(r"[（(][^（()）]{1,24}[)）]")
"""What a name says of how to fill its column in: 「选题说明（200字以内）」."""
LABEL_ENDS = re.compile(r"[。；，：“”□☐]|\d")
LONGEST_STACK, LOOK_BACK, LONGEST_LABEL, FEWEST_LABELS = 14, 400, 16, 3
Header = tuple[int, int, tuple[str, ...]]


def find(notice: Notice) -> Iterator[Found]:
    """The first header, a form to fill in before a plan; what the text names only without a table."""
    headers = [*_headers(notice.text), *_labels(notice.text)]
    if headers:
        start, end, names = min(headers, key=lambda one: (not _to_fill(notice.text, one[0]), one[0]))
        yield Found("columns", list(names), notice.text[start:end], start, end, "", 0.95)
    else:
        yield from _named(notice)


def _to_fill(text: str, place: int) -> bool:
    """Whether the last title of a table before the place is that of a form to fill in."""
    titles = list(
        re.finditer(
            r"申报表|报名表|推荐表|征集表|备案表|报送表|填报|安排表|计划表|一览表|公告表|时间表",
            text[max(0, place - LOOK_BACK) : place],
        )
    )
    return bool(titles) and FILLED.search(titles[-1][0]) is not None


def _headers(text: str) -> Iterator[Header]:
    stack: list[tuple[int, int, str]] = []
    for match in LINE.finditer(text):
        line = match[0].strip()
        if not line:
            continue
        start = match.start() + match[0].index(line[0])
        cells = tuple(cell for cell in BLANKS.split(line.strip("| \t")) if cell)
        if len(cells) > 2 and _is_plan(cells):
            yield start, start + len(line), cells
        if stack and re.fullmatch(r"[（(][^（()）]{1,12}[)）]", line):
            stack[-1] = (stack[-1][0], start + len(line), stack[-1][2] + line)
            continue
        if _in_stack(cells):
            stack.append((start, start + len(line), line))
            continue
        yield from _stacked(stack, line)
        stack = []
    yield from _stacked(stack, "1")


def _labels(text: str) -> Iterator[Header]:
    """The labels of a form, each before a blank to fill in, line by line; two of them may share a line."""
    run: list[tuple[int, int, list[str]]] = []
    for match in LINE.finditer(text):
        if not match[0].strip(" \t\n|:-"):
            continue
        if names := _labels_of(match[0]):
            run.append((match.start(), match.start() + len(match[0].rstrip()), names))
            continue
        yield from _form(run)
        run = []
    yield from _form(run)


def _labels_of(line: str) -> list[str]:
    """The labels of a line: each first of a pair of cells, its neighbour blank or no label itself."""
    if lone := LABELLED.fullmatch(line.strip("\n")):
        return [lone["label"]] if _is_label(lone["label"]) else []
    cells = [cell.strip() for cell in CELLS.split(line.strip("\n").removeprefix("|"))]
    if len(cells) < 2 or not _is_label(cells[0]):
        return []
    told = [cell for cell in cells if _is_label(cell)]
    return told if len(told) * 2 <= len(cells) + 1 else []


def _is_label(cell: str) -> bool:
    return 0 < len(cell) <= LONGEST_LABEL and not LABEL_ENDS.search(cell) and column(cell).holds is not None


def _form(run: Sequence[tuple[int, int, list[str]]]) -> Iterator[Header]:
    names = tuple(dict.fromkeys(name for _, _, line in run for name in line))
    if len(run) >= FEWEST_LABELS and _is_plan(names, header=False):
        yield run[0][0], run[-1][1], names


def _in_stack(cells: Sequence[str]) -> bool:
    return len(cells) == 1 and not re.search("[：:]", cells[0]) and column(cells[0]).holds is not None


def _stacked(stack: Sequence[tuple[int, int, str]], after: str) -> Iterator[Header]:
    """Headers one a line, above a row's number or a month."""
    names = tuple(name for _, _, name in stack)
    if (
        3 <= len(names) <= LONGEST_STACK
        and re.match(r"\d|[一二三四五六七八九十]|填表|填报|联系|备注|说明|注[：:]|审核|制表", after)
        and _is_plan(names)
    ):
        yield stack[0][0], stack[-1][1], names


def _is_plan(names: Sequence[str], header: bool = True) -> bool:
    """Names of an activity's parts: the theme, and besides the unit, the time or the form."""
    holds = {column(name).holds for name in names}
    about = holds & {Holds.UNIT, Holds.PERIOD, Holds.FORMAT, Holds.PLACE}
    plain = [NOTE.sub("", name) for name in names]
    short = all(len(name) <= 16 and not re.search("[。；，：“”]", name) for name in plain)
    return short and Holds.THEME in holds and bool(about) and (is_header(plain) if header else len(holds) > 2)


def _named(notice: Notice) -> Iterator[Found]:
    for sentence, match in notice.matches(NAMED):
        names = _names(notice, sentence, match)
        if len(names) > 1 and not bygone(sentence.text):
            yield notice.found("columns", names, sentence, match, 0.8)
            return


def _names(notice: Notice, sentence: Sentence, match: re.Match[str]) -> list[str]:
    """The names in the brackets, where each is one that a column could have."""
    start, end = match.span("list" if match["list"] else "said")
    end -= sentence.text[start:end].endswith("等")
    names = [as_printed(notice, sentence, span) for span in items(sentence.text, start, end)]
    told = [column(name).holds for name in names]
    return names if told and all(told) and {Holds.THEME, Holds.PERIOD} & set(told) else []
