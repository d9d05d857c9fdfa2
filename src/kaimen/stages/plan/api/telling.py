"""What the JSON interface says of editions, rows and days, and the shapes in which it is told of them."""

from datetime import date, datetime, time
from typing import Any

from ninja import Field, Schema

from kaimen.scheme.hosting import HostAs
from kaimen.scheme.periods import read_period
from kaimen.stages.plan.facts import ActivityState, EditionState, RowFact, SessionFact, SessionState
from kaimen.stages.plan.models import Edition
from kaimen.stages.plan.rules.editing import Typed


class EditionTold(Schema):
    number: int
    state: EditionState
    title: str
    columns: list[str]
    reason: str
    released_at: datetime | None
    version: int


class HostSaid(Schema):
    name: str
    role: HostAs = HostAs.LEAD


class HostTold(HostSaid):
    unit: int | None


class DayTold(Schema):
    id: int
    day: date
    starts: time | None
    ends: time | None
    point: str
    place: str
    state: SessionState
    version: int


class RowSaid(Schema):
    theme: str
    hosts: list[HostSaid] = []
    formats: list[str] = []
    period: str = Field("", description="as the table writes it, in Chinese")
    no: int | None = Field(None, ge=1, le=9999)
    place: str = ""
    audience: str = ""
    headcount: int | None = None
    remark: str = ""

    def typed(self, year: int) -> Typed:
        """As the rules read it."""
        told = self.dict(include={"no", "place", "audience", "headcount", "remark"})
        return Typed(
            theme=self.theme.strip(),
            hosts=tuple((host.name.strip(), host.role) for host in self.hosts),
            formats=tuple(self.formats),
            period=read_period(self.period.strip(), year),
            **told,
        )


class RowTold(RowSaid):
    plate: int = Field(description="the lasting number of the activity")
    state: ActivityState
    hosts: list[HostTold]  # type: ignore[assignment]  # what is told of a host is more than what is said
    period_start: date | None
    period_end: date | None
    doubts: list[str]
    days: list[DayTold]
    version: int


def edition_told(row: Edition) -> dict[str, Any]:
    """An edition without its rows."""
    names = ("number", "state", "title", "columns", "reason", "released_at", "version")
    return {name: getattr(row, name) for name in names}


def row_told(row: RowFact) -> dict[str, Any]:
    """A row with its units and days."""
    plain = ("state", "no", "theme", "place", "audience", "headcount", "remark", "version")
    return {name: getattr(row, name) for name in plain} | {
        "plate": row.number,
        "hosts": [{"name": host.name, "role": host.role, "unit": host.unit} for host in row.hosts],
        "formats": list(row.formats),
        "period": row.period.text,
        "period_start": row.period.start,
        "period_end": row.period.end,
        "doubts": [doubt.message for doubt in row.doubts],
        "days": [_day(session) for session in row.sessions],
    }


def _day(session: SessionFact) -> dict[str, Any]:
    names = ("id", "day", "starts", "ends", "point", "place", "state", "version")
    return {name: getattr(session, name) for name in names}
