"""Writing letters, as part of a stage's own act."""

from collections.abc import Sequence

from kaimen.outbox import reads
from kaimen.outbox.facts import Letter, MessageState, Written
from kaimen.outbox.models import Message
from kaimen.regions.clock import now
from kaimen.regions.models import Campaign
from kaimen.scheme.roles import Actor


def write(actor: Actor, campaign: Campaign, letter: Letter) -> int:
    """Write a letter as a draft; the id of the one that stands where the same thing was written before."""
    return write_all(actor, campaign, [letter])[0]


def write_all(actor: Actor, campaign: Campaign, letters: Sequence[Letter]) -> list[int]:
    """Write letters in five queries however many; their ids in the order asked for.

    What was written before under the same unit and key is left as it stands. Raises KeyError for a unit of
    another region and for a kind that nobody registered.
    """
    known = reads.by_key(campaign, letters)
    new = {(letter.unit, letter.key): letter for letter in letters if (letter.unit, letter.key) not in known}
    texts = reads.texts(campaign, list(new.values()))
    made = [_message(actor, campaign, letter, text) for letter, text in zip(new.values(), texts, strict=True)]
    known |= {(message.unit_id, message.key): message.pk for message in Message.objects.bulk_create(made)}
    return [known[letter.unit, letter.key] for letter in letters]


def _message(actor: Actor, campaign: Campaign, letter: Letter, text: Written) -> Message:
    """One that its template left with an open place stays a draft, whatever the stage asked."""
    moment = now(campaign)
    ready = letter.ready and text.whole
    return Message(
        campaign=campaign,
        unit_id=letter.unit,
        kind=letter.kind,
        key=letter.key,
        subject=text.subject,
        body=text.body,
        copy_leader=letter.copy_leader,
        state=MessageState.READY if ready else MessageState.DRAFT,
        written_at=moment,
        written_by=actor.id,
        released_at=moment if ready else None,
    )
