"""Acts on who holds which role: given, ended, handed over, offered by a link."""

import secrets
from hmac import compare_digest

from django.utils import timezone

from kaimen.people import reads
from kaimen.people.acts.accounts import make_user
from kaimen.people.facts import InvitationState, MemberState
from kaimen.people.models import Invitation, Membership, Unit, User
from kaimen.people.moves import INVITATIONS, MEMBERS
from kaimen.people.rules import granting, separation
from kaimen.people.rules import invitation as opening
from kaimen.regions.models import Region
from kaimen.scheme.problem import Problem, refuse
from kaimen.scheme.roles import Actor, Role
from kaimen.trail.acts import act, record
from kaimen.trail.digests import keyed
from kaimen.trail.facts import INSTALLATION


def _stream_of(region: Region | None) -> str:
    return region.code if region else INSTALLATION


def _place_stream(*args: object, **kwargs: object) -> str:
    places = [*args, *kwargs.values()]
    return next((place.code for place in places if isinstance(place, Region)), INSTALLATION)


def _held_stream(held: Membership | Invitation, *_: object, **__: object) -> str:
    return _stream_of(held.region)


def _may_give(actor: Actor, role: Role, region: Region | None, unit: Unit | None) -> list[Problem]:
    roles = actor.roles_in(region.code if region else "")
    found = granting.problems(roles, role, region is not None, unit is not None)
    if unit and (region is None or unit.region_id != region.pk or unit.closed_on):
        found.append(Problem("people.unknown_unit", "unit", (("name", unit.name),)))
    return found


def _code(region: Region | None) -> str:
    return region.code if region else ""


@act("people.grant", _place_stream)
def grant(
    actor: Actor,
    user: User,
    role: Role,
    region: Region | None = None,
    unit: Unit | None = None,
    post: str = "",
) -> Membership:
    """Give a user a role: administrators nowhere in particular, the rest in a region or one of its units."""
    refuse(MEMBERS.problems("people.grant", actor, _code(region)) + _may_give(actor, role, region, unit))
    return _give(actor, user, role, region, unit, post)


def _give(
    actor: Actor, user: User, role: Role, region: Region | None, unit: Unit | None, post: str
) -> Membership:
    User.objects.select_for_update().get(pk=user.pk)
    refuse(separation.problems(reads.roles_of(user), role))
    held, made = Membership.objects.get_or_create(
        user=user, role=role, region=region, unit=unit, ended_at=None, defaults={"post": post}
    )
    if made:
        where = unit.pk if unit else None
        record(actor, "people.grant", f"user:{user.pk}", _stream_of(region), role=role, unit=where)
    return held


@act("people.end_membership", _held_stream)
def end_membership(actor: Actor, held: Membership) -> None:
    """End a role. What was begun stays with the unit."""
    _end(actor, held, "people.end_membership")


def _end(actor: Actor, held: Membership, name: str) -> None:
    locked = Membership.objects.select_for_update().get(pk=held.pk)
    state = MemberState.ENDED if locked.ended_at else MemberState.HELD
    found = MEMBERS.problems(name, actor, _code(held.region), state, held.unit_id)
    refuse(found + _may_end(actor, held))
    held.ended_at = timezone.now()
    held.save(update_fields=["ended_at"])
    record(actor, name, f"membership:{held.pk}", _stream_of(held.region), role=held.role, user=held.user_id)


def _may_end(actor: Actor, held: Membership) -> list[Problem]:
    """Whoever may give a role may end it; nobody ends his own and leaves an office without one."""
    found = []
    if Role(held.role) not in granting.grantable(actor.roles_in(_code(held.region))):
        found.append(Problem("people.not_yours_to_give", "role"))
    if actor.id == f"{reads.USER}{held.user_id}":
        found.append(Problem("people.own_role", "role"))
    return found


@act("people.invite", _place_stream)
def invite(
    actor: Actor, role: Role, region: Region | None = None, unit: Unit | None = None, post: str = ""
) -> Invitation:
    """Offer a role by a link that opens once, within a week."""
    refuse(INVITATIONS.problems("people.invite", actor, _code(region)) + _may_give(actor, role, region, unit))
    return _invite(actor, role, region, unit, post)


def _invite(actor: Actor, role: Role, region: Region | None, unit: Unit | None, post: str) -> Invitation:
    made = Invitation.objects.create(
        region=region,
        unit=unit,
        role=role,
        post=post,
        salt=secrets.token_hex(16),
        expires_at=timezone.now() + opening.LIFE,
    )
    record(actor, "people.invite", f"invitation:{made.pk}", _stream_of(region), role=role)
    return made


def token_of(invitation: Invitation) -> str:
    """The link's secret: only who holds the installation's key can tell it from the row."""
    return keyed(f"invitation:{invitation.pk}:{invitation.salt}")


def opens(invitation: Invitation, token: str) -> bool:
    """Whether this is the invitation's link."""
    return compare_digest(token.encode(), token_of(invitation).encode())


@act("people.withdraw", _held_stream)
def withdraw(actor: Actor, invitation: Invitation) -> None:
    """Take an invitation back before it is taken."""
    locked = Invitation.objects.select_for_update().get(pk=invitation.pk)
    state = InvitationState(locked.state)
    found = INVITATIONS.problems("people.withdraw", actor, _code(invitation.region), state)
    refuse(found + _may_give(actor, Role(invitation.role), invitation.region, invitation.unit))
    invitation.state = InvitationState.WITHDRAWN
    invitation.save(update_fields=["state"])
    record(actor, "people.withdraw", f"invitation:{invitation.pk}", _stream_of(invitation.region))


@act("people.hand_over", _held_stream)
def hand_over(actor: Actor, held: Membership, post: str = "") -> Invitation:
    """One person leaves a post, another is invited to it: open things belong to the unit and go with it."""
    _end(actor, held, "people.hand_over")
    return _invite(actor, Role(held.role), held.region, held.unit, post or held.post)


def _opened(invitation: int, token: str) -> Invitation:
    """The invitation that a link opens, locked; raises Refused."""
    locked = Invitation.objects.select_for_update().filter(pk=invitation).first()
    state = InvitationState(locked.state) if locked and opens(locked, token) else None
    refuse(opening.problems(state, locked.expires_at if locked else None, timezone.now()))
    assert locked is not None, "a missing invitation was refused"
    return locked


@act("people.accept")
def accept(
    actor: Actor, invitation: int, token: str, username: str, name: str, phone: str, password: str
) -> User:
    """Take an invitation with a new account."""
    locked = _opened(invitation, token)
    user = make_user(username, password, name, phone)
    return _take(locked, user)


@act("people.join")
def join(actor: Actor, user: User, invitation: int, token: str) -> User:
    """Take an invitation with the account one has."""
    return _take(_opened(invitation, token), user)


def _take(invitation: Invitation, user: User) -> User:
    newcomer = Actor(f"{reads.USER}{user.pk}")
    _give(newcomer, user, Role(invitation.role), invitation.region, invitation.unit, invitation.post)
    invitation.state, invitation.taken_by = InvitationState.TAKEN, user
    invitation.save(update_fields=["state", "taken_by"])
    record(newcomer, "people.accept", f"invitation:{invitation.pk}", _stream_of(invitation.region))
    return user
