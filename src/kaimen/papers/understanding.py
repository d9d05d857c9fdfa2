"""A whole paper understood: its head, its rules, its tables, its contacts, and every doubt."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from kaimen.papers.doubt import Doubt
from kaimen.papers.notice.contacts import Contact, contacts
from kaimen.papers.notice.divisions import Divisions
from kaimen.papers.notice.found import Found
from kaimen.papers.notice.head.head import Head, notice_of, read_head
from kaimen.papers.notice.notice import Notice
from kaimen.papers.sources.paper import Line, Paper
from kaimen.papers.tables.declarations import DeclarationForm, read_declarations
from kaimen.papers.tables.several import ReadTable, read_tables

YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
NO_YEAR = "全文没有写年份，活动时间按{year}年读，请核对。"
TOO_LONG = "文字太长，没有逐句找规定。请只留通知本身，再读一次。"
MOST_SENTENCES = 3_000
HEADER_SECTION = "表头"
SURE_OF_HEADER = 0.95
PROSE, LEAST_PROSE = 20, 3
SENTENCE_END = re.compile(r"[。；：;:]$")


@dataclass(frozen=True, slots=True)
class Known:
    """What is known before a paper is read.

    divisions: GB/T 2260; year: of the campaign, None where the paper has to say it; units, forms, columns: names and
    headings that the region uses; this_year: taken, with a doubt, where nothing says the year.
    """

    divisions: Divisions
    year: int | None = None
    units: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    columns: tuple[str, ...] | None = None
    this_year: int = 2000


@dataclass(frozen=True, slots=True)
class Reading:
    """head, notice: None for what is no notice; year: the one that times in tables were read in.

    rules: what the notice demands, where its words stand; contacts: of persons in charge, never shown to the public.
    form: what a unit declares, None where the paper is no declaration form.
    """

    paper: Paper
    year: int
    head: Head | None = None
    notice: Notice | None = None
    rules: tuple[Found, ...] = ()
    tables: tuple[ReadTable, ...] = ()
    contacts: tuple[Contact, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    form: DeclarationForm | None = None


def understand(paper: Paper, known: Known) -> Reading:
    """Everything that a paper says; never raises for what it does not say."""
    head = read_head(paper, known.divisions) if has_prose(paper) else None
    notice = notice_of(paper, head) if head else None
    readable = notice is not None and len(notice.sentences) <= MOST_SENTENCES
    rules = _rules(head, notice) if head and notice and readable else ()
    told = (head.year if head else None) or known.year or _newest_year(paper.text)
    tables = read_tables(
        paper,
        year=told or known.this_year,
        known_units=known.units,
        known_forms=known.forms,
        columns=_columns(rules) or known.columns,
    )
    too_long = [] if readable or notice is None else [Doubt("too_long", TOO_LONG)]
    undated = [Doubt("no_year", NO_YEAR.format(year=known.this_year))] if tables and not told else []
    return Reading(
        paper=paper,
        year=told or known.this_year,
        head=head,
        notice=notice,
        rules=with_columns(rules, tables, paper) if notice else (),
        tables=tables,
        contacts=tuple(contacts(notice)) if notice else (),
        doubts=(*paper.doubts, *(head.doubts if head else ()), *undated, *too_long),
        form=_form(paper, known, tables, is_notice=bool(rules)),
    )


def _form(
    paper: Paper, known: Known, tables: tuple[ReadTable, ...], is_notice: bool
) -> DeclarationForm | None:
    """A filled or blank form; running text only where no rule speaks and it declares something."""
    if any(one.kind == "plan" and not one.listed and one.table.rows for one in tables):
        return None
    told = any(one.kind == "declaration" for one in tables)
    if is_notice and not any(one.kind == "declaration" and one.table.rows for one in tables):
        return None
    form = read_declarations(
        paper,
        year=known.year or known.this_year,
        known_units=known.units,
        known_forms=known.forms,
        columns=known.columns,
    )
    return form if told or form.rows else None


def has_prose(paper: Paper) -> bool:
    """Whether a paper has running text: a workbook has where somebody pasted a notice into its first column."""
    return not paper.sheet or sum(is_prose(line) for line in paper.lines) >= LEAST_PROSE


def is_prose(line: Line) -> bool:
    return (
        len(line.filled) == 1 and len(line.filled[0]) >= PROSE and bool(SENTENCE_END.search(line.filled[0]))
    )


def _rules(head: Head, notice: Notice) -> tuple[Found, ...]:
    """What the clauses demand, and before them what the head tells and no clause does."""
    from kaimen.papers.notice.finding import find_rules  # noqa: PLC0415  # slow to load, and no table needs it

    found = find_rules(notice)
    paths = {rule.path for rule in found}
    return (*(rule for rule in head.found if rule.path not in paths), *found)


def _newest_year(text: str) -> int | None:
    return max((int(year) for year in YEAR.findall(text)), default=None)


def _columns(rules: Iterable[Found]) -> tuple[str, ...] | None:
    return next((tuple(rule.value) for rule in rules if rule.path == "columns"), None)


def with_columns(rules: tuple[Found, ...], tables: Iterable[ReadTable], paper: Paper) -> tuple[Found, ...]:
    """The rules; where none tells the plan's columns, those that its table is printed with."""
    printed = next(
        (one for one in tables if one.kind == "plan" and one.table.columns and not one.listed), None
    )
    if printed is None or _columns(rules):
        return rules
    columns = printed.table.columns
    start, end = header_place(paper, columns, printed.first)
    return (
        *rules,
        Found("columns", list(columns), paper.text[start:end], start, end, HEADER_SECTION, SURE_OF_HEADER),
    )


def header_place(paper: Paper, columns: tuple[str, ...], first: int) -> tuple[int, int]:
    """From where to where headings stand in the text, in one line or one a line, from a line on; else that line."""
    ends = [-1, *(end - 1 for end in accumulate(len(line) + 1 for line in paper.text.split("\n")))]
    for number in range(first, min(len(paper.lines), len(ends) - 1)):
        last = number if paper.lines[number].filled == columns else _run(paper, number, columns)
        if last is not None:
            return ends[number] + 1, ends[min(last + 1, len(ends) - 1)]
    at = min(first, len(ends) - 2)
    return ends[at] + 1, ends[at + 1]


def _run(paper: Paper, number: int, columns: tuple[str, ...]) -> int | None:
    """The last line of headings that stand one a line from here; None where they do not."""
    left = list(columns)
    for at, line in enumerate(paper.lines[number:], number):
        if line.filled and line.filled != (left.pop(0),):
            return None
        if not left:
            return at
    return None
