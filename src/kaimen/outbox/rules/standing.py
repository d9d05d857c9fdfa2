"""Why a message was or was not sent: one reason at a time, the first that stands.

Source: a letter nobody sent and nobody explained is worse than none; a rehearsal and a paper shown as printed
never reach anybody outside.
"""

from datetime import timedelta

from kaimen.outbox.facts import Barrier, Channel, MessageState, TryFact
from kaimen.regions.facts import Mode

FRESH = timedelta(days=14)
"""How long a released letter may wait for its mailbox; after that only a person lets it go."""


def barrier(mode: Mode, mail_on: bool, mailbox: bool, waited: timedelta) -> Barrier | None:
    """What keeps a released letter from going by mail; None where nothing does."""
    checks = {
        Barrier.REHEARSAL: mode is Mode.REHEARSAL,
        Barrier.AS_PRINTED: mode is Mode.AS_PRINTED,
        Barrier.MAIL_OFF: not mail_on,
        Barrier.NO_MAILBOX: not mailbox,
        Barrier.STALE: waited > FRESH,
    }
    return next((found for found, stands in checks.items() if stands), None)


def reason(state: MessageState, stands: Barrier | None, last: TryFact | None, unreachable: bool) -> str:
    """The code of the sentence that explains a message: its state, and what of it."""
    if state is MessageState.READY:
        return f"ready.{stands or ('unreachable' if unreachable else 'goes')}"
    if state is MessageState.SENT and last and last.channel is Channel.FILE:
        return "sent.file"
    why = last.why.partition(":")[0] if last else ""
    return f"{state}.{why}" if why else str(state)


def number(last: TryFact | None) -> str:
    """The number that the mail server gave with its refusal, "" where it gave none."""
    return last.why.partition(":")[2] if last else ""
