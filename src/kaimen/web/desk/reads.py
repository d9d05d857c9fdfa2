"""Every query of the desk: one campaign's year as it stands, read once for all that a page shows."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db.models import Count, Min, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from kaimen.duties import reads as duties
from kaimen.duties.sources import Known
from kaimen.outbox.facts import MessageState
from kaimen.outbox.models import Message
from kaimen.people.models import Unit
from kaimen.regions.clock import today
from kaimen.regions.models import Campaign
from kaimen.scheme.duties.duty import Duty
from kaimen.scheme.scheme import Scheme
from kaimen.scheme.workdays import Workdays
from kaimen.stages.call.facts import DeclarationState
from kaimen.stages.call.models import Declaration, Turn
from kaimen.stages.plan import known as plan_known
from kaimen.stages.plan import reads as plan
from kaimen.stages.plan.facts import EditionState, RowFact, SessionState
from kaimen.stages.plan.models import Edition
from kaimen.stages.selection.facts import DecisionState
from kaimen.stages.selection.models import Decision
from kaimen.web.desk.facts import Door, Tally

DECLARATIONS = 50
"""Declarations of one unit that its desk shows."""


@dataclass(frozen=True, slots=True)
class Year:
    """A campaign on its own day: duties, activities, units by key, editions, and the day the plan was issued."""

    campaign: Campaign
    today: date
    workdays: Workdays
    scheme: Scheme | None = None
    duties: list[Duty] = field(default_factory=list)
    doors: tuple[Door, ...] = ()
    units: dict[str, str] = field(default_factory=dict)
    in_force: Edition | None = None
    working: Edition | None = None
    issued: date | None = None


def year(campaign: Campaign) -> Year:
    """Everything that follows from the facts of the stages."""
    day = today(campaign)
    editions = list(plan.editions(campaign.pk))
    in_force = _newest(editions, EditionState.RELEASED)
    rows = plan.rows(in_force.pk) if in_force else ()
    first = min((edition.released_at for edition in editions if edition.released_at), default=None)
    told = {"plan": plan_known.known_by(in_force, first, rows) if in_force else Known()}
    standing = duties.standing(campaign, day, told)
    units = standing.facts.units if standing.facts else ()
    return Year(
        campaign,
        day,
        standing.workdays,
        standing.scheme,
        standing.duties,
        tuple(map(door, rows)),
        {unit.key: unit.name for unit in units},
        in_force,
        _newest(editions, EditionState.DRAFT, EditionState.REVIEWED),
        timezone.localdate(first) if first else None,
    )


def _newest(editions: Iterable[Edition], *states: EditionState) -> Edition | None:
    return next((edition for edition in editions if edition.state in states), None)


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


def tally(campaign: Campaign, working: Edition | None) -> Tally:
    """What waits, counted: one query."""
    handed_in = Declaration.objects.filter(campaign=OuterRef("pk"), state=DeclarationState.SUBMITTED)
    taken = Decision.objects.filter(declaration__campaign=OuterRef(OuterRef("pk")))
    decided = taken.exclude(state=DecisionState.OPEN).values("declaration")
    undecided = handed_in.exclude(pk__in=decided)
    pending = Decision.objects.filter(
        declaration__campaign=OuterRef("pk"), state=DecisionState.PENDING
    ).annotate(campaign=OuterRef("pk"))
    drafts = Message.objects.filter(campaign=OuterRef("pk"), state=MessageState.DRAFT)
    row = (
        Campaign.objects.filter(pk=campaign.pk)
        .values_list(
            _many(handed_in), _many(undecided), _first(undecided, "submitted_at"),
            _many(pending), _first(pending, "at"), _many(drafts), _first(drafts, "written_at"),
        )
        .get()
    )  # fmt: skip
    return Tally(
        row[0], row[1], _day(row[2]), row[3], _day(row[4]), row[5], _day(row[6]),
        working.state if working else "",
        working.number if working else 0,
        _day(working.reviewed_at) if working else None,
    )  # fmt: skip


def _many(found: QuerySet) -> Coalesce:
    return Coalesce(Subquery(found.order_by().values("campaign").annotate(n=Count("pk")).values("n")), 0)


def _first(found: QuerySet, field: str) -> Subquery:
    return Subquery(found.order_by().values("campaign").annotate(first=Min(field)).values("first"))


def _day(moment: datetime | None) -> date | None:
    return timezone.localdate(moment) if moment else None


@dataclass(frozen=True, slots=True)
class Declared:
    """One of a unit's declarations with the last word on it."""

    id: int
    number: int
    theme: str
    when: str
    state: DeclarationState
    reason: str


def declared(campaign: Campaign, unit: int) -> list[Declared]:
    """A unit's declarations, returned ones first: one query."""
    said = Turn.objects.filter(declaration=OuterRef("pk")).exclude(reason="").order_by("-at", "-pk")
    found = Declaration.objects.filter(campaign=campaign, unit=unit).order_by("-number")
    rows = found.annotate(said=Subquery(said.values("reason")[:1])).values_list(
        "id", "number", "theme", "period_text", "state", "said"
    )[:DECLARATIONS]
    every = [Declared(*row[:4], DeclarationState(row[4]), row[5] or "") for row in rows]
    return sorted(every, key=lambda one: one.state is not DeclarationState.RETURNED)


def unit_name(campaign: Campaign, unit: int) -> str | None:
    """The name of a unit of whom nothing is asked (any more)."""
    return Unit.objects.filter(region=campaign.region_id, pk=unit).values_list("name", flat=True).first()


def letters(campaign: Campaign, unit: int) -> tuple[int, int]:
    """How many letters a unit has been sent this year, and how many of them nobody has opened."""
    sent = Message.objects.filter(campaign=campaign, unit=unit, state=MessageState.SENT)
    told = sent.aggregate(all=Count("pk"), read=Count("read_at"))
    return told["all"], told["all"] - told["read"]
