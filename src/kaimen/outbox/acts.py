"""Acts of the outbox. `write` is part of a stage's own act and runs in its transaction."""

from kaimen.outbox.facts import Letter, MessageState
from kaimen.outbox.kinds import kinds
from kaimen.outbox.models import Message, Template
from kaimen.regions.clock import now
from kaimen.regions.models import Campaign
from kaimen.scheme.roles import Actor


def write(actor: Actor, campaign: Campaign, letter: Letter) -> int:
    """Write a letter as a draft; the id of the one that stands where the same thing was written before."""
    found = Message.objects.filter(campaign=campaign, unit=letter.unit, key=letter.key).first()
    if found:
        return found.pk
    kind = kinds[letter.kind]
    own = Template.objects.filter(region=campaign.region_id, kind=letter.kind).first()
    subject, body = (own.subject, own.body) if own else (str(kind.subject), str(kind.body))
    made = Message.objects.create(
        campaign=campaign,
        unit_id=letter.unit,
        kind=letter.kind,
        key=letter.key,
        subject=subject.format_map(letter.values),
        body=body.format_map(letter.values),
        copy_leader=letter.copy_leader,
        state=MessageState.READY if letter.ready else MessageState.DRAFT,
        written_at=now(campaign),
        written_by=actor.id,
    )
    return made.pk
