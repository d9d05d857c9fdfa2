"""The act by which what a notice proposes becomes the draft of a campaign's scheme."""

from collections.abc import Collection

from kaimen.intake import reads
from kaimen.intake.acts.papers import use
from kaimen.intake.facts import SCHEME_DOOR, NewCampaign
from kaimen.intake.models import Paper
from kaimen.intake.proposal import scheme_of
from kaimen.regions.acts import open_campaign
from kaimen.regions.models import Campaign
from kaimen.regions.scheming.acts import start_from_notice
from kaimen.regions.scheming.reads import place_of
from kaimen.scheme.problem import Problem, refuse
from kaimen.scheme.roles import Actor
from kaimen.trail.acts import act


def _stream(paper: Paper, *_: object, **__: object) -> str:
    return paper.region.code


@act("intake.make_draft", _stream)
def make_draft(actor: Actor, paper: Paper, wanted: Campaign | NewCampaign, taken: Collection[str]) -> int:
    """Start a draft from the suggestions taken, in a campaign that is there or is opened now; returns its id."""
    reading = reads.reading_of(paper.pk)
    refuse([] if reading and reading.notice else [Problem("intake.no_notice")])
    assert reading is not None, "refused above"
    campaign = (
        open_campaign(actor, paper.region, wanted.year, wanted.brand, wanted.slug)
        if isinstance(wanted, NewCampaign)
        else wanted
    )
    start_from_notice(actor, campaign, scheme_of(reading, place_of(campaign), taken))
    use(actor, paper.pk, SCHEME_DOOR, campaign.pk)
    return campaign.pk
