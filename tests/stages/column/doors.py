"""Made-up doors for the column's pure tests."""

from datetime import date

from kaimen.scheme.periods import Period, read_period
from kaimen.stages.column.facts import Door
from kaimen.stages.column.rules.street import door
from kaimen.stages.plan.facts import RowFact, SessionFact, SessionState
from tests.stages.plan.rows import row


def at(number: int, period: str | Period, **changed: object) -> RowFact:
    """A row with this number at a printed time of 2024."""
    read = read_period(period, 2024) if isinstance(period, str) else period
    return row(number, period=read, position=number, **changed)


def door_at(number: int, period: str | Period, **changed: object) -> Door:
    return door(at(number, period, **changed))


def on(number: int, day: date, state: SessionState = SessionState.CONFIRMED) -> SessionFact:
    return SessionFact(number, day, state=state)
