"""Filled-in declaration forms: the unit, and each theme that it declares; blank forms and samples declare nothing."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from kaimen.papers.doubt import Doubt
from kaimen.papers.sources.paper import Line, Paper
from kaimen.papers.tables.columns import plain_header
from kaimen.papers.tables.declared import DeclarationForm, DeclaredTheme
from kaimen.papers.tables.declared_lines import BRIEF, themes_in_lines
from kaimen.papers.tables.kinds import Vocabulary
from kaimen.papers.tables.labels import Labelled, labels_of
from kaimen.papers.tables.pairs import is_label
from kaimen.papers.tables.people import is_people, people_in
from kaimen.papers.tables.said import doubt
from kaimen.papers.tables.several import ReadTable, read_tables
from kaimen.papers.tables.table import PlanRow

__all__ = ["DeclarationForm", "DeclaredTheme", "read_declarations"]


NAME_IN_TITLE = re.compile(r"[（(]([^（）()]{3,26})[)）]$")


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
    rows = tuple(row for table in tables for row in _themes(table)) or tuple(themes_in_lines(paper, words))
    contact, phone = people_in([(label.label, label.value) for label in labels])
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
    contact, phone = people_in(row.extra)
    rest = [
        pair for pair in row.extra if not BRIEF.fullmatch(plain_header(pair[0])) and not is_people(pair[0])
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
