"""Days of activities as JSON: a unit proposes, the office confirms, either withdraws."""

from datetime import date, time
from typing import Any

from django.http import Http404
from ninja import Field, Schema

from kaimen.regions.access import access
from kaimen.regions.exchange import Done, done
from kaimen.regions.models import Campaign
from kaimen.regions.pressing import campaign_here
from kaimen.regions.requests import DeskRequest
from kaimen.stages.plan import acts, reads
from kaimen.stages.plan.api.addresses import DAYS, router
from kaimen.stages.plan.facts import RowFact, SessionFact
from kaimen.stages.plan.views.days import HOSTS
from kaimen.stages.plan.views.editions import OFFICE
from kaimen.stages.plan.views.here import row_here


class DaySaid(Schema):
    day: date
    starts: time | None = None
    ends: time | None = None
    point: str = Field("", max_length=80)
    place: str = Field("", max_length=160)


class Confirmed(Schema):
    version: int


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
