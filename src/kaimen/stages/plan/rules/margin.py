"""What stands in the margin of a draft's sheet beside each row, and is never printed.

Source: the gate's own questions, what the row changes against the plan in force, and the guide to months.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kaimen.stages.plan.facts import ActivityState, Change, RowFact
from kaimen.stages.plan.rules.gate import row_problems
from kaimen.stages.plan.rules.load import MonthLoad

DOUBT = "plan.open_doubt"


@dataclass(frozen=True, slots=True)
class Note:
    """A remark: code, how it presses (act, soft, ok), and the values that its sentence takes."""

    code: str
    kind: str = "soft"
    values: tuple[tuple[str, str], ...] = ()
    change: Change | None = None


def notes(
    rows: Sequence[RowFact], changes: Sequence[Change], loads: Sequence[MonthLoad]
) -> Mapping[int, tuple[Note, ...]]:
    """Remarks by the row's plate, the pressing ones first; rows without any are absent."""
    by_row: dict[int, list[Note]] = {row.number: [*_gaps(row), *_doubts(row), *_state(row)] for row in rows}
    for change in changes:
        if change.number in by_row and change.field not in ("no", "state"):
            by_row[change.number].append(Note("changed", "ok", change=change))
    full = {load.month: load for load in loads if load.beyond}
    for row in rows:
        month = row.period.start.month if row.period.start else 0
        if month in full and row.state is not ActivityState.CANCELLED:
            count = full.pop(month).count
            by_row[row.number].append(
                Note("month_full", values=(("month", str(month)), ("count", str(count))))
            )
    return {number: tuple(found) for number, found in by_row.items() if found}


def _gaps(row: RowFact) -> list[Note]:
    found = [Note(problem.code, "act") for problem in row_problems(row) if problem.code != DOUBT]
    unknown = [host.name for host in row.hosts if host.unit is None]
    return [*found, *(Note("unit_unknown", "soft", (("name", name),)) for name in unknown)]


def _doubts(row: RowFact) -> list[Note]:
    """A doubt that only says what the row's own gap says is not told twice."""
    told = {problem.code.rpartition(".")[2] for problem in row_problems(row)}
    open_ones = [doubt for doubt in row.doubts if doubt.code not in told]
    return [Note("doubt", "act", (("what", doubt.message), ("where", doubt.where))) for doubt in open_ones]


def _state(row: RowFact) -> list[Note]:
    return [] if row.state is ActivityState.PLANNED else [Note("state", "soft", (("state", row.state),))]
