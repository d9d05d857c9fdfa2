"""Acts on rulings."""

from datetime import date

from kaimen.duties import reads
from kaimen.duties.facts import RulingKind
from kaimen.duties.models import Ruling
from kaimen.duties.moves import RULING
from kaimen.duties.rules.ruling import ruling_problems
from kaimen.regions.clock import now, today
from kaimen.regions.facts import Mode
from kaimen.regions.models import Campaign
from kaimen.scheme.duties.duty import Duty
from kaimen.scheme.problem import Problem, refuse
from kaimen.scheme.roles import Actor
from kaimen.trail.acts import act, record
from kaimen.trail.digests import keyed


@act("duties.extend")
def extend(actor: Actor, campaign: Campaign, key: str, day: date, reason: str) -> None:
    """Give a duty a later day. A later ruling on the same duty takes the place of this one."""
    _rule(actor, "duties.extend", campaign, key, reason, day)


@act("duties.exempt")
def exempt(actor: Actor, campaign: Campaign, key: str, reason: str) -> None:
    """Ask a duty of nobody; it is shown as 免 with the reason."""
    _rule(actor, "duties.exempt", campaign, key, reason, None)


@act("duties.withdraw_ruling")
def withdraw_ruling(actor: Actor, campaign: Campaign, key: str) -> None:
    """Take a ruling back; the duty stands as the scheme has it."""
    found = Ruling.objects.select_for_update(of=("self",)).filter(campaign=campaign, key=key).first()
    problems = RULING.problems("duties.withdraw_ruling", actor, campaign.region.code)
    refuse(problems if found else [*problems, Problem("duties.no_such_ruling")])
    if found:
        found.delete()
    _keep(actor, "duties.withdraw_ruling", campaign, key)


def _rule(actor: Actor, act_name: str, campaign: Campaign, key: str, reason: str, day: date | None) -> None:
    Campaign.objects.select_for_update(of=("self",)).get(pk=campaign.pk)
    problems = RULING.problems(act_name, actor, campaign.region.code)
    duty = _duty(campaign, key)
    judged = campaign.mode != Mode.AS_PRINTED
    refuse(problems + ruling_problems(duty, reason, judged, day))
    kind = RulingKind.EXTENSION if day else RulingKind.EXEMPTION
    said = {
        "kind": kind,
        "day": day,
        "reason": reason.strip(),
        "ruled_by": actor.id,
        "ruled_at": now(campaign),
    }
    Ruling.objects.update_or_create(campaign=campaign, key=key, defaults=said)
    _keep(actor, act_name, campaign, key)


def _duty(campaign: Campaign, key: str) -> Duty | None:
    found = reads.duties(campaign, today(campaign))
    return next((duty for duty in found if str(duty.key) == key), None)


def _keep(actor: Actor, act_name: str, campaign: Campaign, key: str) -> None:
    record(actor, act_name, f"campaign:{campaign.pk}", campaign.region.code, duty=keyed(key))
