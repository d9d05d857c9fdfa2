"""A year whose doors open in three months and stay shut in nine is told, with a move that would help.

What may be moved is only what its unit left open: a period over several months, or one said to be provisional.
Source: the plan spreads a year's activities 按月 over the months; the span is a reference and blocks nothing.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil

from kaimen.scheme.periods import Period, Precision
from kaimen.stages.call.facts import DeclarationFact
from kaimen.stages.selection.facts import DecisionFact, DecisionState
from kaimen.stages.selection.rules.folding import held

WHOLE_YEAR = tuple(range(1, 13))
MOVABLE = ("可调", "可改", "可变", "均可", "都可", "任选", "灵活", "左右")


@dataclass(frozen=True, slots=True)
class Placed:
    """A declaration in the month in which it begins, chosen or not yet decided; may: months it may move to."""

    declaration: int
    number: int
    month: int
    chosen: bool
    may: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Load:
    """How many are held in a month: chosen, and not yet decided."""

    month: int
    chosen: int = 0
    undecided: int = 0

    @property
    def count(self) -> int:
        return self.chosen + self.undecided


@dataclass(frozen=True, slots=True)
class Span:
    """From how many to how many a month is neither empty nor full."""

    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Shift:
    """Move this one from month to month: the counts that the two months would then have."""

    declaration: int
    number: int
    start: int
    end: int
    left: int
    reached: int

    @property
    def period(self) -> str:
        """The new time as a plan writes it."""
        return written(self.end)


def written(month: int) -> str:
    """A month as a plan writes it."""
    return f"{month}月"


def span_of(count: int, months: int) -> Span:
    """The reference for so many activities over so many months: 3 to 7 for fifty-four over a year."""
    mean = count / months if months else 0.0
    return Span(round(mean * 2 / 3), max(ceil(mean * 1.5), 1))


def usable(window: Period | None) -> tuple[int, ...]:
    """The months in which the campaign may open doors; all of them where its window is not told."""
    if window is None or window.start is None or window.end is None or window.end.year > window.start.year:
        return WHOLE_YEAR
    return tuple(range(window.start.month, window.end.month + 1))


def placed(
    rows: Iterable[DeclarationFact],
    decisions: Mapping[int, DecisionFact],
    year: int,
    months: Sequence[int] = WHOLE_YEAR,
) -> tuple[Placed, ...]:
    """Those that are chosen or not yet decided and that tell a month of the year."""
    found = []
    for row in rows:
        decision = decisions.get(row.id, DecisionFact(row.id))
        period = held(row, decision, year)
        if period.start and period.start.year == year and (decision.chosen or _is_open(decision)):
            month = period.start.month
            may = _may(period, months) - {month}
            found.append(Placed(row.id, row.number, month, decision.chosen, frozenset(may)))
    return tuple(found)


def _is_open(decision: DecisionFact) -> bool:
    return decision.state is DecisionState.OPEN


def _may(period: Period, months: Sequence[int]) -> set[int]:
    if period.provisional or any(word in period.text for word in MOVABLE):
        return set(months)
    if period.precision is Precision.DAY or not period.start or not period.end:
        return set()
    if period.end.year != period.start.year:
        return set()
    return set(range(period.start.month, period.end.month + 1)) & set(months)


def loads(found: Iterable[Placed]) -> tuple[Load, ...]:
    """All twelve months in order."""
    chosen, waiting = [0] * 13, [0] * 13
    for one in found:
        (chosen if one.chosen else waiting)[one.month] += 1
    return tuple(Load(month, chosen[month], waiting[month]) for month in WHOLE_YEAR)


def suggestion(found: Sequence[Placed], span: Span, first: int = 1) -> Shift | None:
    """The move out of the fullest month that helps most, into a month not before `first`.

    None where no month is too full, or nothing in such a month can move to where there is room.
    """
    count = {load.month: load.count for load in loads(found)}
    for one in sorted(found, key=lambda one: (-count[one.month], one.number)):
        to = roomier(one, count, span, first)
        if to is not None:
            return Shift(one.declaration, one.number, one.month, to, count[one.month] - 1, count[to] + 1)
    return None


def roomier(one: Placed, count: Mapping[int, int], span: Span, first: int = 1) -> int | None:
    """Where one from too full a month may go: first into a month that has too few, the nearest, the emptiest.

    count: activities by month. None where its month is not too full or there is no room.
    """
    if count[one.month] <= span.high:
        return None
    room = [to for to in sorted(one.may) if to >= first and count[to] < span.high]
    return min(room, key=lambda to: (count[to] >= span.low, abs(to - one.month), count[to]), default=None)


def moved(found: Iterable[Placed], declaration: int, month: int) -> tuple[Placed, ...]:
    """The same with one of them in another month; nothing is written by it."""
    return tuple(replace(one, month=month) if one.declaration == declaration else one for one in found)
