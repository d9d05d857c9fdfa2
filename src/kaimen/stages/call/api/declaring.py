"""Declarations as JSON: a unit declares, its leader confirms, the office returns; contacts stay inside."""

from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any

from django.http import Http404
from ninja import Field, Query, Schema

from kaimen.people.models import Unit
from kaimen.people.reads import unit as unit_by_id
from kaimen.regions.access import Access, access
from kaimen.regions.exchange import (
    Asked,
    Done,
    Listed,
    done,
    listed,
)
from kaimen.regions.models import Campaign
from kaimen.regions.pressing import campaign_here
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.periods import Period, read_period
from kaimen.scheme.terms.call import Channel
from kaimen.stages.call import acts, reads
from kaimen.stages.call.api.addresses import CALL, ONE, router
from kaimen.stages.call.facts import DeclarationState
from kaimen.stages.call.models import Declaration
from kaimen.stages.call.rules.editing import Typed
from kaimen.stages.call.views.here import (
    EVERYBODY,
    OFFICE,
    UNITS,
    declaration_here,
    units_here,
)


class WindowTold(Schema):
    opens: datetime | None
    closes: datetime | None


class ExtraSaid(Schema):
    heading: str
    text: str


class Declared(Schema):
    theme: str
    period: str = Field("", description="as the form writes it, in Chinese")
    formats: list[str] = []
    brief: str = ""
    place: str = ""
    audience: str = ""
    headcount: int | None = None
    extra: list[ExtraSaid] = Field([], description="further columns of the region's own form")
    contact: str | None = Field(None, description="left out: stays as it is; never told back")
    phone: str | None = Field(None, description="left out: stays as it is; never told back")

    def typed(self, year: int, stands: Typed) -> Typed:
        """As the rules read it."""
        told = self.dict(include={"theme", "brief", "place", "audience", "headcount"})
        private = {
            name: text for name, text in self.dict(include={"contact", "phone"}).items() if text is not None
        }
        return replace(
            stands,
            **told,
            **private,
            period=read_period(self.period.strip(), year),
            formats=tuple(self.formats),
            extra=tuple((one.heading, one.text) for one in self.extra),
        )


class DeclaredFor(Declared):
    unit: int


class Entered(DeclaredFor):
    channel: Channel = Channel.PHONE


class Changed(Declared):
    version: int = Field(description="the version that was read; a newer one refuses")


class Reasoned(Schema):
    reason: str = ""


class DeclarationTold(Schema):
    id: int
    number: int
    unit: int
    unit_name: str
    theme: str
    period: str
    formats: list[str]
    brief: str
    place: str
    audience: str
    headcount: int | None
    extra: list[ExtraSaid]
    state: DeclarationState
    late: bool
    channel: str
    submitted_at: datetime | None
    version: int


@router.get(CALL, response=WindowTold)
@access(EVERYBODY)
def window(request: DeskRequest, region: str, campaign: int) -> Any:
    """When declarations are taken; without limits where the scheme calls for none."""
    found = reads.window(campaign_here(region, campaign))
    return {"opens": found.opens, "closes": found.closes}


@router.get(CALL + "/declarations", response=Listed[DeclarationTold])
@access(EVERYBODY)
def declarations(
    request: DeskRequest, region: str, campaign: int, asked: Query[Asked], state: str = "", q: str = ""
) -> Any:
    """The office sees all, a unit its own."""
    found = campaign_here(region, campaign)
    rows = reads.declarations(found, state=state, query=q[:60])
    if not request.actor.is_office(region):
        rows = rows.filter(unit__in=[unit.pk for unit in units_here(request.actor, found)])
    return listed(rows, asked, _declaration)


def _declaration(row: Declaration) -> dict[str, Any]:
    fact = reads.fact(row)
    plain = (
        "id", "number", "unit", "unit_name", "theme", "brief", "place", "audience", "headcount", "state",
        "late", "channel", "submitted_at", "version",
    )  # fmt: skip
    return {name: getattr(fact, name) for name in plain} | {
        "period": fact.period.text,
        "formats": list(fact.formats),
        "extra": [{"heading": heading, "text": text} for heading, text in fact.extra],
    }


@router.get(ONE, response=DeclarationTold)
@access(EVERYBODY)
def declaration(request: DeskRequest, region: str, campaign: int, declaration: int) -> Any:
    """One declaration."""
    return _declaration(declaration_here(request.actor, campaign_here(region, campaign), declaration))


@router.post(CALL + "/declarations", response=Done)
@access(EVERYBODY)
def declare(request: DeskRequest, region: str, campaign: int, told: DeclaredFor) -> Any:
    """Begin a declaration as a draft; gives its id."""
    found = campaign_here(region, campaign)
    unit = _unit(found, told.unit)
    typed = told.typed(found.year, _nothing())
    return done(request, lambda: acts.declare(request.actor, found, unit, typed, Channel.SCREEN))


@router.post(CALL + "/entered", response=Done)
@access(OFFICE)
def enter(request: DeskRequest, region: str, campaign: int, told: Entered) -> Any:
    """The office declares for a unit and hands in at once; gives its id."""
    found = campaign_here(region, campaign)
    unit = _unit(found, told.unit)
    typed = told.typed(found.year, _nothing())
    return done(request, lambda: acts.enter(request.actor, found, unit, typed, told.channel))


def _unit(campaign: Campaign, id: int) -> Unit:
    found = unit_by_id(campaign.region, id)
    if found is None:
        raise Http404
    return found


def _nothing() -> Typed:
    return Typed("", Period(""))


@router.put(ONE, response=Done)
@access(EVERYBODY)
def edit(request: DeskRequest, region: str, campaign: int, declaration: int, told: Changed) -> Any:
    """Write a draft, or one that was returned; gives the new version."""
    row = declaration_here(request.actor, campaign_here(region, campaign), declaration)
    typed = told.typed(row.campaign.year, reads.typed_of(row))
    return done(request, lambda: acts.edit(request.actor, row.pk, told.version, typed))


def _turn(name: str, act: Any, who: Access, words: str) -> None:
    """An operation that only names a declaration."""

    @access(who)
    def turn(request: DeskRequest, region: str, campaign: int, declaration: int) -> Any:
        row = declaration_here(request.actor, campaign_here(region, campaign), declaration)
        return done(request, partial(act, request.actor, row.pk))

    router.post(f"{ONE}/{name}", response=Done, operation_id=f"call_{name}", summary=words)(turn)


def _reasoned_turn(name: str, act: Any, who: Access, words: str) -> None:
    """The same with a reason."""

    @access(who)
    def turn(request: DeskRequest, region: str, campaign: int, declaration: int, told: Reasoned) -> Any:
        row = declaration_here(request.actor, campaign_here(region, campaign), declaration)
        return done(request, partial(act, request.actor, row.pk, told.reason))

    router.post(f"{ONE}/{name}", response=Done, operation_id=f"call_{name}", summary=words)(turn)


_turn("pass-on", acts.pass_on, UNITS, "Pass a draft on to the unit's leader")
_turn("confirm", acts.confirm, UNITS, "The leader confirms, which hands it in")
_turn("submit", acts.submit, EVERYBODY, "Hand in")
_turn("take-up", acts.take_up, EVERYBODY, "Take a withdrawn one up again")
_reasoned_turn("send-back", acts.send_back, UNITS, "The leader sends it back to the clerk")
_reasoned_turn("return", acts.return_to_unit, OFFICE, "The office returns it to its unit")
_reasoned_turn("withdraw", acts.withdraw, EVERYBODY, "Withdraw")
