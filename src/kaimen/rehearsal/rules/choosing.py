"""What a played office decides: a theme once a month, full months eased, the rest up to the number wanted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from kaimen.rehearsal.rules.chance import Chance
from kaimen.stages.call.facts import DeclarationFact
from kaimen.stages.selection.facts import Decided, Verdict

EASY_MONTH = 9
"""From this many activities on, a played office moves the next one to the emptiest later month."""


def wished(
    declared: Iterable[DeclarationFact], most: int | None, reasons: Sequence[str], chance: Chance
) -> list[tuple[DeclarationFact, Decided]]:
    """A decision for each declaration, chosen ones first."""
    chosen: dict[tuple[str, int | None], DeclarationFact] = {}
    rest: list[tuple[DeclarationFact, Decided]] = []
    for fact in declared:
        key = (fact.theme, month_of(fact))
        twin = chosen.get(key)
        if twin and twin.unit != fact.unit:
            rest.append((fact, Decided(Verdict.MERGED, into=twin.id)))
        elif twin or (most is not None and len(chosen) >= most) or chance.random() < 0.04:
            rest.append((fact, Decided(Verdict.NOT_CHOSEN, chance.choice(reasons))))
        else:
            chosen[key] = fact
    return [*_with_months(list(chosen.values())), *rest]


def _with_months(chosen: Sequence[DeclarationFact]) -> list[tuple[DeclarationFact, Decided]]:
    load = Counter(month for fact in chosen if (month := month_of(fact)))
    decided = []
    for fact in chosen:
        month = month_of(fact)
        later = [other for other in load if month and other > month and load[other] < EASY_MONTH - 2]
        period = ""
        if month and load[month] > EASY_MONTH and later:
            emptiest = min(later, key=lambda other: (load[other], other))
            load[month] -= 1
            load[emptiest] += 1
            period = f"{emptiest}月"
        decided.append((fact, Decided(Verdict.CHOSEN, period=period)))
    return decided


def month_of(fact: DeclarationFact) -> int | None:
    """The month in which an activity of one month falls; None for any other period."""
    first: date | None = fact.period.start
    last: date | None = fact.period.end
    return first.month if first and last and first.month == last.month else None
