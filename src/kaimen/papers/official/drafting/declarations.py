"""The declaration form that a notice attaches, blank to be filled in by hand or filled with what a unit declared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from kaimen.papers.official.drafting.sheets import sheet
from kaimen.papers.official.paper import Annex
from kaimen.papers.tables.columns import Holds, columns_of
from kaimen.scheme.terms.call import DeclarationForm

BLANK_ROWS, ROW_HEIGHT = 6, 14.0
UNIT, SEALED_UNIT = "填报单位", "填报单位（盖章）"


@dataclass(frozen=True, slots=True)
class Filled:
    """What a unit declares. head: texts by head line, such as 填报单位; rows: texts by column, one theme each."""

    head: Mapping[str, str] = field(default_factory=dict)
    rows: Sequence[Mapping[str, str]] = ()


def declaration_form(
    form: DeclarationForm, *, title: str = "", mark: str = "", filled: Filled | None = None
) -> Annex:
    """The form. Without `filled` its rows are blank and high enough for a pen; rows are numbered either way."""
    rows = filled.rows if filled and filled.rows else [{}] * BLANK_ROWS
    columns = columns_of(form.columns)
    cells = [
        [row.get(column.name) or (str(number) if column.holds is Holds.NO else "") for column in columns]
        for number, row in enumerate(rows, 1)
    ]
    told = filled.head if filled else {}
    above = [f"{name}：{told.get(name) or told.get(_plain(name), '')}" for name in _head(form)]
    height = 0.0 if filled and filled.rows else ROW_HEIGHT
    name = title or form.title or "主题申报表"
    return sheet(name, form.columns, cells, mark=mark, above=above, blank_height=height)


def _head(form: DeclarationForm) -> list[str]:
    """The head lines as the notice names them; a form with a seal has a line for it."""
    names = [name.rstrip("：:") for name in form.head]
    if not form.seal or any("盖章" in name or "公章" in name for name in names):
        return names
    if UNIT in names:
        return [SEALED_UNIT if name == UNIT else name for name in names]
    return [SEALED_UNIT, *names]


def _plain(name: str) -> str:
    return name.partition("（")[0]
