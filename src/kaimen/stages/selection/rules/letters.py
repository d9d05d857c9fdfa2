"""One letter a unit tells it what became of everything it declared, and who joins it or whom it joins.

Source: decisions stay pending until they are announced together.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kaimen.stages.call.facts import DeclarationFact
from kaimen.stages.selection.facts import DecisionFact, DecisionState, Verdict

ORDER = (Verdict.CHOSEN, Verdict.MERGED, Verdict.RETURNED, Verdict.NOT_CHOSEN)


@dataclass(frozen=True, slots=True)
class Line:
    """What a letter says of one declaration.

    verdict None: of the unit's own choice that was announced before and is now joined. period: as decided;
    into: theme and unit of the one that it joins; joined: units that join it.
    """

    number: int
    theme: str
    verdict: Verdict | None
    period: str = ""
    moved: bool = False
    reason: str = ""
    into: tuple[str, str] = ("", "")
    joined: tuple[str, ...] = ()


def letters(
    declarations: Sequence[DeclarationFact], decisions: Mapping[int, DecisionFact]
) -> dict[int, tuple[Line, ...]]:
    """The lines by unit's id, in the order chosen, merged, returned, not chosen, of all that is pending."""
    rows = {row.id: row for row in declarations}
    pending = {
        key: one for key, one in decisions.items() if one.state is DecisionState.PENDING and key in rows
    }
    joined: dict[int, list[str]] = defaultdict(list)
    for key, one in pending.items():
        if one.into is not None and rows.get(one.into):
            joined[one.into].append(rows[key].unit_name)
    told: dict[int, list[Line]] = defaultdict(list)
    for key, one in sorted(pending.items(), key=lambda pair: _order(pair[1], rows[pair[0]].number)):
        told[rows[key].unit].append(_line(rows[key], one, rows, joined[key]))
    for key in sorted(joined):
        if key not in pending and joined[key]:
            row = rows[key]
            told[row.unit].append(Line(row.number, row.theme, None, joined=_others(row, joined[key])))
    return {unit: tuple(lines) for unit, lines in told.items()}


def _order(decision: DecisionFact, number: int) -> tuple[int, int]:
    return ORDER.index(decision.verdict) if decision.verdict else len(ORDER), number


def _line(
    row: DeclarationFact, decision: DecisionFact, rows: Mapping[int, DeclarationFact], joined: Sequence[str]
) -> Line:
    target = rows.get(decision.into) if decision.into is not None else None
    return Line(
        number=row.number,
        theme=row.theme,
        verdict=decision.verdict,
        period=decision.period or row.period.text,
        moved=bool(decision.period) and decision.period != row.period.text,
        reason=decision.reason,
        into=(target.theme, target.unit_name) if target else ("", ""),
        joined=_others(row, joined),
    )


def _others(row: DeclarationFact, joined: Sequence[str]) -> tuple[str, ...]:
    return tuple(name for name in dict.fromkeys(joined) if name != row.unit_name)
