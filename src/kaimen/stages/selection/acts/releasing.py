"""Acts on the result as a whole: record who consented, and announce everything together."""

from collections import Counter
from collections.abc import Mapping, Sequence

from django.conf import settings
from django.db.models import F
from django.utils.translation import override

from kaimen.outbox.acts import write_all
from kaimen.outbox.facts import Letter
from kaimen.regions.clock import now, today
from kaimen.regions.models import Campaign
from kaimen.scheme.problem import refuse
from kaimen.scheme.roles import Actor
from kaimen.stages.call import reads as call
from kaimen.stages.call.facts import DeclarationFact
from kaimen.stages.selection import reads, words
from kaimen.stages.selection.acts.ground import keep, locked, scheme_of
from kaimen.stages.selection.facts import Approval, DecisionFact, DecisionState, Verdict
from kaimen.stages.selection.models import Approval as Consent
from kaimen.stages.selection.models import Decision, Release
from kaimen.stages.selection.moves import DECISION, SHEET
from kaimen.stages.selection.rules.approving import approval_problems
from kaimen.stages.selection.rules.gate import gate
from kaimen.stages.selection.rules.letters import letters
from kaimen.trail.acts import act
from kaimen.trail.following import followed


@act("selection.approve")
def approve(actor: Actor, campaign: Campaign, approval: Approval) -> int:
    """Record the consent to the pending decisions, with its paper; one recorded before and not yet used gives way.

    Returns its id.
    """
    campaign = locked(campaign.pk)
    refuse(SHEET.problems("selection.approve", actor, campaign.region.code))
    scheme = scheme_of(campaign)
    rule = scheme.selection.approval if scheme and scheme.selection else None
    refuse(approval_problems(approval, rule, today(campaign)))
    Consent.objects.filter(campaign=campaign, release=None).delete()
    made = Consent.objects.create(
        campaign=campaign,
        consenting=approval.by.strip() or (rule.by.label if rule else ""),
        title=approval.title.strip(),
        number=approval.number.strip(),
        day=approval.day,
        by=actor.id,
        at=now(campaign),
    )
    keep(actor, "selection.approve", f"selection.approval:{made.pk}", campaign, day=approval.day.isoformat())
    return made.pk


@act("selection.release")
def release(actor: Actor, campaign: Campaign) -> int:
    """Announce every pending decision together: one letter to each unit, returned ones go back. Returns letters.

    What is handed in later is decided and released later, in a release of its own.
    """
    campaign = locked(campaign.pk)
    refuse(DECISION.problems("selection.release", actor, campaign.region.code, DecisionState.PENDING))
    scheme = scheme_of(campaign)
    declarations, decisions = call.handed_in(campaign.pk), reads.decisions(campaign.pk)
    consent = scheme.selection.approval if scheme and scheme.selection else None
    approval = reads.waiting_approval(campaign.pk) if consent else None
    refuse(gate(declarations, decisions, consent, approval, reads.withdrawn(campaign.pk)))
    pending = {key: one for key, one in decisions.items() if one.state is DecisionState.PENDING}
    made = _released(actor, campaign, pending)
    made.letters = _write(actor, campaign, made.number, declarations, decisions)
    made.save()
    for key, one in pending.items():
        if one.verdict is Verdict.RETURNED:
            followed(actor, "selection.returned", key, one.reason)
    keep(actor, "selection.release", f"selection.release:{made.pk}", campaign, number=made.number,
         decisions=len(pending), letters=made.letters)  # fmt: skip
    return made.letters


def _released(actor: Actor, campaign: Campaign, pending: Mapping[int, DecisionFact]) -> Release:
    counts = Counter(one.verdict for one in pending.values())
    last = Release.objects.filter(campaign=campaign).order_by("-number").first()
    made = Release.objects.create(
        campaign=campaign,
        number=last.number + 1 if last else 1,
        at=now(campaign),
        by=actor.id,
        **{verdict.value: counts[verdict] for verdict in Verdict},
    )
    Decision.objects.filter(declaration__in=pending).update(
        state=DECISION["selection.release"].target, release=made, version=F("version") + 1
    )
    Consent.objects.filter(campaign=campaign, release=None).update(release=made)
    return made


def _write(
    actor: Actor,
    campaign: Campaign,
    number: int,
    declarations: Sequence[DeclarationFact],
    decisions: Mapping[int, DecisionFact],
) -> int:
    """Letters are in the region's language, whatever the office member reads."""
    names = {row.unit: row.unit_name for row in declarations}
    told = letters(declarations, decisions)
    with override(settings.LANGUAGE_CODE):
        values = {
            unit: words.letter_values(campaign.year, campaign.brand, names[unit], lines)
            for unit, lines in told.items()
        }
        key = f"selection.result:{number}"
        write_all(actor, campaign, [Letter("selection.result", key, *each) for each in values.items()])
    return len(told)
