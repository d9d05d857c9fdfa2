"""A region's own template filled: single values, rows that repeat, months as one cell; all that is wrong is named."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from copy import deepcopy

from docx.oxml.ns import qn
from lxml.etree import Element, _Element

from kaimen.papers.doubt import Doubt
from kaimen.papers.official.template.opening import Template, TemplateRefused, opened_template
from kaimen.papers.official.template.placeholders import (
    TC,
    P,
    Placeholder,
    T,
    found,
    halves,
    names_in,
    replace,
    split,
    text_of,
)

Values = Mapping[str, str]
Rows = Mapping[str, Sequence[Values]]

SENTENCES = {
    "unknown": "不认识占位符 {text}。可用的有：{known}。",
    "unknown_column": "不认识占位符 {text}。表“{name}”可用的栏有：{known}。",
    "row_outside": "占位符 {text} 是成行的内容，要放在表格的一行里。",
    "rows_mixed": "同一行里有两张表的占位符 {text}，请分在不同的行。",
    "half": "花括号没有成对：{text}。请写成 {{{{名称}}}}。",
}
ANY = "（任意）"


def check(data: bytes, known: Collection[str], rows: Mapping[str, Collection[str]]) -> tuple[Doubt, ...]:
    """Everything about a template that could not be filled, in its order. Raises TemplateRefused for the file itself.

    known: names of single values; rows: for each table its columns, an empty collection for any.
    """
    return tuple(_doubts(opened_template(data), known, rows))


def _doubts(
    template: Template, known: Collection[str], rows: Mapping[str, Collection[str]]
) -> Iterator[Doubt]:
    for called, tree in template.parts():
        in_rows: dict[_Element, str] = {}
        for one in found(tree, called):
            if doubt := _doubt(one, known, rows) or _mixed(one, in_rows):
                yield doubt
        yield from (_said("half", where, text=_short(text)) for text, where in halves(tree, called))


def _doubt(one: Placeholder, known: Collection[str], rows: Mapping[str, Collection[str]]) -> Doubt | None:
    if not one.column:
        return (
            None
            if one.name in known
            else _said("unknown", one.where, text=one.text, known=_names(known, rows))
        )
    if one.name not in rows:
        return _said("unknown", one.where, text=one.text, known=_names(known, rows))
    if rows[one.name] and one.column not in rows[one.name]:
        names = "、".join(rows[one.name])
        return _said("unknown_column", one.where, text=one.text, name=one.name, known=names)
    return _said("row_outside", one.where, text=one.text) if one.row is None else None


def _mixed(one: Placeholder, in_rows: dict[_Element, str]) -> Doubt | None:
    """A row repeats for one table only."""
    if not one.column or one.row is None or in_rows.setdefault(one.row, one.name) == one.name:
        return None
    return _said("rows_mixed", one.where, text=one.text)


def _names(known: Collection[str], rows: Mapping[str, Collection[str]]) -> str:
    names = [*known, *(f"{name}.{column}" for name, columns in rows.items() for column in columns or (ANY,))]
    return "、".join(names) or "无"


def _said(code: str, where: str, **words: str) -> Doubt:
    return Doubt(f"template.{code}", SENTENCES[code].format(**words), where)


def _short(text: str) -> str:
    return text if len(text) <= 30 else f"{text[:30]}…"


def fill(data: bytes, values: Values, rows: Rows, *, merged: Collection[str] = ()) -> bytes:
    """The template as a Word file. Raises TemplateRefused, with every wrong placeholder and its place.

    rows: for each table its rows by column; a table without rows leaves one blank row.
    merged: 「行.活动时间」: columns whose equal neighbours become one cell.
    """
    template = opened_template(data)
    columns = {name: list(dict.fromkeys(key for row in own for key in row)) for name, own in rows.items()}
    if doubts := tuple(_doubts(template, values.keys(), columns)):
        raise TemplateRefused("placeholders", doubts)
    for _, tree in template.parts():
        _repeat(tree, rows, {split(one) for one in merged})
        for paragraph in tree.iter(P):
            replace(paragraph, lambda name, column: None if column else values.get(name))
    return template.packed()


def _repeat(tree: _Element, rows: Rows, merged: Collection[tuple[str, str]]) -> None:
    """Each row with a table's placeholders, once for every row of that table."""
    patterns = {one.row: one.name for one in found(tree, "") if one.column and one.row is not None}
    for pattern, name in patterns.items():
        places = _merged_places(pattern, merged)
        made = [_filled(pattern, row) for row in rows[name] or [{}]]
        for row in reversed(made):
            pattern.addnext(row)
        parent = pattern.getparent()
        if parent is not None:
            parent.remove(pattern)
        for place in places:
            _merge([row.findall(TC)[place] for row in made])


def _filled(pattern: _Element, row: Values) -> _Element:
    new = deepcopy(pattern)
    for paragraph in new.iter(P):
        replace(paragraph, lambda name, column: row.get(column, "") if column else None)
    return new


def _merged_places(pattern: _Element, merged: Collection[tuple[str, str]]) -> list[int]:
    """The cells of a row, from 0, that hold a column to be merged."""
    cells = pattern.findall(TC)
    return [
        at
        for at, cell in enumerate(cells)
        if any(name in merged for paragraph in cell.iter(P) for name in names_in(paragraph))
    ]


def _merge(cells: Sequence[_Element]) -> None:
    texts = ["\n".join(text_of(paragraph) for paragraph in cell.iter(P)) for cell in cells]
    for at, cell in enumerate(cells):
        above = at > 0 and texts[at] and texts[at] == texts[at - 1]
        below = at + 1 < len(cells) and texts[at] and texts[at] == texts[at + 1]
        if above or below:
            _span(cell, goes_on=bool(above))


def _span(cell: _Element, *, goes_on: bool) -> None:
    properties = cell.find(qn("w:tcPr"))
    if properties is None:
        properties = Element(qn("w:tcPr"))
        cell.insert(0, properties)
    mark = Element(qn("w:vMerge"))
    if not goes_on:
        mark.set(qn("w:val"), "restart")
    before = [one for one in properties if one.tag in FIRST]
    properties.insert(len(before), mark)
    for piece in cell.iter(T) if goes_on else ():
        piece.text = ""


FIRST = {qn(f"w:{name}") for name in ("cnfStyle", "tcW", "gridSpan", "hMerge")}
