"""Every query of people: units and the names that mean them, members, accounts, and who acts."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from django.db.models import Q, QuerySet

from kaimen.people import short_forms
from kaimen.people.facts import UnitNames
from kaimen.people.models import Alias, ApiToken, Invitation, Membership, OldPassword, ResetCode, Unit, User
from kaimen.people.rules import masking, naming
from kaimen.people.rules.password import REMEMBERED
from kaimen.regions.models import Region
from kaimen.regions.reads import codes_below
from kaimen.scheme.roles import ADMINISTRATORS, NOBODY, Actor, Grant, Role
from kaimen.trail.digests import keyed

USER = "user:"


def units(region: Region, words: str = "", closed: bool = False) -> QuerySet[Unit]:
    """A region's units in the order of their pinyin; words: part of a name or alias. To be paged."""
    found = Unit.objects.filter(region=region).select_related("parent", "supervisor")
    found = found.filter(closed_on__isnull=not closed)
    if words:
        by_alias = Alias.objects.filter(region=region, name__contains=words).values("unit_id")
        found = found.filter(Q(name__contains=words) | Q(short_name__contains=words) | Q(pk__in=by_alias))
    return found.order_by("sort_key", "id")


def unit(region: Region, id: int) -> Unit | None:
    """A region's unit by id; another region's id answers nothing."""
    return Unit.objects.filter(region=region, pk=id).select_related("parent", "supervisor").first()


def unit_named(region: Region, name: str) -> Unit | None:
    """A region's unit by its exact name."""
    return Unit.objects.filter(region=region, name=name).first()


def units_below(unit: Unit) -> QuerySet[Unit]:
    """Units right below, and those that it supervises. To be paged."""
    below = Q(parent=unit) | Q(supervisor=unit)
    return Unit.objects.filter(below, region_id=unit.region_id).order_by("sort_key", "id")


def parents(region: Region, field: str = "parent_id") -> dict[int, int | None]:
    """Each unit's parent, or supervisor, by id."""
    return dict(Unit.objects.filter(region=region).values_list("id", field))


def aliases(unit: Unit) -> QuerySet[Alias]:
    """The other names of a unit."""
    return Alias.objects.filter(unit=unit).order_by("name")


def names_taken(region: Region) -> set[str]:
    """Every name, short name and alias in use in a region."""
    own = Unit.objects.filter(region=region).values_list("name", "short_name")
    taken = {name for pair in own for name in pair if name}
    return taken | set(Alias.objects.filter(region=region).values_list("name", flat=True))


def unit_names(region: Region) -> list[UnitNames]:
    """All names of a region's open units: two queries, for matching many written names."""
    others: dict[int, list[str]] = {}
    for unit_id, name in Alias.objects.filter(region=region).values_list("unit_id", "name"):
        others.setdefault(unit_id, []).append(name)
    rows = Unit.objects.filter(region=region, closed_on=None).values_list("id", "name", "short_name")
    return [UnitNames(id, name, short, tuple(others.get(id, ()))) for id, name, short in rows]


def match_unit(region: Region, name: str) -> int | None:
    """The id of the one unit that a written name means, or None."""
    return match_units(region, [name])[name]


def match_units(region: Region, names: Iterable[str]) -> dict[str, int | None]:
    """What each of many written names means: the id of one unit, or None. Two queries, however many."""
    here = naming.RegionNames(region.name, region.full_name)
    known = naming.Known.of(unit_names(region), here, short_forms.full_forms())
    return {name: known.match(name) for name in names}


def actor_of(user: User) -> Actor:
    """Who acts: the roles held now. An observer sees the regions below as well."""
    if not getattr(user, "is_authenticated", False) or not user.is_active:
        return NOBODY
    rows = list(
        Membership.objects.filter(user=user, ended_at=None).values_list(
            "role", "region_id", "region__code", "unit_id"
        )
    )
    grants = {Grant(Role(role), code or "", unit) for role, _, code, unit in rows}
    watched = {region for role, region, _, _ in rows if role == Role.OBSERVER and region}
    grants |= {Grant(Role.OBSERVER, code) for code in codes_below(watched)}
    return Actor(f"{USER}{user.pk}", frozenset(grants))


def user_of(actor_id: str) -> User | None:
    """The account behind the id that the trail keeps."""
    number = actor_id.removeprefix(USER)
    return User.objects.filter(pk=int(number)).first() if number.isdigit() else None


def usernames(actors: Iterable[str]) -> dict[str, str]:
    """Usernames by the ids that the trail keeps: one query for a page."""
    numbers = [int(number) for actor in actors if (number := actor.removeprefix(USER)).isdigit()]
    rows = User.objects.filter(pk__in=numbers).values_list("pk", "username")
    return {f"{USER}{pk}": username for pk, username in rows}


def shown_as(actor: str) -> str:
    """An actor of the record as colleagues know him: username and masked name."""
    user = user_of(actor)
    return f"{user.username} {masking.name(user.name)}".strip() if user else actor


def user_named(username: str) -> User | None:
    """The account of this username."""
    return User.objects.filter(username=username).first()


def roles_of(user: User) -> frozenset[Role]:
    """Roles held now, wherever."""
    rows = Membership.objects.filter(user=user, ended_at=None).values_list("role", flat=True)
    return frozenset(map(Role, rows))


def memberships(user: User) -> QuerySet[Membership]:
    """What a user holds now."""
    return _members().filter(user=user, ended_at=None).order_by("region__code", "role")


def members(region: Region, unit: Unit | None = None) -> QuerySet[Membership]:
    """Who holds a role in a region now, or in one of its units. To be paged."""
    found = _members().filter(region=region, ended_at=None)
    found = found.filter(unit=unit) if unit else found
    return found.order_by("unit__sort_key", "role", "id")


def member(region: Region, id: int) -> Membership | None:
    """A region's membership by id; another region's id answers nothing."""
    return _members().filter(region=region, pk=id).first()


def officers() -> QuerySet[Membership]:
    """Administrators and lead offices: those the security administrator looks after. To be paged."""
    looked_after = ADMINISTRATORS | {Role.LEAD_OFFICE}
    return _members().filter(role__in=looked_after, ended_at=None).order_by("role", "region__code", "id")


def officer(id: int) -> Membership | None:
    """One of the officers by id."""
    return officers().filter(pk=id).first()


def _members() -> QuerySet[Membership]:
    return Membership.objects.select_related("user", "region", "unit")


def invitations(region: Region | None) -> QuerySet[Invitation]:
    """Invitations of a region that still stand open; None: those of administrators and lead offices."""
    found = Invitation.objects.filter(state="sent").select_related("region", "unit").order_by("-id")
    if region:
        return found.filter(region=region).exclude(role=Role.LEAD_OFFICE)
    return found.filter(role__in=ADMINISTRATORS | {Role.LEAD_OFFICE})


def invitation(id: int) -> Invitation | None:
    """An invitation by id; whoever asks must know its token, or its place."""
    return Invitation.objects.filter(pk=id).select_related("region", "unit").first()


def old_passwords(user: User) -> list[str]:
    """The hashes of the last passwords, newest first."""
    found = OldPassword.objects.filter(user=user).order_by("-id").values_list("password", flat=True)
    return list(found[:REMEMBERED])


def reset_code(user: User) -> ResetCode | None:
    """The code last issued to a user."""
    return ResetCode.objects.filter(user=user).first()


def left_before(now: datetime, days: int) -> QuerySet[User]:
    """Users with data left whose last role ended `days` ago or longer; those still holding one are out."""
    holding = Membership.objects.filter(Q(ended_at=None) | Q(ended_at__gt=now - timedelta(days=days))).values(
        "user_id"
    )
    ended = Membership.objects.exclude(ended_at=None).values("user_id")
    return User.objects.filter(erased_at=None, pk__in=ended).exclude(pk__in=holding).order_by("pk")


def tokens(user: User) -> QuerySet[ApiToken]:
    """A user's tokens that still open, newest first; there are at most a few."""
    return ApiToken.objects.filter(user=user, revoked_at=None).order_by("-id")


def token_behind(secret: str, now: datetime) -> ApiToken | None:
    """The token that a program sent, with its user; None for one unknown, revoked, run out, or locked."""
    found = ApiToken.objects.select_related("user").filter(digest=keyed(f"api:{secret}"), revoked_at=None)
    return found.filter(expires_at__gt=now, user__is_active=True).first()
