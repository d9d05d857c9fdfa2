"""Units and members as JSON; of a person no more than a colleague sees, and a telephone never."""

from functools import partial
from typing import Any

from django.utils.timezone import localdate
from ninja import Field, Query, Router, Schema

from kaimen.people import acts, reads
from kaimen.people.facts import UnitDraft, UnitKind
from kaimen.people.forms import unit_values
from kaimen.people.models import Alias, Membership, Unit
from kaimen.people.rules import masking
from kaimen.people.views.units import INSIDE, OFFICE, unit_here
from kaimen.regions.access import SIGNED_IN, access
from kaimen.regions.exchange import Asked, Done, Listed, done, listed
from kaimen.regions.pressing import here
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.roles import Role

router = Router(tags=["people"])
UNITS, UNIT = "/regions/{str:region}/units", "/regions/{str:region}/units/{int:unit}"


class GrantTold(Schema):
    role: Role
    region: str
    unit: int | None


class Me(Schema):
    username: str
    name: str
    roles: list[GrantTold]


class UnitTold(Schema):
    id: int
    name: str
    short_name: str
    kind: UnitKind
    parent: str
    supervisor: str
    leader_post: str
    section: str
    contact_post: str
    closed: bool
    version: int


class UnitSaid(Schema):
    name: str
    short_name: str = ""
    kind: UnitKind = UnitKind.OTHER
    parent: str = Field("", description="exact name of the unit above, empty for none")
    supervisor: str = ""
    leader_post: str = ""
    section: str = ""
    contact_post: str = ""


class UnitAdded(UnitSaid):
    aliases: list[str] = []


class UnitChanged(Schema):
    """What is left out, or null, stays as it is."""

    name: str | None = None
    short_name: str | None = None
    kind: UnitKind | None = None
    parent: str | None = Field(None, description="exact name of the unit above, empty for none")
    supervisor: str | None = None
    leader_post: str | None = None
    section: str | None = None
    contact_post: str | None = None
    version: int = Field(description="the version that was read; a newer one refuses")


class AliasTold(Schema):
    id: int
    name: str


class AliasSaid(Schema):
    name: str


class MemberTold(Schema):
    id: int
    name: str = Field(description="masked")
    role: Role
    unit: int | None
    post: str


@router.get("/me", response=Me)
@access(SIGNED_IN)
def me(request: DeskRequest) -> Any:
    """Whose token this is, and what its owner may be where."""
    user = request.user
    grants = sorted(request.actor.grants, key=lambda one: (one.region, one.role, one.unit or 0))
    roles = [{"role": one.role, "region": one.region, "unit": one.unit} for one in grants]
    return {"username": user.username, "name": masking.name(user.name), "roles": roles}


class UnitsAsked(Asked):
    q: str = Field("", max_length=60)
    closed: bool = False


@router.get(UNITS, response=Listed[UnitTold])
@access(INSIDE)
def units(request: DeskRequest, region: str, asked: Query[UnitsAsked]) -> Any:
    """A region's units; q: part of a name or of another name."""
    return listed(reads.units(here(region), asked.q.strip(), asked.closed), asked, _unit)


def _unit(row: Unit) -> dict[str, Any]:
    return {
        "id": row.pk,
        "name": row.name,
        "short_name": row.short_name,
        "kind": row.kind,
        "parent": row.parent.name if row.parent else "",
        "supervisor": row.supervisor.name if row.supervisor else "",
        "leader_post": row.leader_post,
        "section": row.section,
        "contact_post": row.contact_post,
        "closed": row.closed_on is not None,
        "version": row.version,
    }


@router.get(UNIT, response=UnitTold)
@access(INSIDE)
def unit(request: DeskRequest, region: str, unit: int) -> Any:
    """One unit."""
    return _unit(unit_here(region, unit))


@router.post(UNITS, response=Done)
@access(OFFICE)
def add_unit(request: DeskRequest, region: str, told: UnitAdded) -> Any:
    """Add a unit with its other names."""
    place = here(region)
    draft = UnitDraft(**told.dict() | {"aliases": tuple(told.aliases)})
    return done(request, lambda: acts.add_unit(request.actor, place, draft).pk)


@router.put(UNIT, response=Done)
@access(OFFICE)
def edit_unit(request: DeskRequest, region: str, unit: int, told: UnitChanged) -> Any:
    """Change what is said of a unit; its mailboxes and other names stay as they are."""
    found = unit_here(region, unit)
    said: dict[str, Any] = unit_values(found) | told.dict(exclude_none=True)
    del said["version"]
    draft = UnitDraft(**said)
    return done(request, lambda: acts.edit_unit(request.actor, found, told.version, draft).pk)


@router.post(UNIT + "/close", response=Done)
@access(OFFICE)
def close_unit(request: DeskRequest, region: str, unit: int) -> Any:
    """Close a unit from today; what it did stays."""
    found = unit_here(region, unit)
    return done(request, partial(acts.close_unit, request.actor, found, localdate()))


@router.get(UNIT + "/aliases", response=Listed[AliasTold])
@access(INSIDE)
def aliases(request: DeskRequest, region: str, unit: int, asked: Query[Asked]) -> Any:
    """Other names by which tables write a unit."""
    return listed(reads.aliases(unit_here(region, unit)), asked, _alias)


def _alias(row: Alias) -> dict[str, Any]:
    return {"id": row.pk, "name": row.name}


@router.post(UNIT + "/aliases", response=Done)
@access(OFFICE)
def add_alias(request: DeskRequest, region: str, unit: int, told: AliasSaid) -> Any:
    """Keep another name of a unit; gives its id."""
    found = unit_here(region, unit)
    return done(request, lambda: acts.add_alias(request.actor, found, told.name).pk)


@router.delete(UNIT + "/aliases/{int:alias}", response=Done)
@access(OFFICE)
def drop_alias(request: DeskRequest, region: str, unit: int, alias: int) -> Any:
    """Forget another name of a unit; forgetting one that is gone changes nothing."""
    found = unit_here(region, unit)
    return done(request, partial(acts.drop_alias, request.actor, found, alias))


@router.get("/regions/{str:region}/members", response=Listed[MemberTold])
@access(OFFICE)
def members(request: DeskRequest, region: str, asked: Query[Asked]) -> Any:
    """Who holds a role in a region now, names masked."""
    return listed(reads.members(here(region)), asked, _member)


def _member(row: Membership) -> dict[str, Any]:
    name = masking.name(row.user.name)
    return {"id": row.pk, "name": name, "role": row.role, "unit": row.unit_id, "post": row.post}
