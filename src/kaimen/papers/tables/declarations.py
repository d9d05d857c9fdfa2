"""Filled-in declaration forms: the unit, and each theme that it declares; blank forms and samples declare nothing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from kaimen.papers.doubt import Doubt
from kaimen.papers.sources.paper import Line, Paper
from kaimen.papers.tables.columns import Holds, column, plain_header
from kaimen.papers.tables.formats import read_formats
from kaimen.papers.tables.kinds import Vocabulary
from kaimen.papers.tables.labels import Labelled, labels_of
from kaimen.papers.tables.pairs import is_label
from kaimen.papers.tables.rows import headcount_of
from kaimen.papers.tables.said import doubt
from kaimen.papers.tables.several import ReadTable, read_tables
from kaimen.papers.tables.table import PlanRow
from kaimen.scheme.periods import Period, read_period

BRIEF = re.compile(r".*(?:简介|内容|概况|概要|介绍|简述|安排|方案|情况|流程)")
PHONE_LABEL = re.compile(r".*(?:电话|手机|联系方式).*")
CONTACT_LABEL = re.compile(r".*(?:联系人|联络员|经办人|填报人|填表人|负责人|责任人).*")
PHONE = re.compile(r"(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}[-－— ]?\d{7,8}|\d{4}-\d{7}|\d{7,8})(?:转\d{1,5})?(?!\d)")
NAME_IN_TITLE = re.compile(r"[（(]([^（）()]{3,26})[)）]$")


@dataclass(frozen=True, slots=True)
class DeclaredTheme:
    """One theme as declared. unit: of its own row, "" where the form's unit declares it; extra: other columns."""

    theme: str
    period: Period = Period("")
    formats: tuple[str, ...] = ()
    brief: str = ""
    place: str = ""
    audience: str = ""
    headcount: int | None = None
    contact: str = ""
    phone: str = ""
    extra: tuple[tuple[str, str], ...] = ()
    doubts: tuple[Doubt, ...] = ()
    where: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class DeclarationForm:
    """unit: as printed, "" where the form does not say; doubts: about the form; rows: the themes declared."""

    unit: str
    doubts: tuple[Doubt, ...]
    rows: tuple[DeclaredTheme, ...]

    @property
    def all_doubts(self) -> tuple[Doubt, ...]:
        """The form's own doubts and then those of its rows."""
        return self.doubts + tuple(one for row in self.rows for one in row.doubts)


def read_declarations(
    paper: Paper,
    *,
    year: int,
    known_units: Collection[str] = (),
    known_forms: Collection[str] = (),
    columns: Sequence[str] | None = None,
) -> DeclarationForm:
    """What a unit declares in a filled form, of rows or of labels and values. Never raises for what it holds.

    A form with nothing filled in has no rows and the doubt nothing_declared.
    """
    words = Vocabulary(year, frozenset(known_units), frozenset(known_forms))
    read = read_tables(paper, year=year, known_units=known_units, known_forms=known_forms, columns=columns)
    tables = [table for table in read if table.kind != "other" and not table.listed]
    labels = [*labels_of(line for line in paper.lines if len(line.filled) < 3), *_in_tables(tables)]
    rows = tuple(row for table in tables for row in _themes(table)) or tuple(_from_text(paper, words))
    contact, phone = _people([(label.label, label.value) for label in labels])
    rows = tuple(replace(row, contact=row.contact or contact, phone=row.phone or phone) for row in rows)
    unit, doubts = _unit(labels, rows, paper, words)
    own = tuple(replace(row, unit="") if row.unit == unit else row for row in rows)
    return DeclarationForm(unit, (*doubts, *_about(tables, rows, paper)), own)


def _in_tables(tables: Sequence[ReadTable]) -> Iterator[Labelled]:
    return (label for table in tables for label in table.labels)


def _themes(table: ReadTable) -> Iterator[DeclaredTheme]:
    for row in table.table.rows:
        if row.theme or row.period.text or row.formats:
            yield _theme(row)


def _theme(row: PlanRow) -> DeclaredTheme:
    brief = "\n".join(text for name, text in row.extra if BRIEF.fullmatch(plain_header(name)))
    contact, phone = _people(row.extra)
    rest = [
        pair for pair in row.extra if not BRIEF.fullmatch(plain_header(pair[0])) and not _is_people(pair[0])
    ]
    remark = [("备注", row.remark)] if row.remark else []
    return DeclaredTheme(
        theme=row.theme,
        period=row.period,
        formats=row.formats,
        brief=brief,
        place=row.place,
        audience=row.audience,
        headcount=row.headcount,
        contact=contact,
        phone=phone,
        extra=(*rest, *remark),
        # Its unit stands at the head of a form, and its number means nothing.
        doubts=tuple(one for one in row.doubts if one.code not in ("no_unit", "no_number")),
        where=row.where,
        unit="、".join(host.name for host in row.units),
    )


def _is_people(label: str) -> bool:
    return column(label).holds in (Holds.CONTACT, Holds.UNIT_CONTACT)


def _people(pairs: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """The first person and the first telephone that labels tell; one cell may hold both."""
    contact = phone = ""
    for label, value in pairs:
        plain = plain_header(label)
        if not value or not (_is_people(label) or PHONE_LABEL.fullmatch(plain)):
            continue
        found = PHONE.search(value)
        phone = phone or (
            found[0] if found else value if PHONE_LABEL.fullmatch(plain) and value[0].isdigit() else ""
        )
        named = PHONE.sub("", value).strip(" ,，、:：/;；\n　")
        if CONTACT_LABEL.fullmatch(plain) and not any(char.isdigit() for char in named):
            contact = contact or named
    return contact, phone


def _unit(
    labels: Sequence[Labelled], rows: Sequence[DeclaredTheme], paper: Paper, words: Vocabulary
) -> tuple[str, list[Doubt]]:
    """The unit that fills the form in: by its head, by its unit column, by its first lines."""
    told = [label.value for label in labels if label.asks_filler and _is_value(label.value)]
    in_rows = list(dict.fromkeys(row.unit for row in rows if row.unit))
    if len(in_rows) < 2:
        told = told or [label.value for label in labels if label.asks_unit and _is_value(label.value)]
    names = list(dict.fromkeys(_plain_unit(name) for name in told))
    if not names and len(in_rows) == 1:
        names = in_rows
    if not names and not in_rows:
        names = list(_in_head(paper.lines[:5], words))[:1]
    if len(names) == 1:
        return names[0], []
    if names:
        return names[0], [doubt("units_several", "", text="、".join(names))]
    return "", [] if in_rows else [doubt("unit_missing")]


def _is_value(text: str) -> bool:
    return bool(text) and not is_label(text)


def _plain_unit(text: str) -> str:
    return re.sub(r"\s*[（(](?:盖?公?章|签?盖章)[)）]\s*$", "", text).strip()


def _in_head(lines: Sequence[Line], words: Vocabulary) -> Iterator[str]:
    for line in lines:
        for text in line.filled if len(line.filled) == 1 else ():
            bracketed = NAME_IN_TITLE.search(text)
            for name in (text, bracketed[1] if bracketed else ""):
                if name and words.is_unit(name):
                    yield name


def _about(tables: Sequence[ReadTable], rows: Sequence[DeclaredTheme], paper: Paper) -> Iterator[Doubt]:
    if not rows:
        yield doubt("nothing_declared", paper.lines[tables[0].first].where() if tables else "")
    for table in tables:
        yield from (one for one in table.table.doubts if not one.code.startswith("number"))
        yield from (one for one in table.table.hints if one.code == "sample")


def _from_text(paper: Paper, words: Vocabulary) -> Iterator[DeclaredTheme]:
    """Labels and values line by line, where no table stands: 「活动主题：…」."""
    themes: list[DeclaredTheme] = []
    for label in labels_of(line for line in paper.lines if not line.table):
        holds = column(label.label).holds
        if holds is Holds.THEME and label.value and not BRIEF.fullmatch(plain_header(label.label)):
            themes.append(DeclaredTheme(label.value, where=label.line.where()))
        elif themes and label.value:
            themes[-1] = _with(themes[-1], label, holds, words)
    yield from themes


def _with(theme: DeclaredTheme, label: Labelled, holds: Holds | None, words: Vocabulary) -> DeclaredTheme:
    match holds:
        case _ if BRIEF.fullmatch(plain_header(label.label)):
            return replace(theme, brief="\n".join(filter(None, (theme.brief, label.value))))
        case Holds.PERIOD:
            return replace(theme, period=read_period(label.value, words.year))
        case Holds.FORMAT:
            return replace(theme, formats=read_formats(label.value, words.known_forms))
        case Holds.PLACE:
            return replace(theme, place=label.value)
        case Holds.AUDIENCE:
            return replace(theme, audience=label.value)
        case Holds.HEADCOUNT:
            return replace(theme, headcount=headcount_of(label.value))
    return theme
