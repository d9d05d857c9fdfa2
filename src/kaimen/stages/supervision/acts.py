"""Acts of supervision: remind units of what they have not done."""

from collections.abc import Sequence

from kaimen.outbox import acts as outbox
from kaimen.regions.clock import now, today
from kaimen.regions.facts import Mode
from kaimen.regions.models import Campaign
from kaimen.scheme.problem import Problem, refuse
from kaimen.scheme.roles import Actor
from kaimen.stages.supervision import reads
from kaimen.stages.supervision.facts import Preview
from kaimen.stages.supervision.models import Reminder
from kaimen.stages.supervision.moves import REMINDING
from kaimen.stages.supervision.rules.gate import MOST as MOST
from kaimen.stages.supervision.rules.gate import problems
from kaimen.trail.acts import act, record

NAME = "supervision.remind"


def _stream(campaign: Campaign, *_: object, **__: object) -> str:
    return campaign.region.code


@act(NAME, _stream)
def remind(actor: Actor, campaign: Campaign, keys: Sequence[str], again: bool = False, note: str = "") -> int:
    """Write and release one letter a unit about the chosen duties; returns how many letters.

    What was done meanwhile, or reminded of today (unless `again`), is left out; refused when nothing is left.
    """
    _locked(campaign)
    found = REMINDING.problems(NAME, actor, campaign.region.code)
    refuse(found + problems(campaign.mode != Mode.AS_PRINTED, keys, note.strip()))
    asked = reads.preview(campaign, keys, today(campaign), again, note)
    if not asked.letters:
        refuse([Problem("supervision.nothing_to_remind")])
    return _write(actor, campaign, asked)


@act(NAME, _stream)
def remind_coming(actor: Actor, campaign: Campaign) -> int:
    """Remind of what the scheme has reminded of by itself on the campaign's day; 0 where there is nothing to do.

    A second time on the same day writes nothing.
    """
    _locked(campaign)
    refuse(REMINDING.problems(NAME, actor, campaign.region.code))
    if campaign.mode == Mode.AS_PRINTED:
        return 0
    day = today(campaign)
    asked = reads.preview(campaign, reads.coming(campaign, day), day)
    return _write(actor, campaign, asked) if asked.letters else 0


def _locked(campaign: Campaign) -> None:
    """Two who remind at once: the second waits, and leaves out what the first has written."""
    Campaign.objects.select_for_update(of=("self",)).get(pk=campaign.pk)


def _write(actor: Actor, campaign: Campaign, asked: Preview) -> int:
    moment = now(campaign)
    ids = outbox.write_all(actor, campaign, [letter.letter for letter in asked.letters])
    Reminder.objects.bulk_create(
        Reminder(campaign=campaign, unit_id=letter.unit, message_id=id, key=line.key, by=actor.id, at=moment)
        for letter, id in zip(asked.letters, ids, strict=True)
        for line in letter.lines
    )
    record(actor, NAME, f"campaign:{campaign.pk}", campaign.region.code, letters=len(ids), duties=asked.lines)
    return len(ids)
