"""The plan as JSON: editions, their rows and days, with the same acts as on the desk."""

from datetime import date, datetime, time
from functools import partial
from typing import Any

from django.http import Http404
from ninja import Field, Query, Router, Schema

from kaimen.regions.access import access
from kaimen.regions.exchange import Asked, Done, Listed, campaign_here, done, listed, part_of
from kaimen.regions.models import Campaign
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.hosting import HostAs
from kaimen.scheme.periods import read_period
from kaimen.scheme.roles import Role
from kaimen.stages.plan import acts, reads
from kaimen.stages.plan.facts import ActivityState, EditionState, RowFact, SessionFact, SessionState
from kaimen.stages.plan.models import Edition
from kaimen.stages.plan.rules.editing import Typed
from kaimen.stages.plan.views.days import HOSTS
from kaimen.stages.plan.views.editions import OFFICE, READERS
from kaimen.stages.plan.views.here import edition_here, row_here

router = Router(tags=["plan"])
PLAN = "/regions/{str:region}/campaigns/{int:campaign}/plan"
EDITION, ROW = PLAN + "/editions/{int:number}", PLAN + "/editions/{int:number}/rows/{int:plate}"
DAYS = PLAN + "/activities/{int:plate}/days"


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


class RowChanged(RowSaid):
    version: int = Field(description="the version of the row that was read; a newer one refuses")


class Amended(RowSaid):
    edition: int = Field(description="number of the edition in force that was read; a newer one refuses")
    state: ActivityState = ActivityState.PLANNED
    reason: str
    basis: str = Field(description="on what the check for secrets and privacy rests")


class Begun(Schema):
    reason: str = ""


class Reviewed(Schema):
    basis: str
    version: int = Field(description="the version of the edition that was read; a newer one refuses")


class DaySaid(Schema):
    day: date
    starts: time | None = None
    ends: time | None = None
    point: str = Field("", max_length=80)
    place: str = Field("", max_length=160)


class Confirmed(Schema):
    version: int


@router.get(PLAN + "/editions", response=Listed[EditionTold])
@access(READERS)
def editions(request: DeskRequest, region: str, campaign: int, asked: Query[Asked]) -> Any:
    """All editions, newest first; only the lead office sees those that are not issued."""
    found = campaign_here(region, campaign)
    visible = reads.editions if _office(request, found) else reads.issued_editions
    return listed(visible(found.pk), asked, _edition)


def _office(request: DeskRequest, campaign: Campaign) -> bool:
    return Role.LEAD_OFFICE in request.actor.roles_in(campaign.region.code)


def _edition(row: Edition) -> dict[str, Any]:
    names = ("number", "state", "title", "columns", "reason", "released_at", "version")
    return {name: getattr(row, name) for name in names}


@router.get(PLAN + "/in-force", response=EditionTold)
@access(READERS)
def in_force(request: DeskRequest, region: str, campaign: int) -> Any:
    """The edition in force."""
    found = reads.edition_in_force(campaign_here(region, campaign).pk)
    if found is None:
        raise Http404
    return _edition(found)


@router.get(EDITION + "/rows", response=Listed[RowTold])
@access(READERS)
def rows(request: DeskRequest, region: str, campaign: int, number: int, asked: Query[Asked]) -> Any:
    """An edition's rows in its order."""
    shown = _visible(request, campaign_here(region, campaign), number)
    return part_of(reads.rows(shown.pk), asked, _row)


def _visible(request: DeskRequest, campaign: Campaign, number: int) -> Edition:
    shown = edition_here(campaign, number)
    if shown.state not in reads.ISSUED and not _office(request, campaign):
        raise Http404
    return shown


def _row(row: RowFact) -> dict[str, Any]:
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


@router.post(PLAN + "/editions", response=Done)
@access(OFFICE)
def draft(request: DeskRequest, region: str, campaign: int, told: Begun) -> Any:
    """Begin the next edition; gives its id."""
    found = campaign_here(region, campaign)
    return done(request, lambda: acts.draft(request.actor, found.pk, told.reason))


@router.post(PLAN + "/editions/from-selection", response=Done)
@access(OFFICE)
def draft_from_selection(request: DeskRequest, region: str, campaign: int, told: Begun) -> Any:
    """Take the chosen themes into the draft; gives the edition's id."""
    found = campaign_here(region, campaign)
    return done(request, lambda: acts.draft_from_selection(request.actor, found.pk, told.reason))


@router.post(EDITION + "/review", response=Done)
@access(OFFICE)
def review(request: DeskRequest, region: str, campaign: int, number: int, told: Reviewed) -> Any:
    """Declare the check before publication done."""
    shown = edition_here(campaign_here(region, campaign), number)
    return done(request, lambda: acts.review(request.actor, shown.pk, told.basis, told.version))


def _turn(name: str, act: Any, words: str) -> None:
    """An operation that only names an edition."""

    @access(OFFICE)
    def turn(request: DeskRequest, region: str, campaign: int, number: int) -> Any:
        shown = edition_here(campaign_here(region, campaign), number)
        return done(request, partial(act, request.actor, shown.pk))

    router.post(f"{EDITION}/{name}", response=Done, operation_id=f"plan_{name}", summary=words)(turn)


_turn("settle", acts.settle, "Declare the questions about the table as a whole looked at")
_turn("return", acts.return_to_draft, "Take a reviewed edition back into work")
_turn("release", acts.release, "Issue a reviewed edition")
_turn("discard", acts.discard, "Throw a draft away")


@router.post(EDITION + "/rows", response=Done)
@access(OFFICE)
def add_row(request: DeskRequest, region: str, campaign: int, number: int, told: RowSaid) -> Any:
    """Add a row to a draft."""
    found = campaign_here(region, campaign)
    shown = edition_here(found, number)
    return done(request, lambda: acts.add_row(request.actor, shown.pk, told.typed(found.year)))


@router.put(ROW, response=Done)
@access(OFFICE)
def edit_row(
    request: DeskRequest, region: str, campaign: int, number: int, plate: int, told: RowChanged
) -> Any:
    """Change a row of a draft."""
    found = campaign_here(region, campaign)
    shown = edition_here(found, number)
    row_here(shown, plate)
    typed = told.typed(found.year)
    return done(request, lambda: acts.edit_row(request.actor, shown.pk, plate, told.version, typed))


@router.delete(ROW, response=Done)
@access(OFFICE)
def drop_row(request: DeskRequest, region: str, campaign: int, number: int, plate: int) -> Any:
    """Take a row out of a draft."""
    shown = edition_here(campaign_here(region, campaign), number)
    row_here(shown, plate)
    return done(request, lambda: acts.drop_row(request.actor, shown.pk, plate))


@router.post(PLAN + "/activities/{int:plate}/amend", response=Done)
@access(OFFICE)
def amend(request: DeskRequest, region: str, campaign: int, plate: int, told: Amended) -> Any:
    """Change, postpone, cancel or restore one row of the plan in force; issued at once as the next edition."""
    found = campaign_here(region, campaign)
    typed = told.typed(found.year)
    said = (told.state, told.reason, told.basis)
    return done(request, lambda: acts.amend(request.actor, found.pk, plate, told.edition, typed, *said))


@router.post(DAYS, response=Done)
@access(HOSTS)
def propose_day(request: DeskRequest, region: str, campaign: int, plate: int, told: DaySaid) -> Any:
    """Propose a day of an activity; gives its id."""
    row = _in_force(campaign_here(region, campaign), plate)
    wanted = SessionFact(id=0, **told.dict())
    return done(request, lambda: acts.propose_day(request.actor, row.activity, wanted))


@router.post(DAYS + "/{int:session}/confirm", response=Done)
@access(OFFICE)
def confirm_day(
    request: DeskRequest, region: str, campaign: int, plate: int, session: int, told: Confirmed
) -> Any:
    """Confirm a proposed day: the public sees it."""
    shown = _session(_in_force(campaign_here(region, campaign), plate), session)
    return done(request, lambda: acts.confirm_day(request.actor, shown.id, told.version))


@router.delete(DAYS + "/{int:session}", response=Done)
@access(HOSTS)
def withdraw_day(request: DeskRequest, region: str, campaign: int, plate: int, session: int) -> Any:
    """Take a day back."""
    shown = _session(_in_force(campaign_here(region, campaign), plate), session)
    return done(request, lambda: acts.withdraw_day(request.actor, shown.id))


def _in_force(campaign: Campaign, plate: int) -> RowFact:
    edition = reads.edition_in_force(campaign.pk)
    if edition is None:
        raise Http404
    return row_here(edition, plate)


def _session(row: RowFact, id: int) -> SessionFact:
    found = next((session for session in row.sessions if session.id == id), None)
    if found is None:
        raise Http404
    return found
