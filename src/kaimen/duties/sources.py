"""Where the derivation's facts come from: each stage registers what it knows of a campaign, at start-up."""

from collections.abc import Callable, Mapping
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


def known(campaign: Campaign, told: Mapping[str, Known] | None = None) -> list[Known]:
    """What every stage knows, in the order in which stages registered; stages in `told` are not asked again."""
    said = told or {}
    return [said[stage] if stage in said else source(campaign) for stage, source in sources.items()]
