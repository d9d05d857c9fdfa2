"""What is known around a campaign's declarations, worked out once for each set of them and kept.

Comparing three hundred themes takes a tenth of a second and is the same until one of them changes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from kaimen.regions.clock import today
from kaimen.regions.models import Campaign
from kaimen.scheme.periods import read_period
from kaimen.scheme.scheme import Scheme
from kaimen.stages.call.facts import DeclarationFact
from kaimen.stages.selection.facts import DecisionFact, EarlierTheme
from kaimen.stages.selection.rules.beside import beside
from kaimen.stages.selection.rules.comparing import Like, compared
from kaimen.stages.selection.rules.focus import Found, focus
from kaimen.stages.selection.rules.hints import Surroundings
from kaimen.stages.selection.rules.months import loads, placed, span_of, usable
from kaimen.stages.selection.rules.scoring import Standing
from kaimen.stages.selection.rules.vague import vague


@dataclass(frozen=True)
class Corpus:
    """Declarations and earlier themes, equal to another one of the same ids and versions."""

    key: tuple[tuple[int, int, str], ...]
    frame: tuple[str, ...]
    earlier: tuple[EarlierTheme, ...]
    favoured: tuple[str, ...]
    rows: tuple[DeclarationFact, ...] = field(compare=False)


@dataclass(frozen=True, slots=True)
class Study:
    """What words alone tell: likes and vague ones by id, and where the favoured themes were found."""

    likes: Mapping[int, tuple[Like, ...]]
    vague: frozenset[int]
    focus: tuple[Found, ...]


def study(
    campaign: Campaign,
    scheme: Scheme | None,
    rows: tuple[DeclarationFact, ...],
    earlier: tuple[EarlierTheme, ...],
) -> Study:
    """The study of these declarations, as kept."""
    key = tuple((row.id, row.version, row.theme) for row in rows)
    favoured = tuple(theme for one in scheme.campaign.focus for theme in one.themes) if scheme else ()
    return _studied(Corpus(key, frame(campaign, scheme), earlier, favoured, rows))


@lru_cache(maxsize=32)
def _studied(corpus: Corpus) -> Study:
    likes = compared(corpus.rows, corpus.earlier, corpus.frame)
    empty = frozenset(row.id for row in corpus.rows if vague(row.theme, corpus.frame))
    return Study(likes, empty, focus(corpus.favoured, corpus.rows))


def frame(campaign: Campaign, scheme: Scheme | None) -> tuple[str, ...]:
    """Words that say nothing in this campaign: its brands, its region, the forms that its scheme names."""
    brands = [brand.name for brand in scheme.campaign.brands] if scheme else []
    forms = [form.name for form in scheme.plan.formats] if scheme and scheme.plan else []
    return tuple(dict.fromkeys((campaign.brand, campaign.region.name, *brands, *forms)))


def surroundings(
    campaign: Campaign,
    scheme: Scheme | None,
    rows: Sequence[DeclarationFact],
    decisions: Mapping[int, DecisionFact],
    studied: Study,
    standings: Mapping[int, Standing],
) -> Surroundings:
    """The study with what changes from decision to decision: months and scores."""
    window, day = scheme.campaign.window if scheme else None, today(campaign)
    when = read_period(window.when, campaign.year) if window else None
    months = usable(when)
    places = placed(rows, decisions, campaign.year, months)
    by_id = {one.declaration: one for one in places}
    return Surroundings(
        numbers={row.id: row.number for row in rows},
        likes=studied.likes,
        beside=beside(rows, {key: one.month for key, one in by_id.items()}),
        vague=studied.vague,
        placed=by_id,
        loads=loads(places),
        span=span_of(len(places), len(months)),
        standings=standings,
        chosen=frozenset(key for key, one in decisions.items() if one.chosen),
        window=when,
        first=day.month if day.year == campaign.year else 1,
    )
