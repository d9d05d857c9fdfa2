"""Letters as a page shows them: each with its state in words and the reason why it was or was not sent."""

from collections.abc import Sequence
from typing import Any

from kaimen.outbox import reads, words
from kaimen.outbox.facts import MessageState, TryFact
from kaimen.outbox.kinds import kinds
from kaimen.outbox.models import Message
from kaimen.outbox.moves import MESSAGE
from kaimen.outbox.rules.standing import number, reason
from kaimen.regions.clock import now
from kaimen.regions.models import Campaign
from kaimen.scheme.roles import Actor

TONES = {
    MessageState.DRAFT: "wait",
    MessageState.SENT: "done",
    MessageState.FAILED: "act",
    MessageState.UNSURE: "act",
}
"""The colour of a state: waiting, done, or somebody must act."""


def rows(campaign: Campaign, found: Sequence[Message]) -> list[dict[str, Any]]:
    """One dict a letter, in two queries and a look at the cache."""
    tries, unreachable = reads.tries(found), reads.unreachable()
    return [_row(campaign, message, tries.get(message.pk, []), unreachable) for message in found]


def _row(
    campaign: Campaign, message: Message, tries: list[TryFact], unreachable: str | None
) -> dict[str, Any]:
    message.campaign = campaign
    state, last = MessageState(message.state), tries[-1] if tries else None
    stands = reads.barrier_of(message, now(campaign))
    code = reason(state, stands, last, unreachable is not None)
    told = unreachable if code == "ready.unreachable" else number(last)
    return {
        "message": message,
        "state": words.STATES[state],
        "tone": TONES.get(state, ""),
        "why": words.explained(code, told or ""),
        "kind": kind_title(message.kind),
        "tries": tries,
    }


def kind_title(code: str) -> str:
    """What a kind is called; the code of one that no stage registers any more."""
    return str(kinds[code].title) if code in kinds else code


def may(actor: Actor, campaign: Campaign, found: Sequence[Message]) -> set[str]:
    """Acts that this person may do with at least one of these letters."""
    states = {MessageState(message.state) for message in found}
    return {name for state in states for name in MESSAGE.open_to(actor, campaign.region.code, state)}
