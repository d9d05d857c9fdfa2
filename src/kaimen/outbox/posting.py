"""The letters' way into the mail: one line to the server for a batch, one letter after another.

A letter is taken only once the line stands, and its taking is committed before it leaves, so a crash between
leaves it unsure and never sends it twice. How the server answered decides how the try ended.
"""

import logging
import smtplib
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta

from django.core.cache import cache
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone

from kaimen.outbox import acts, reads
from kaimen.outbox.acts.posting import LEADER_LACKS
from kaimen.outbox.facts import Posting
from kaimen.scheme.problem import Refused
from kaimen.scheme.roles import THE_CLOCK

log = logging.getLogger(__name__)
BATCH = 20
"""Letters of one turn; with a turn every half minute no provider takes us for a flood."""
LOST_AFTER = timedelta(minutes=10)
"""Far beyond any time-out of the line: a try that is older has lost its worker."""
NOTED = 3600
"""Seconds for which the note lasts that the server cannot be reached."""
CLOSES = 421


class Unreachable(Exception):
    """The mail server did not let us in; nothing was taken."""


def deliver(limit: int = BATCH) -> int:
    """Mail what waits, at most a batch; returns how many left. Raises Unreachable before anything is taken."""
    waiting = reads.waiting(limit, timezone.now())
    if not waiting:
        return 0
    line = opened_line()
    try:
        return sum(1 for _ in _sent_one_by_one(line, waiting))
    finally:
        with suppress(smtplib.SMTPException, OSError):
            line.close()


def opened_line() -> BaseEmailBackend:
    """A line to the server. What keeps us out is noted, for the letters' explanations."""
    line = get_connection()
    try:
        line.open()
    except (smtplib.SMTPException, OSError) as refused:
        code = str(getattr(refused, "smtp_code", ""))
        cache.set(reads.UNREACHABLE, code, NOTED)
        log.warning("the mail server cannot be reached: %s %s", type(refused).__name__, code)
        raise Unreachable from refused
    cache.delete(reads.UNREACHABLE)
    return line


def _sent_one_by_one(line: BaseEmailBackend, waiting: list[int]) -> Iterator[int]:
    """Ids of those that left. A line that broke takes nothing more."""
    for message_id in waiting:
        posting = acts.take(THE_CLOCK, message_id)
        if posting is None:
            continue
        state, why, stands = try_to_send(line, posting)
        noted = finished(state, posting.delivery, why)
        if noted and state == "sent":
            yield message_id
        if not stands:
            return


def finished(state: str, delivery: int, why: str) -> bool:
    """Note how a try ended; False where a person settled the letter meanwhile: then that stands."""
    try:
        FINISH[state](THE_CLOCK, delivery, why)
    except Refused as refused:
        log.warning("delivery %s stays as it was settled meanwhile: %s", delivery, refused)
        return False
    return True


FINISH = {"sent": acts.sent, "failed": acts.fail, "unsure": acts.doubt}


def try_to_send(line: BaseEmailBackend, posting: Posting) -> tuple[str, str, bool]:
    """How it ended (sent, failed, unsure), the reason's code, and whether the line still stands."""
    try:
        line.send_messages([mail_of(posting)])
    except smtplib.SMTPRecipientsRefused as refused:
        return "failed", f"refused:{_first_code(refused)}", True
    except smtplib.SMTPResponseException as refused:
        return "failed", f"refused:{refused.smtp_code}", refused.smtp_code != CLOSES
    except (smtplib.SMTPServerDisconnected, OSError) as broken:
        log.warning("the line to the mail server broke: %s", type(broken).__name__)
        return "unsure", "broken", False
    except (smtplib.SMTPException, ValueError) as wrong:
        log.warning("a letter cannot be mailed: %s", type(wrong).__name__)
        return "failed", "unsendable", True
    return "sent", LEADER_LACKS if posting.lacks_leader else "", True


def _first_code(refused: smtplib.SMTPRecipientsRefused) -> int:
    return next((code for code, _ in refused.recipients.values()), 0)


def mail_of(posting: Posting) -> EmailMessage:
    """The mail as it leaves."""
    return EmailMessage(
        posting.subject,
        posting.body,
        to=[posting.to],
        cc=[posting.copy_to] if posting.copy_to else [],
        headers={"Message-ID": posting.identity, "Auto-Submitted": "auto-generated"},
    )


def doubt_the_lost() -> int:
    """What a dead worker left in the middle becomes unsure; returns how many."""
    lost = reads.lost(timezone.now() - LOST_AFTER)
    return sum(finished("unsure", delivery, "lost") for delivery in lost)
