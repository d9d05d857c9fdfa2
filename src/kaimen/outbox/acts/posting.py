"""How a letter leaves. By mail: taken, which is committed before anything leaves, then sent, failed, or unsure.

Nothing goes twice: what a dead worker left behind is unsure, and only a person lets it go again.
"""

from collections.abc import Sequence
from datetime import datetime

from django.utils import timezone

from kaimen.outbox import reads
from kaimen.outbox.acts.keeping import keep, locked
from kaimen.outbox.facts import Channel, MessageState, Posting
from kaimen.outbox.identity import identity
from kaimen.outbox.models import Delivery, Message
from kaimen.outbox.moves import MESSAGE
from kaimen.regions.models import Campaign
from kaimen.scheme.problem import refuse
from kaimen.scheme.roles import Actor
from kaimen.trail.acts import act

LEADER_LACKS = "no_leader_mailbox"


@act("outbox.take")
def take(actor: Actor, message_id: int) -> Posting | None:
    """Take a ready message to be mailed; None when another worker has it, or something bars its way by now.

    Must be committed before the mail leaves: never call it inside a transaction.
    """
    message = _message(message_id)
    if message.state != MessageState.READY or reads.barrier_of(message, timezone.now()):
        return None
    campaign, unit = message.campaign, message.unit
    refuse(MESSAGE.problems("outbox.take", actor, campaign.region.code, MessageState(message.state)))
    delivery = _deliver(actor, message, "outbox.take", Channel.MAIL)
    keep(actor, "outbox.take", campaign, [message])
    return Posting(
        delivery=delivery.pk,
        to=unit.mailbox,
        copy_to=unit.leader_mailbox if message.copy_leader else "",
        subject=message.subject,
        body=message.body,
        identity=identity(message.pk),
        lacks_leader=message.copy_leader and not unit.leader_mailbox,
    )


@act("outbox.sent")
def sent(actor: Actor, delivery_id: int, why: str = "") -> None:
    """The mail server took it. why: "no_leader_mailbox" where the leader should have been copied in."""
    _finish(actor, "outbox.sent", delivery_id, why)


@act("outbox.fail")
def fail(actor: Actor, delivery_id: int, why: str) -> None:
    """It did not leave, and that is sure."""
    _finish(actor, "outbox.fail", delivery_id, why)


@act("outbox.doubt")
def doubt(actor: Actor, delivery_id: int, why: str) -> None:
    """Nobody knows whether it left: the line broke, or the worker is gone."""
    _finish(actor, "outbox.doubt", delivery_id, why)


@act("outbox.file", lambda campaign, *_, **__: campaign.region.code)
def filed(actor: Actor, campaign: Campaign, ids: Sequence[int]) -> int:
    """Note that the office takes letters away as a file and hands them over itself; returns how many."""
    found, at = locked(actor, "outbox.file", campaign, ids), timezone.now()
    target = MessageState(MESSAGE["outbox.file"].target or MessageState.SENT)
    Delivery.objects.bulk_create(_delivery(actor, message, Channel.FILE, target, at) for message in found)
    Message.objects.filter(pk__in=[message.pk for message in found]).update(state=target)
    keep(actor, "outbox.file", campaign, found)
    return len(found)


def _message(message_id: int) -> Message:
    found = Message.objects.select_for_update(of=("self",))
    return found.select_related("campaign__region", "unit").get(pk=message_id)


def _deliver(actor: Actor, message: Message, name: str, channel: Channel) -> Delivery:
    message.state = MESSAGE[name].target or message.state
    message.save(update_fields=["state"])
    delivery = _delivery(actor, message, channel, MessageState(message.state), timezone.now())
    delivery.save()
    return delivery


def _delivery(
    actor: Actor, message: Message, channel: Channel, state: MessageState, at: datetime
) -> Delivery:
    return Delivery(message=message, channel=channel, state=state, at=at, by=actor.id)


def _finish(actor: Actor, name: str, delivery_id: int, why: str) -> None:
    delivery = Delivery.objects.select_for_update(of=("self",)).get(pk=delivery_id)
    message = _message(delivery.message_id)
    region = message.campaign.region.code
    refuse(MESSAGE.problems(name, actor, region, MessageState(message.state)))
    message.state = delivery.state = MESSAGE[name].target or message.state
    delivery.why = why
    message.save(update_fields=["state"])
    delivery.save(update_fields=["state", "why"])
    keep(actor, name, message.campaign, [message])
