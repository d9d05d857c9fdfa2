"""What all acts on letters share: the rows locked and asked about, and the entry on the record."""

from collections.abc import Sequence

from kaimen.outbox.facts import MessageState
from kaimen.outbox.models import Message
from kaimen.outbox.moves import MESSAGE
from kaimen.regions.models import Campaign
from kaimen.scheme.problem import Problem, refuse
from kaimen.scheme.roles import Actor
from kaimen.trail.acts import record

MOST = 900
"""Letters of one act."""


def locked(actor: Actor, name: str, campaign: Campaign, ids: Sequence[int]) -> list[Message]:
    """The campaign's messages of these ids, locked. Refuses, with every reason once, before anything is written."""
    found = list(
        Message.objects.select_for_update(of=("self",))
        .filter(campaign=campaign, pk__in=list(ids)[: MOST + 1])
        .select_related("unit")
        .order_by("pk")
    )
    refuse([*_counted(ids, found), *_barred(actor, name, campaign, found)])
    for message in found:
        message.campaign = campaign
    return found


def _counted(ids: Sequence[int], found: Sequence[Message]) -> list[Problem]:
    if not ids:
        return [Problem("outbox.nothing_chosen")]
    if len(ids) > MOST:
        return [Problem("outbox.too_many", values=(("most", str(MOST)),))]
    return [Problem("outbox.gone")] if len(found) < len(set(ids)) else []


def _barred(actor: Actor, name: str, campaign: Campaign, found: Sequence[Message]) -> list[Problem]:
    states = {MessageState(message.state) for message in found}
    problems = (MESSAGE.problems(name, actor, campaign.region.code, state) for state in sorted(states))
    return list(dict.fromkeys(problem for some in problems for problem in some))


def keep(actor: Actor, name: str, campaign: Campaign, found: Sequence[Message]) -> None:
    """One entry an act: the campaign, how many letters, and which when they are few."""
    region = campaign.region.code
    if len(found) == 1:
        record(actor, name, f"outbox.message:{found[0].pk}", region)
    else:
        few = [message.pk for message in found][:20]
        record(actor, name, f"campaign:{campaign.pk}", region, letters=len(found), first=[*few])
