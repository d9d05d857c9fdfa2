"""Where themes of earlier years come from: a stage that keeps some registers its source at start-up."""

from collections.abc import Callable, Sequence

from kaimen.regions.models import Campaign
from kaimen.stages.selection.facts import EarlierTheme

Source = Callable[[Campaign], Sequence[EarlierTheme]]
sources: dict[str, Source] = {}


def register(stage: str, source: Source) -> None:
    """`source` gives the themes of the region's last campaign before this one; a second call replaces the first."""
    sources[stage] = source


def earlier(campaign: Campaign) -> tuple[EarlierTheme, ...]:
    """What every source knows, each theme of a unit once, in the order of the sources."""
    found = {(one.unit_name, one.theme): one for source in sources.values() for one in source(campaign)}
    return tuple(found.values())
