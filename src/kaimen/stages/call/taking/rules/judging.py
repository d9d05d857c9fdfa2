"""What becomes of each theme of the forms that came in: taken, asked about, declared already, or left out.

Source: nothing is written before it is clear; what is clear need not wait for the rest.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from kaimen.papers.doubt import Doubt
from kaimen.papers.tables.declarations import DeclaredTheme
from kaimen.scheme.problem import Problem
from kaimen.stages.call.facts import DeclarationState
from kaimen.stages.call.rules.confirmation import Proof
from kaimen.stages.call.rules.editing import Typed
from kaimen.stages.call.rules.gate import gate, hints
from kaimen.stages.call.taking.facts import Around, Becomes, Difference, Settled, Sheet, Stands, Theme
from kaimen.stages.call.taking.rules.likeness import differences, like_theme, same_theme
from kaimen.stages.call.taking.rules.typing import as_typed, lost

OFFICE = Proof(office=True)
OF_UNIT = frozenset({"unit_missing", "unit_unknown", "sample"})
"""Doubts that finding the unit settles by itself, and what only tells that a sample was passed over."""
CHOSEN = OF_UNIT | {"units_several"}
"""Those that a person settles by choosing the unit."""
OF_STATES = {
    DeclarationState.DRAFT: "call.form_begun",
    DeclarationState.WAITING: "call.form_begun",
    DeclarationState.RETURNED: "call.form_begun",
    DeclarationState.WITHDRAWN: "call.form_withdrawn",
}
"""What a person is asked where the unit's own declaration is not in hand."""


@dataclass(slots=True)
class _Ahead:
    """Themes of this batch that will be taken before the next one, by unit."""

    themes: dict[int, list[Stands]] = field(default_factory=dict)

    def of(self, around: Around, unit: int) -> list[Stands]:
        return [*around.standing.get(unit, ()), *self.themes.get(unit, ())]

    def add(self, unit: int, sheet: Sheet, row: int, typed: Typed) -> None:
        stands = Stands(0, 0, DeclarationState.SUBMITTED, typed, sheet.paper, row)
        self.themes.setdefault(unit, []).append(stands)


def judge(sheets: Iterable[Sheet], around: Around) -> dict[int, tuple[Theme, ...]]:
    """Every theme of every form by its paper's id, in the order in which they would be taken."""
    ahead = _Ahead()
    return {sheet.paper: tuple(_themes(sheet, around, ahead)) for sheet in sheets}


def _themes(sheet: Sheet, around: Around, ahead: _Ahead) -> Iterator[Theme]:
    for row, told in enumerate(sheet.form.rows):
        theme = _theme(sheet, row, told, around, ahead)
        if theme.becomes is Becomes.ENTER and theme.unit:
            ahead.add(theme.unit, sheet, row, theme.typed)
        yield theme


def _theme(sheet: Sheet, row: int, told: DeclaredTheme, around: Around, ahead: _Ahead) -> Theme:
    settled, printed = sheet.settled, told.unit or sheet.form.unit
    edited = settled.typed.get(str(row))
    typed = edited or as_typed(told, around.asked, around.year)
    unit = settled.units.get(printed, around.units.get(printed))
    standing = ahead.of(around, unit) if unit else []
    found = _found(sheet, row, typed, standing)
    shown = () if edited or row in settled.sure else _doubts(sheet, told, printed)
    becomes, problems, differing = _becomes(sheet, row, typed, unit, found, standing, around)
    if becomes is Becomes.ENTER and shown:
        becomes, problems = Becomes.ASK, (Problem("call.form_doubtful"),)
    return Theme(
        row=row,
        typed=typed,
        printed=printed,
        where=told.where,
        unit=unit,
        becomes=becomes,
        problems=problems,
        hints=tuple(hints(typed, around.asked)),
        doubts=shown if becomes in (Becomes.ASK, Becomes.ENTER) else (),
        stands=found,
        differences=differing,
        lost=lost(told, around.asked),
        edited=edited is not None,
    )


def _doubts(sheet: Sheet, told: DeclaredTheme, printed: str) -> tuple[Doubt, ...]:
    """Of the row, and of the whole form, except what is known once the unit is."""
    known = CHOSEN if printed in sheet.settled.units else OF_UNIT
    return tuple(one for one in (*told.doubts, *sheet.form.doubts) if one.code not in known)


def _found(sheet: Sheet, row: int, typed: Typed, standing: Sequence[Stands]) -> Stands | None:
    """What was made of this very row; else the same theme; else one like it that did not come from this form."""
    own = next((one for one in standing if one.id and (one.paper, one.row) == (sheet.paper, row)), None)
    if own or row in sheet.settled.apart:
        return own
    others = [one for one in standing if one.paper != sheet.paper]
    return same_theme(typed.theme, standing) or like_theme(typed.theme, others)


def _becomes(
    sheet: Sheet,
    row: int,
    typed: Typed,
    unit: int | None,
    found: Stands | None,
    standing: Sequence[Stands],
    around: Around,
) -> tuple[Becomes, tuple[Problem, ...], tuple[Difference, ...]]:
    if found and found.id and (found.paper, found.row) == (sheet.paper, row):
        return Becomes.STANDS, (), ()
    if row in sheet.settled.out:
        return Becomes.OUT, (), ()
    if unit is None:
        return Becomes.ASK, (_no_unit(sheet.settled, sheet.form.rows[row].unit or sheet.form.unit),), ()
    if found:
        return _held_against(found, typed, around)
    others = sum(one.state is DeclarationState.SUBMITTED for one in standing)
    blocked = tuple(gate(typed, around.asked, others, OFFICE))
    return (Becomes.ASK if blocked else Becomes.ENTER), blocked, ()


def _no_unit(settled: Settled, printed: str) -> Problem:
    if not printed:
        return Problem("call.form_no_unit", "unit")
    return Problem("call.form_unit_unknown", "unit", (("unit", printed[:60]),))


def _held_against(
    found: Stands, typed: Typed, around: Around
) -> tuple[Becomes, tuple[Problem, ...], tuple[Difference, ...]]:
    differing, values = differences(found.typed, typed, around.asked), (("number", str(found.number)),)
    code = OF_STATES.get(found.state, "call.form_differs" if found.id else "call.form_differs_here")
    if not differing and found.state in (DeclarationState.SUBMITTED, DeclarationState.RETURNED):
        return Becomes.STANDS, (), ()
    return Becomes.ASK, (Problem(code, "", values),), differing
