"""Acts on tokens of the JSON interface: made and revoked by oneself, each use noted now and then."""

import secrets
from datetime import timedelta

from django.utils import timezone

from kaimen.people import reads
from kaimen.people.models import ApiToken, User
from kaimen.people.rules import token as wording
from kaimen.scheme.problem import Problem, refuse
from kaimen.scheme.roles import Actor
from kaimen.trail.acts import act, record
from kaimen.trail.digests import keyed

NOTED_EVERY = timedelta(hours=1)
PREFIX = "kmn_"
"""So that a token left in a file is found by those who look for such things."""


@act("people.make_token")
def make_token(actor: Actor, user: User, name: str, days: int) -> str:
    """A token that acts as its user for some days; the text is returned now and never again."""
    refuse(_not_own(actor, user) + wording.problems(name, days, reads.tokens(user).count()))
    secret, now = PREFIX + secrets.token_urlsafe(32), timezone.now()
    made = ApiToken.objects.create(
        user=user,
        name=name.strip(),
        digest=keyed(f"api:{secret}"),
        created_at=now,
        expires_at=now + timedelta(days=days),
    )
    record(actor, "people.make_token", f"token:{made.pk}", days=days)
    return secret


@act("people.revoke_token")
def revoke_token(actor: Actor, user: User, token_id: int) -> None:
    """A token opens nothing from now on; revoking it twice changes nothing."""
    refuse(_not_own(actor, user))
    gone = ApiToken.objects.filter(user=user, pk=token_id, revoked_at=None).update(revoked_at=timezone.now())
    if gone:
        record(actor, "people.revoke_token", f"token:{token_id}")


def revoke_all(user: User) -> int:
    """Part of acts after which nothing old may open: every token of a user ends; returns how many."""
    return ApiToken.objects.filter(user=user, revoked_at=None).update(revoked_at=timezone.now())


def _not_own(actor: Actor, user: User) -> list[Problem]:
    return [] if actor.id == f"{reads.USER}{user.pk}" else [Problem("moves.not_yours")]


def note_use(token: ApiToken) -> None:
    """When a token was used last, to the hour: enough to see which one is not used any more."""
    now = timezone.now()
    if token.last_used_at is None or now - token.last_used_at >= NOTED_EVERY:
        ApiToken.objects.filter(pk=token.pk).update(last_used_at=now)
