"""What a unit did in other years, to begin a new declaration from: later stages register what they have."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kaimen.regions.models import Campaign


@dataclass(frozen=True, slots=True)
class Beginning:
    """A theme of another year. key: names it in an address; period: as written then, shown and never copied."""

    key: str
    year: int
    theme: str
    period: str = ""
    formats: tuple[str, ...] = ()
    brief: str = ""
    place: str = ""
    audience: str = ""
    headcount: int | None = None
    extra: tuple[tuple[str, str], ...] = ()
    planned: bool = False


Source = Callable[[Campaign, int], Sequence[Beginning]]
sources: dict[str, Source] = {}
MOST = 20


def register(stage: str, source: Source) -> None:
    """Called from a stage's app at start-up; `source` takes the campaign that begins and the unit's id."""
    sources[stage] = source


def beginnings(campaign: Campaign, unit: int) -> list[Beginning]:
    """What the unit did before this campaign's year, newest first, each theme of a year once."""
    found = {
        (one.year, one.theme): one
        for source in sources.values()
        for one in source(campaign, unit)
        if one.theme
    }
    return sorted(found.values(), key=lambda one: -one.year)[:MOST]
