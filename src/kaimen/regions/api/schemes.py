"""The next version of a scheme as JSON: begun, written, settled, published; and what a version changed."""

from datetime import date
from functools import partial
from typing import Any

from django.http import Http404
from ninja import Field, Query, Schema

from kaimen.regions import reads
from kaimen.regions.access import access
from kaimen.regions.api.addresses import OFFICE, READERS, YEAR, router
from kaimen.regions.exchange import (
    Asked,
    Done,
    Listed,
    done,
    part_of,
)
from kaimen.regions.pressing import campaign_here
from kaimen.regions.requests import DeskRequest
from kaimen.regions.scheming import acts
from kaimen.regions.scheming.reads import work_on
from kaimen.scheme.editing.adopting import Question
from kaimen.scheme.telling.difference import Difference, How, differences

DRAFT = YEAR + "/scheme/draft"


class DifferenceTold(Schema):
    stage: str
    title: str
    how: How
    before: str
    after: str


class QuestionTold(Schema):
    key: str
    where: str
    why: str
    text: str


class DraftTold(Schema):
    version: int
    text: str
    source: str = Field(description="the shipped scheme that it was taken from, empty for none")
    faults: int = Field(description="places that do not read yet")
    questions: list[QuestionTold] = Field(description="values of the source that nobody has looked at yet")


class Begun(Schema):
    begin: str = Field(description="last, blank, or the name of a shipped scheme")


class Written(Schema):
    text: str
    version: int = Field(description="the version of the draft that was read; a newer one refuses")


class Settled(Schema):
    keys: list[str] = Field(max_length=1000)


class Published(Schema):
    in_force_from: date
    version: int = Field(description="the version of the draft that was read; a newer one refuses")


@router.get(YEAR + "/scheme/versions/{int:number}/differences", response=Listed[DifferenceTold])
@access(READERS)
def scheme_differences(
    request: DeskRequest, region: str, campaign: int, number: int, asked: Query[Asked]
) -> Any:
    """What a version says otherwise than the one before it, rule by rule; nothing for the first."""
    newest_first = reads.versions(campaign_here(region, campaign)).filter(number__lte=number)[:2]
    found = list(newest_first)
    if not found or found[0].number != number:
        raise Http404
    schemes = [reads.scheme_of(version) for version in reversed(found)]
    return part_of(differences(*schemes) if len(schemes) == 2 else (), asked, _difference)


def _difference(one: Difference) -> dict[str, Any]:
    said = {"before": one.before.words if one.before else "", "after": one.after.words if one.after else ""}
    return {"stage": one.stage, "title": one.title, "how": one.how} | said


@router.get(DRAFT, response=DraftTold)
@access(OFFICE)
def scheme_draft(request: DeskRequest, region: str, campaign: int) -> Any:
    """The next version while it is made."""
    work = work_on(campaign_here(region, campaign))
    if work is None:
        raise Http404
    plain = {name: getattr(work.draft, name) for name in ("version", "text", "source")}
    return plain | {"faults": len(work.faults), "questions": [_question(one) for one in work.questions]}


def _question(one: Question) -> dict[str, Any]:
    return {"key": one.key, "where": str(one.address), "why": one.why, "text": one.text}


@router.post(DRAFT, response=Done)
@access(OFFICE)
def start_draft(request: DeskRequest, region: str, campaign: int, told: Begun) -> Any:
    """Start the next version; gives the draft's version."""
    found = campaign_here(region, campaign)
    return done(request, lambda: acts.start(request.actor, found, told.begin))


@router.put(DRAFT, response=Done)
@access(OFFICE)
def put_text(request: DeskRequest, region: str, campaign: int, told: Written) -> Any:
    """Write the whole draft as TOML; what parses and does not read yet is kept. Gives the draft's new version."""
    found = campaign_here(region, campaign)
    return done(request, lambda: acts.put_text(request.actor, found, told.version, told.text))


@router.post(DRAFT + "/settle", response=Done)
@access(OFFICE)
def settle_draft(request: DeskRequest, region: str, campaign: int, told: Settled) -> Any:
    """Say that values taken over from the source were looked at and hold here too."""
    found = campaign_here(region, campaign)
    return done(request, lambda: acts.settle(request.actor, found, told.keys))


@router.delete(DRAFT, response=Done)
@access(OFFICE)
def discard_draft(request: DeskRequest, region: str, campaign: int) -> Any:
    """Throw the draft away; published versions stay."""
    found = campaign_here(region, campaign)
    return done(request, partial(acts.discard, request.actor, found))


@router.post(DRAFT + "/publish", response=Done)
@access(OFFICE)
def publish_draft(request: DeskRequest, region: str, campaign: int, told: Published) -> Any:
    """Make the draft the next version; gives the version's number."""
    found = campaign_here(region, campaign)
    return done(request, lambda: acts.publish(request.actor, found, told.version, told.in_force_from))
