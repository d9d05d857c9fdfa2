"""The derivation of duties: scheme + facts + rulings + workdays on one day, and nothing stored."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from kaimen.scheme.duties.demands import demands
from kaimen.scheme.duties.duty import Duty, Key
from kaimen.scheme.duties.facts import Facts, Ruling
from kaimen.scheme.duties.judge import Judge
from kaimen.scheme.duties.reckon import Reckoner
from kaimen.scheme.duties.spread import Ask, Spread
from kaimen.scheme.periods import read_period
from kaimen.scheme.scheme import Scheme
from kaimen.scheme.workdays import Workdays


def derive(
    scheme: Scheme,
    facts: Facts,
    rulings: Iterable[Ruling],
    workdays: Workdays,
    today: date,
    earlier: Sequence[Scheme] = (),
) -> list[Duty]:
    """Every duty of the year, in the order of the stages.

    `earlier` holds the scheme's former versions, oldest first: what was already due when a version took
    effect stays as it was. `today` decides what is overdue; nothing else is read.
    """
    asks: dict[Key, Ask] = {}
    for number, version in enumerate((*earlier, scheme)):
        reckoner = Reckoner(workdays, version.campaign.notice.issued, facts.year, today)
        new = asks_of(version, facts, reckoner)
        asks = moved(asks, new, version.effective) if number else new
    judge = Judge(facts, rulings, reckoner)
    return [judge.duty(ask) for ask in asks.values()]


def asks_of(scheme: Scheme, facts: Facts, reckoner: Reckoner) -> dict[Key, Ask]:
    """What one version of the scheme asks, by key."""
    spread = Spread(facts, demands(scheme), reckoner, window_of(scheme))
    return {ask.key: ask for ask in spread.asks()}


def window_of(scheme: Scheme) -> tuple[date, date] | None:
    """The first and last day on which activities may be held, where the scheme has a window with both."""
    window = scheme.campaign.window
    period = read_period(window.when, scheme.campaign.year) if window else None
    return (period.start, period.end) if period and period.start and period.end else None


def moved(old: dict[Key, Ask], new: dict[Key, Ask], effective: date) -> dict[Key, Ask]:
    """A new version moves only what was not yet due on the day it took effect.

    A duty that both versions know keeps the day from which it binds; one that only the old version knows
    stays when it was already due and else falls away.
    """
    kept = {key: ask for key, ask in old.items() if was_due(ask, effective)}
    renewed = {key: ask._replace(since=old[key].since) if key in old else ask for key, ask in new.items()}
    return {**renewed, **kept}


def was_due(ask: Ask, day: date) -> bool:
    """Whether the ask's own day had passed before this day; a latest day binds nobody yet."""
    return ask.due.day is not None and ask.due.day < day
