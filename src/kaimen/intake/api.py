"""Papers that come in as JSON: sent, read in the background, settled, and made the draft of a scheme."""

from base64 import b64decode
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from django.http import Http404
from ninja import Field, Query, Router, Schema
from pydantic import field_validator, model_validator

from kaimen.intake import acts, reads
from kaimen.intake.facts import How, NewCampaign, PaperState
from kaimen.intake.models import Paper
from kaimen.intake.proposal import Offered, proposal
from kaimen.intake.rules.asked import Asked as Question
from kaimen.intake.rules.asked import asked as questions_of
from kaimen.intake.views.here import OFFICE, paper_here
from kaimen.papers.notice.head.head import Head
from kaimen.papers.telling import as_data
from kaimen.papers.understanding import Reading
from kaimen.regions.access import access
from kaimen.regions.exchange import Asked, Done, Listed, done, listed, part_of
from kaimen.regions.pressing import campaign_here, here
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.editing.adopting import Place
from kaimen.scheme.telling.tree import Tree

router = Router(tags=["papers"])
PAPERS = "/regions/{str:region}/papers"
ONE = PAPERS + "/{int:paper}"


class PaperSent(Schema):
    name: str = Field(max_length=200)
    data: str = Field("", description="the file in base64")
    text: str = Field("", description="pasted text instead of a file")
    campaign: int | None = None

    @field_validator("data")
    @classmethod
    def is_base64(cls, told: str) -> str:
        """Nothing else stands in it, or a broken file would be kept as a whole one."""
        b64decode(told, validate=True)
        return told

    @model_validator(mode="after")
    def is_one(self) -> "PaperSent":
        if bool(self.data) == bool(self.text):
            raise ValueError("either data or text")
        return self


class PaperTold(Schema):
    id: int
    name: str
    kind: str
    state: PaperState
    refusal: str
    title: str
    doubts: int
    version: int


class DoubtTold(Schema):
    key: str
    code: str
    message: str
    where: str
    how: How | None


class Settled(Schema):
    version: int
    key: str = Field("", description="one doubt; without it all open ones of the code")
    code: str = ""
    how: How
    typed: dict[str, str] = Field({}, description="texts by field, to mend a row")


class SuggestionTold(Schema):
    key: str
    address: str
    value: dict[str, Any]
    words: str
    quote: str
    start: int
    end: int
    confidence: float
    sure: bool


class DraftAsked(Schema):
    campaign: int | None = None
    year: int | None = Field(None, description="with brand, for a campaign opened now")
    brand: str = ""
    slug: str = ""
    take: list[str] | None = Field(None, description="keys of suggestions; without it every sure one")

    @model_validator(mode="after")
    def is_one(self) -> "DraftAsked":
        if (self.campaign is None) == (self.year is None or not self.brand):
            raise ValueError("either campaign or year and brand")
        return self


@router.get(PAPERS, response=Listed[PaperTold])
@access(OFFICE)
def papers(request: DeskRequest, region: str, asked: Query[Asked]) -> Any:
    """A region's papers, newest first."""
    return listed(reads.papers(here(region)), asked, _paper)


@router.post(PAPERS, response=Done)
@access(OFFICE)
def send(request: DeskRequest, region: str, told: PaperSent) -> Any:
    """Keep a paper, which a background job reads; gives its id. The same bytes again are the earlier paper."""
    campaign = campaign_here(region, told.campaign) if told.campaign else None
    data = b64decode(told.data) if told.data else told.text.encode()
    return done(request, lambda: acts.receive(request.actor, here(region), campaign, told.name, data))


@router.get(ONE, response=PaperTold)
@access(OFFICE)
def paper(request: DeskRequest, region: str, paper: int) -> Any:
    """How a paper stands."""
    return _paper(paper_here(region, paper))


@router.delete(ONE, response=Done)
@access(OFFICE)
def discard(request: DeskRequest, region: str, paper: int) -> Any:
    """Throw a paper away with everything read in it."""
    found = paper_here(region, paper)
    return done(request, lambda: acts.discard(request.actor, found.pk))


@router.get(ONE + "/reading", response=dict[str, Any])
@access(OFFICE)
def reading(request: DeskRequest, region: str, paper: int) -> Any:
    """What was read, as settled: the documented JSON of `kaimen read`, without contacts."""
    found = paper_here(region, paper)
    return as_data(found.name, found.sha256, _reading(found))


@router.get(ONE + "/doubts", response=Listed[DoubtTold])
@access(OFFICE)
def doubts(request: DeskRequest, region: str, paper: int, asked: Query[Asked]) -> Any:
    """Every doubt and how it was settled, null for an open one."""
    found = paper_here(region, paper)
    whole = reads.as_read(found)
    told = questions_of(whole, reads.settled_of(found)) if whole else ()
    return part_of(told, asked, _doubt)


@router.post(ONE + "/settle", response=Done)
@access(OFFICE)
def settle(request: DeskRequest, region: str, paper: int, told: Settled) -> Any:
    """Answer one doubt, or all open ones of a code, which gives how many."""
    found = paper_here(region, paper)
    who, seen = request.actor, told.version
    act: Callable[[], object] = (
        partial(acts.settle, who, found.pk, seen, told.key, told.how, told.typed)
        if told.key
        else partial(acts.settle_all, who, found.pk, seen, told.code, told.how)
    )
    return done(request, act)


@router.get(ONE + "/proposal", response=Listed[SuggestionTold])
@access(OFFICE)
def proposed(request: DeskRequest, region: str, paper: int, asked: Query[Asked]) -> Any:
    """Every rule that a notice seems to make, with its words; demands in words come last."""
    return part_of(_offered(paper_here(region, paper)), asked, _suggestion)


@router.post(ONE + "/draft", response=Done)
@access(OFFICE)
def draft(request: DeskRequest, region: str, paper: int, told: DraftAsked) -> Any:
    """Start the draft of a scheme from suggestions; gives the campaign's id."""
    found = paper_here(region, paper)
    wanted = (
        campaign_here(region, told.campaign)
        if told.campaign is not None
        else NewCampaign(told.year or 0, told.brand, told.slug)
    )
    sure = [one.suggested.key for one in _offered(found) if one.suggested.sure]
    return done(
        request,
        lambda: acts.make_draft(request.actor, found, wanted, sure if told.take is None else told.take),
    )


def _paper(found: Paper) -> dict[str, Any]:
    return {name: getattr(found, name) for name in PaperTold.model_fields}


def _reading(found: Paper) -> Reading:
    told = reads.reading_of(found.pk)
    if told is None:
        raise Http404
    return told


def _doubt(one: Question) -> dict[str, Any]:
    told = {name: getattr(one.doubt, name) for name in ("code", "message", "where")}
    return told | {"key": one.key, "how": one.how}


def _offered(found: Paper) -> list[Offered]:
    told, region = _reading(found), found.region
    head = told.head or Head()
    place = Place(region.code, region.name, head.year or told.year, "", head.brand or "…")
    made = proposal(told, place)
    return [*(one for clause in made.clauses for one in clause.offered), *made.notes]


def _suggestion(one: Offered) -> dict[str, Any]:
    found = one.suggested.found
    told = {name: getattr(found, name) for name in ("quote", "start", "end", "confidence")}
    value = _plain(one.suggested.value)
    words = {"words": one.words, "sure": one.suggested.sure}
    return told | words | {"key": one.suggested.key, "address": one.suggested.address, "value": value}


def _plain(value: Tree) -> Any:
    """Days as text, as JSON has them."""
    if isinstance(value, dict):
        return {name: _plain(own) for name, own in value.items()}
    if isinstance(value, list):
        return [_plain(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value
