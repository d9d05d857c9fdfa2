"""The act by which what a notice proposes becomes the draft of a campaign's scheme."""

from collections.abc import Collection
from dataclasses import dataclass

from kaimen.intake import reads
from kaimen.intake.acts import use
from kaimen.intake.models import Paper
from kaimen.intake.proposal import scheme_of
from kaimen.regions.acts import open_campaign
from kaimen.regions.models import Campaign
from kaimen.regions.scheming.acts import start_from_notice
from kaimen.regions.scheming.reads import place_of
from kaimen.scheme.problem import Problem, refuse
from kaimen.scheme.roles import Actor
from kaimen.trail.acts import act

DOOR = "scheme"
"""The key of the door through which a notice becomes a scheme."""


@dataclass(frozen=True, slots=True)
class New:
    """A campaign still to be opened."""

    year: int
    brand: str
    slug: str = ""


def _stream(paper: Paper, *_: object, **__: object) -> str:
    return paper.region.code


@act("intake.make_draft", _stream)
def make_draft(actor: Actor, paper: Paper, wanted: Campaign | New, taken: Collection[str]) -> int:
    """Start a draft from the suggestions taken, in a campaign that is there or is opened now; returns its id."""
    reading = reads.reading_of(paper.pk)
    refuse([] if reading and reading.notice else [Problem("intake.no_notice")])
    assert reading is not None, "refused above"
    campaign = (
        open_campaign(actor, paper.region, wanted.year, wanted.brand, wanted.slug)
        if isinstance(wanted, New)
        else wanted
    )
    start_from_notice(actor, campaign, scheme_of(reading, place_of(campaign), taken))
    use(actor, paper.pk, DOOR, campaign.pk)
    return campaign.pk
