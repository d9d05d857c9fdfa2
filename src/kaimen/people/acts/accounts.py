"""Acts on accounts: made, signed in, passwords, one-time codes, locked, read in full, erased."""

import secrets
from datetime import datetime
from hmac import compare_digest

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from axes.utils import reset
from django.contrib.auth.hashers import make_password
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import F
from django.utils import timezone

from kaimen.people import reads
from kaimen.people.acts.tokens import revoke_all
from kaimen.people.facts import AccountState, MemberState
from kaimen.people.models import Membership, OldPassword, ResetCode, User
from kaimen.people.moves import ACCOUNTS, MEMBERS
from kaimen.people.rules import codes, granting, person
from kaimen.people.rules.password import REMEMBERED
from kaimen.scheme.problem import Problem, Refused, refuse
from kaimen.scheme.roles import Actor, Role
from kaimen.trail.acts import act, record
from kaimen.trail.digests import keyed
from kaimen.trail.facts import INSTALLATION, Outcome


def _held_stream(held: Membership, *_: object, **__: object) -> str:
    return held.region.code if held.region else INSTALLATION


def _self(user: User) -> Actor:
    return Actor(f"{reads.USER}{user.pk}")


def make_user(username: str, password: str, name: str, phone: str) -> User:
    """Part of acts that bring someone new. Raises Refused with everything wrong, the password included."""
    name, phone = name.strip(), phone.strip()
    user = User(username=username, name=name, phone=phone, phone_digest=keyed(phone) if phone else "")
    taken = reads.user_named(username) is not None
    refuse(person.problems(username, taken, name, phone) + password_problems(password, user))
    user.set_password(password)
    user.password_changed_at = timezone.now()
    user.save()
    _remember(user)
    return user


def password_problems(password: str, user: User) -> list[Problem]:
    """What the password policy says against this one."""
    try:
        validate_password(password, user)
    except ValidationError as refused:
        return [Problem("people.password", "password", (("why", why),)) for why in refused.messages]
    return []


def _remember(user: User) -> None:
    OldPassword.objects.create(user=user, password=user.password)
    kept = OldPassword.objects.filter(user=user).order_by("-id")[:REMEMBERED]
    OldPassword.objects.filter(user=user).exclude(pk__in=[row.pk for row in kept]).delete()


@act("people.add_user")
def add_user(actor: Actor, username: str, password: str, name: str = "", phone: str = "") -> User:
    """Make an account at set-up; everybody else comes by invitation."""
    refuse(ACCOUNTS.problems("people.add_user", actor, ""))
    user = make_user(username, password, name, phone)
    record(actor, "people.add_user", f"user:{user.pk}")
    return user


@act("people.edit_self")
def edit_self(actor: Actor, user: User, name: str, phone: str) -> None:
    """Change one's own name and telephone."""
    name, phone = name.strip(), phone.strip()
    refuse(_not_self(actor, user) + person.particulars(name, phone))
    user.name, user.phone = name, phone
    user.phone_digest = keyed(phone) if phone else ""
    user.save(update_fields=["name", "phone", "phone_digest"])
    record(actor, "people.edit_self", f"user:{user.pk}")


def _not_self(actor: Actor, user: User) -> list[Problem]:
    return [] if actor.id == _self(user).id else [Problem("moves.not_yours")]


@act("people.set_password")
def set_password(actor: Actor, user: User, password: str) -> None:
    """Take a new password: one's own act, or through a code or the clock."""
    if Role.CLOCK not in actor.roles_in(""):
        refuse(_not_self(actor, user))
    refuse(password_problems(password, user))
    _change_password(actor, user, password, "people.set_password")


def _change_password(actor: Actor, user: User, password: str, name: str) -> None:
    user.set_password(password)
    user.password_changed_at = timezone.now()
    user.save(update_fields=["password", "password_changed_at"])
    _remember(user)
    revoked = revoke_all(user)
    record(actor, name, f"user:{user.pk}", tokens=revoked)


@act("people.issue_code", _held_stream)
def issue_code(actor: Actor, held: Membership) -> str:
    """A one-time code for who holds this role, to be read out; shown now and never again."""
    where = held.region.code if held.region else ""
    state = MemberState.ENDED if held.ended_at else MemberState.HELD
    refuse(
        MEMBERS.problems("people.issue_code", actor, where, state, held.unit_id) + _may_let_in(actor, held)
    )
    code, now = codes.draw(secrets.SystemRandom()), timezone.now()
    fresh = {"digest": keyed(f"code:{held.user_id}:{code}"), "issued_at": now, "expires_at": now + codes.LIFE}
    ResetCode.objects.update_or_create(user=held.user, defaults=fresh | {"tries": 0, "used_at": None})
    record(actor, "people.issue_code", f"user:{held.user_id}", _held_stream(held))
    return code


def _may_let_in(actor: Actor, held: Membership) -> list[Problem]:
    """A code opens all that its user holds: a lead office may not open more than it gives."""
    roles = actor.roles_in(held.region.code if held.region else "")
    if Role(held.role) not in granting.grantable(roles):
        return [Problem("people.not_yours_to_give", "role")]
    if roles & {Role.SECURITY_ADMIN, Role.CLOCK}:
        return []
    more = reads.memberships(held.user).exclude(region=held.region, role__in=granting.BY_OFFICE)
    return [Problem("people.holds_more")] if more.exists() else []


def use_code(actor: Actor, username: str, code: str, password: str) -> User:
    """Set a new password by a code. A wrong one counts as a try, which stays counted though the act is refused."""
    user = reads.user_named(username.strip())
    right = user is not None and _try_code(user, codes.heard(code))
    return _take_code(actor, user if right else None, password)


def _try_code(user: User, code: str) -> bool:
    """Whether the code opens; a wrong one is counted at once, and no two tries at once escape the count."""
    with transaction.atomic():
        issued = ResetCode.objects.select_for_update().filter(user=user).first()
        right = issued is not None and compare_digest(issued.digest, keyed(f"code:{user.pk}:{code}"))
        if issued and not right:
            ResetCode.objects.filter(pk=issued.pk).update(tries=F("tries") + 1)
        return not codes.problems(issued, right, timezone.now())


@act("people.use_code")
def _take_code(actor: Actor, user: User | None, password: str) -> User:
    if user is None:
        raise Refused([Problem("people.code_refused", "code")])
    issued = ResetCode.objects.select_for_update().get(user=user)
    refuse(codes.problems(issued, True, timezone.now()) + password_problems(password, user))
    issued.used_at = timezone.now()
    issued.save(update_fields=["used_at"])
    _change_password(_self(user), user, password, "people.use_code")
    reset(username=user.username)
    return user


@act("people.lock_account")
def lock_account(actor: Actor, user: User) -> None:
    """Let an account in no more, until it is unlocked."""
    _turn(actor, user, "people.lock_account")


@act("people.unlock_account")
def unlock_account(actor: Actor, user: User) -> None:
    """Let a locked account in again."""
    _turn(actor, user, "people.unlock_account")


def _turn(actor: Actor, user: User, name: str) -> None:
    locked = User.objects.select_for_update().get(pk=user.pk)
    state = AccountState.ACTIVE if locked.is_active else AccountState.LOCKED
    own = [] if _not_self(actor, user) else [Problem("people.own_role")]
    refuse(ACCOUNTS.problems(name, actor, "", state) + own)
    user.is_active = ACCOUNTS[name].target == AccountState.ACTIVE
    user.save(update_fields=["is_active"])
    record(actor, name, f"user:{user.pk}")


@act("people.open_door", _held_stream)
def open_door(actor: Actor, held: Membership) -> None:
    """End the half hour that five wrong passwords closed."""
    where = held.region.code if held.region else ""
    found = MEMBERS.problems("people.issue_code", actor, where, MemberState.HELD, held.unit_id)
    refuse(found + _may_let_in(actor, held))
    reset(username=held.user.username)
    record(actor, "people.open_door", f"user:{held.user_id}", _held_stream(held))


@act("people.read_member", _held_stream)
def read_member(actor: Actor, held: Membership) -> tuple[str, str]:
    """A member's name and telephone in full; that they were read is on the record."""
    where = held.region.code if held.region else ""
    state = MemberState.ENDED if held.ended_at else MemberState.HELD
    refuse(MEMBERS.problems("people.read_member", actor, where, state, held.unit_id))
    stream = _held_stream(held)
    record(
        actor, "people.read_member", f"user:{held.user_id}", stream, Outcome.READ, fields=["name", "phone"]
    )
    return held.user.name, held.user.phone


@act("people.sign_in")
def note_sign_in(actor: Actor) -> None:
    """Someone came in."""
    record(actor, "people.sign_in", actor.id)


@act("people.sign_out")
def note_sign_out(actor: Actor) -> None:
    """Someone went out."""
    record(actor, "people.sign_out", actor.id)


@act("people.sign_in")
def note_sign_in_failed(actor: Actor, username: str) -> None:
    """Someone did not come in; the name typed is kept as a keyed digest only."""
    record(actor, "people.sign_in", "", outcome=Outcome.REFUSED, username=keyed(username))


@act("people.purge_left")
def purge_left(actor: Actor, now: datetime, days: int, most: int = 200) -> int:
    """Erase the personal data of those who left `days` ago or longer; returns how many, at most `most` a run."""
    refuse(ACCOUNTS.problems("people.purge_left", actor, ""))
    gone = list(reads.left_before(now, days)[:most])
    for user in gone:
        _erase(user, now)
        record(actor, "people.purge_left", f"user:{user.pk}")
    return len(gone)


def _erase(user: User, now: datetime) -> None:
    reset(username=user.username)
    for kept in (OldPassword, ResetCode, Authenticator, UserSession, SocialAccount):
        kept.objects.filter(user=user).delete()
    user.username, user.name, user.phone, user.phone_digest = f"left-{user.pk}", "", "", ""
    user.password, user.is_active, user.erased_at = make_password(None), False, now
    user.save()
