"""Writing the record. Every act of the product is wrapped by `act` and calls `record`."""

from collections.abc import Callable
from contextvars import ContextVar
from functools import partial, wraps
from typing import Concatenate, ParamSpec, TypeVar

from django.db import IntegrityError, transaction
from django.utils import timezone

from kaimen.scheme.problem import Refused
from kaimen.scheme.roles import Actor
from kaimen.trail.facts import INSTALLATION, Outcome
from kaimen.trail.models import Entry, Once
from kaimen.trail.rules.payload import Value, forbidden

_waiting: ContextVar[list[Callable[[], None]] | None] = ContextVar("refusals", default=None)

P = ParamSpec("P")
R = TypeVar("R")


def record(
    actor: Actor,
    act: str,
    subject: str,
    stream: str = INSTALLATION,
    outcome: Outcome = Outcome.DONE,
    **payload: Value,
) -> None:
    """Append an unsealed entry in the running transaction. Raises ValueError for free text in the payload."""
    if names := forbidden(payload):
        raise ValueError(f"the record takes ids, codes and digests only: {act} {names}")
    Entry.objects.create(
        stream=stream,
        act=act,
        outcome=outcome,
        actor=actor.id,
        at=timezone.now(),
        subject=subject,
        payload=payload,
    )


def act(
    name: str, stream: Callable[..., str] | None = None
) -> Callable[[Callable[Concatenate[Actor, P], R]], Callable[Concatenate[Actor, P], R]]:
    """Make a function an act: one transaction, and an entry also when it is refused.

    `stream` tells from the act's arguments which stream a refusal belongs to.
    """

    def decorate(function: Callable[Concatenate[Actor, P], R]) -> Callable[Concatenate[Actor, P], R]:
        @wraps(function)
        def run(actor: Actor, /, *args: P.args, **kwargs: P.kwargs) -> R:
            try:
                with transaction.atomic():
                    return function(actor, *args, **kwargs)
            except Refused as refusal:
                where = stream(*args, **kwargs) if stream else INSTALLATION
                _record_refusal(partial(_refused, actor, name, where, refusal))
                raise

        run.act_name = name  # type: ignore[attr-defined]  # read by the guard that lists all acts
        return run

    return decorate


def once(token: str, function: Callable[[], object]) -> str:
    """Run an act for a form's token; a second press gets the first result as text and writes nothing.

    Two presses at the same moment: the second waits for the first, whose token is in the database by then.
    """
    waiting = _waiting.set([])
    try:
        with transaction.atomic():
            pressed = Once.objects.create(token=token)
            result = function()
            pressed.result = "" if result is None else str(result)
            pressed.save(update_fields=["result"])
            return pressed.result
    except IntegrityError:
        first = Once.objects.filter(token=token).first()
        if first is None:
            raise
        return first.result
    finally:
        refusals = _waiting.get() or []
        _waiting.reset(waiting)
        for write in refusals:
            write()


def _record_refusal(write: Callable[[], None]) -> None:
    """At once, or after the surrounding transaction has been rolled back."""
    waiting = _waiting.get()
    if waiting is None:
        write()
    else:
        waiting.append(write)


def _refused(actor: Actor, name: str, stream: str, refusal: Refused) -> None:
    codes: list[Value] = [*(problem.code for problem in refusal.problems[:20])]
    record(actor, name, subject="", stream=stream, outcome=Outcome.REFUSED, codes=codes)
