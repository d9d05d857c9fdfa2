"""What every act of the selection does first and last: lock the campaign and ask the scheme; record."""

from kaimen.regions.clock import now, today
from kaimen.regions.models import Campaign
from kaimen.regions.reads import scheme_in_force
from kaimen.scheme.problem import Problem, refuse
from kaimen.scheme.roles import Actor
from kaimen.scheme.scheme import Scheme
from kaimen.stages.call.models import Declaration
from kaimen.stages.selection.models import Decision
from kaimen.stages.selection.moves import DECISION
from kaimen.stages.selection.rules.whether import records_only
from kaimen.trail.acts import record
from kaimen.trail.facts import Outcome
from kaimen.trail.rules.payload import Value


def locked(campaign_id: int) -> Campaign:
    """A merge looks at other decisions, so decisions of one campaign are written one after the other."""
    found = Campaign.objects.select_for_update(of=("self",)).select_related("region")
    return found.get(pk=campaign_id)


def locked_by(declaration_id: int) -> tuple[Campaign, Declaration]:
    """A declaration of a campaign that is locked."""
    campaign_id = Declaration.objects.values_list("campaign", flat=True).get(pk=declaration_id)
    campaign = locked(campaign_id)
    return campaign, Declaration.objects.select_related("unit").get(pk=declaration_id)


def scheme_of(campaign: Campaign) -> Scheme | None:
    """The scheme in force; refuses where it leaves nothing to choose."""
    scheme = scheme_in_force(campaign, today(campaign))
    refuse([Problem("selection.records_only")] if records_only(scheme) else [])
    return scheme


def open_again(actor: Actor, act: str, campaign: Campaign, made: Decision) -> None:
    """Nothing is left of the decision but its version, which goes on counting."""
    made.verdict, made.reason, made.into, made.period_text = "", "", None, ""
    made.state = DECISION[act].target or made.state
    made.by, made.at, made.version = actor.id, now(campaign), made.version + 1
    made.save()


def keep(actor: Actor, act: str, subject: str, campaign: Campaign, **payload: Value) -> None:
    record(actor, act, subject, campaign.region.code, Outcome.DONE, **payload)
