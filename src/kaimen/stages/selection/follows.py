"""What of the selection follows acts of the call."""

from kaimen.scheme.roles import Actor
from kaimen.stages.call import words as call_words
from kaimen.stages.selection import acts, words
from kaimen.trail.following import register

REFUSED = "selection.announced_already"


def register_all() -> None:
    """A declaration that goes back to its unit leaves its decision behind. The call's pages say why it may not."""
    for event in ("call.withdrawn", "call.returned"):
        register(event, "selection", _gone_back)
    call_words.SENTENCES[REFUSED] = words.SENTENCES[REFUSED]


def _gone_back(actor: Actor, declaration_id: int, reason: str) -> None:
    acts.reopen(actor, declaration_id)
