"""One campaign's year as it stands, read once for all that a page shows."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.utils import timezone

from kaimen.duties import reads as duties
from kaimen.regions.clock import today
from kaimen.regions.models import Campaign
from kaimen.scheme.duties.duty import Duty
from kaimen.scheme.scheme import Scheme
from kaimen.scheme.workdays import Workdays
from kaimen.stages.plan import known as plan_known
from kaimen.stages.plan import reads as plan
from kaimen.stages.plan.facts import RowFact, SessionState
from kaimen.stages.selection import known as selection_known
from kaimen.web.desk.facts import Door


@dataclass(frozen=True, slots=True)
class Year:
    """A campaign on its own day: duties, activities, units by key; planned: whether a plan is in force, issued:
    the day of the first one.
    """

    campaign: Campaign
    today: date
    workdays: Workdays
    scheme: Scheme | None = None
    duties: list[Duty] = field(default_factory=list)
    doors: tuple[Door, ...] = ()
    units: dict[str, str] = field(default_factory=dict)
    planned: bool = False
    issued: date | None = None


def year(campaign: Campaign) -> Year:
    """Everything that follows from the facts of the stages. The campaign comes by `glance`."""
    told: Any = campaign
    day = today(campaign)
    rows = plan.rows(told.in_force) if told.in_force else ()
    known = {"selection": selection_known.known_by(told.selected or 0, told.selected_at, told.consent)}
    if told.in_force:
        known["plan"] = plan_known.known_by(told.in_force_number, told.first_released, rows)
    else:
        known["plan"] = plan_known.Known()
    standing = duties.standing(campaign, day, known)
    units = standing.facts.units if standing.facts else ()
    return Year(
        campaign,
        day,
        standing.workdays,
        standing.scheme,
        standing.duties,
        tuple(map(door, rows)),
        {unit.key: unit.name for unit in units},
        bool(told.in_force),
        timezone.localdate(told.first_released) if told.first_released else None,
    )


def door(row: RowFact) -> Door:
    """A row of the plan as the desk shows it."""
    of_state = {state: tuple(s.day for s in row.sessions if s.state is state) for state in SessionState}
    return Door(
        number=row.number,
        theme=row.theme,
        unit=row.lead.name if row.lead else "",
        hosts=tuple(plan_known.unit_key(host) for host in row.hosts),
        when=row.period.text,
        start=row.period.start,
        end=row.period.end,
        days=of_state[SessionState.CONFIRMED],
        proposed=of_state[SessionState.PROPOSED],
        state=row.state.value,
        formats=row.formats,
    )
