"""Where the derivation's facts come from: each stage registers what it knows of a campaign, at start-up."""

from collections.abc import Callable
from dataclasses import dataclass

from kaimen.regions.models import Campaign
from kaimen.scheme.duties.facts import ActivityFact, Evidence, MatterFact


@dataclass(frozen=True, slots=True)
class Known:
    """What one stage knows of a campaign's year."""

    activities: tuple[ActivityFact, ...] = ()
    matters: tuple[MatterFact, ...] = ()
    evidence: tuple[Evidence, ...] = ()


Source = Callable[[Campaign], Known]
sources: dict[str, Source] = {}


def register(stage: str, source: Source) -> None:
    """Called from a stage's app at start-up; a second call for the stage replaces the first."""
    sources[stage] = source


def known(campaign: Campaign) -> list[Known]:
    """What every stage knows, in the order in which stages registered."""
    return [source(campaign) for source in sources.values()]
