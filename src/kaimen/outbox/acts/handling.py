"""What people do with letters: the office edits, lets go, holds, drops and tries again; the unit opens."""

from collections.abc import Callable, Sequence

from kaimen.outbox.acts.keeping import keep, locked
from kaimen.outbox.facts import MessageState
from kaimen.outbox.models import Message
from kaimen.outbox.moves import MESSAGE
from kaimen.outbox.rules.wording import letter_problems
from kaimen.regions.clock import now
from kaimen.regions.models import Campaign
from kaimen.scheme.problem import Problem, refuse
from kaimen.scheme.roles import Actor
from kaimen.trail.acts import act


def _stream(campaign: Campaign, *_: object, **__: object) -> str:
    return campaign.region.code


@act("outbox.edit", _stream)
def edit(actor: Actor, campaign: Campaign, message_id: int, version: int, subject: str, body: str) -> int:
    """Change a draft's words; returns its new version. Refused when somebody else changed it since `version`."""
    (message,) = locked(actor, "outbox.edit", campaign, [message_id])
    subject, body = " ".join(subject.split()), body.strip()
    problems = letter_problems(subject, body)
    if message.version != version:
        problems.append(Problem("outbox.changed_meanwhile"))
    refuse(problems)
    message.subject, message.body, message.version = subject, body, version + 1
    message.save(update_fields=["subject", "body", "version"])
    keep(actor, "outbox.edit", campaign, [message])
    return message.version


@act("outbox.release", _stream)
def release(actor: Actor, campaign: Campaign, seen: Sequence[tuple[int, int]]) -> int:
    """Let drafts go, each as it was seen: id and version. All or none; returns how many."""
    versions = dict(seen)
    found = locked(actor, "outbox.release", campaign, list(versions))
    refuse(
        Problem("outbox.changed_since_seen", values=(("subject", message.subject[:40]),))
        for message in found
        if message.version != versions[message.pk]
    )
    return _turn(actor, "outbox.release", campaign, found, _released)


def _released(message: Message) -> None:
    message.released_at = now(message.campaign)


@act("outbox.hold", _stream)
def hold(actor: Actor, campaign: Campaign, ids: Sequence[int]) -> int:
    """Take released letters back to drafts, while no unit has read them."""
    found = locked(actor, "outbox.hold", campaign, ids)
    _unread(found)
    return _turn(actor, "outbox.hold", campaign, found, _held)


def _held(message: Message) -> None:
    message.released_at = None


@act("outbox.drop", _stream)
def drop(actor: Actor, campaign: Campaign, ids: Sequence[int]) -> int:
    """Give letters up for good, while no unit has read them."""
    found = locked(actor, "outbox.drop", campaign, ids)
    _unread(found)
    return _turn(actor, "outbox.drop", campaign, found)


def _unread(found: Sequence[Message]) -> None:
    refuse(
        Problem("outbox.read_already", values=(("unit", message.unit.name),))
        for message in found
        if message.read_at
    )


@act("outbox.again", _stream)
def again(actor: Actor, campaign: Campaign, ids: Sequence[int]) -> int:
    """Let letters that failed, or that nobody is sure of, or that waited too long, go once more."""
    return _turn(actor, "outbox.again", campaign, locked(actor, "outbox.again", campaign, ids), _released)


@act("outbox.receive", _stream)
def receive(actor: Actor, campaign: Campaign, ids: Sequence[int]) -> int:
    """Note that unsure letters did arrive, as the unit says."""
    return _turn(actor, "outbox.receive", campaign, locked(actor, "outbox.receive", campaign, ids))


@act("outbox.open", _stream)
def opened(actor: Actor, campaign: Campaign, message_id: int) -> None:
    """The unit opens a letter to it; the first time is kept, for the office to see."""
    message = Message.objects.select_for_update(of=("self",)).filter(campaign=campaign, pk=message_id).first()
    if message is None:
        refuse([Problem("outbox.gone")])
        return
    refuse(
        MESSAGE.problems(
            "outbox.open", actor, campaign.region.code, MessageState(message.state), message.unit_id
        )
    )
    if message.read_at is None:
        message.read_at = now(campaign)
        message.save(update_fields=["read_at"])
        keep(actor, "outbox.open", campaign, [message])


def _turn(
    actor: Actor,
    name: str,
    campaign: Campaign,
    found: Sequence[Message],
    also: Callable[[Message], None] = lambda message: None,
) -> int:
    """Bring messages to the move's state; returns how many."""
    for message in found:
        message.state = MESSAGE[name].target or message.state
        also(message)
    Message.objects.bulk_update(found, ["state", "released_at"])
    keep(actor, name, campaign, found)
    return len(found)
