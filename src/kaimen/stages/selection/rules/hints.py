"""What the office should look at before it decides a declaration; hints advise, they block and decide nothing.

Source: 梳理、甄选: alike, too many in a month, vague, late, scored far apart.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum

from kaimen.scheme.periods import Period, Precision
from kaimen.stages.call.facts import DeclarationFact
from kaimen.stages.selection.facts import DecisionFact, DecisionState
from kaimen.stages.selection.rules.beside import Beside
from kaimen.stages.selection.rules.comparing import Like
from kaimen.stages.selection.rules.months import Load, Placed, Span
from kaimen.stages.selection.rules.scoring import Standing

FAR_APART = 0.2
"""Sheets that differ by so much of all points are looked at."""


MOST = 3
"""So many likes are told of each."""

WHOLE = 100


class Tone(IntEnum):
    """How much a hint weighs: for knowing, for comparing, for acting on."""

    SOFT = 1
    LIKE = 2
    ACT = 3


@dataclass(frozen=True, slots=True)
class Hint:
    """A code with what its sentence needs; others: ids of the declarations that it speaks of."""

    code: str
    tone: Tone
    values: tuple[tuple[str, str], ...] = ()
    others: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What is known around the declarations: numbers by id, the rest by id where there is something to tell.
    first: the first month that is not over."""

    numbers: Mapping[int, int]
    likes: Mapping[int, Sequence[Like]]
    beside: Mapping[int, Sequence[Beside]]
    vague: frozenset[int]
    placed: Mapping[int, Placed]
    loads: Sequence[Load]
    span: Span
    standings: Mapping[int, Standing]
    chosen: frozenset[int] = frozenset()
    window: Period | None = None
    first: int = 1

    def count(self) -> dict[int, int]:
        """How many are held in each month."""
        return {load.month: load.count for load in self.loads}

    def after(self, loads: Sequence[Load]) -> "Surroundings":
        """The same with other loads of the months."""
        return replace(self, loads=loads)


def hints(row: DeclarationFact, decision: DecisionFact | None, around: Surroundings) -> tuple[Hint, ...]:
    """What to look at, weightiest first."""
    found = [
        *_vague(row, around),
        *_period(row, around),
        *_likes(row, around),
        *_beside(row, around),
        *_month(row, around),
        *_scores(row, around),
        *_came_back(decision),
        *([Hint("late", Tone.SOFT)] if row.late else []),
    ]
    return tuple(sorted(found, key=lambda hint: -hint.tone))


def weight(found: Sequence[Hint]) -> int:
    """By which those with more to look at come first."""
    return sum(hint.tone for hint in found)


def _vague(row: DeclarationFact, around: Surroundings) -> list[Hint]:
    if row.id not in around.vague:
        return []
    others = tuple(key for key in around.numbers if key in around.vague and key != row.id)[:6]
    return [Hint("vague_too" if others else "vague", Tone.ACT, _numbers(others, around), others)]


def _period(row: DeclarationFact, around: Surroundings) -> list[Hint]:
    period, window = row.period, around.window
    if period.precision is Precision.UNKNOWN and not period.provisional:
        return [Hint("period_unread" if period.text else "no_period", Tone.ACT, (("text", period.text),))]
    if window and _apart(period, window):
        return [Hint("outside_window", Tone.ACT, (("window", window.text),))]
    return []


def _apart(one: Period, other: Period) -> bool:
    if not (one.start and one.end and other.start and other.end):
        return False
    return one.end < other.start or one.start > other.end


def _likes(row: DeclarationFact, around: Surroundings) -> list[Hint]:
    """Each theme that it is like, up to three; likes by their briefs together."""
    likes = around.likes.get(row.id, ())
    found = [_theme(like, around) for like in likes if not like.brief][:MOST]
    briefs = [like for like in likes if like.brief]
    if briefs:
        ids = tuple(like.other for like in briefs if like.other)
        values = (*_numbers(ids, around), ("percent", str(briefs[0].percent)))
        found.append(Hint("like_brief", Tone.LIKE, values, ids))
    return found


def _theme(like: Like, around: Surroundings) -> Hint:
    values = (
        ("number", str(around.numbers.get(like.other or 0, ""))),
        ("percent", str(like.percent)),
        ("theme", like.theme),
        ("unit", like.unit_name),
        ("year", str(like.year)),
        ("what", "、".join(like.what[:3])),
    )
    code = "like_earlier" if like.year else "like_same" if like.percent == WHOLE else "like"
    code += "_own" if like.same_unit else ""
    return Hint(code, Tone.LIKE, values, (like.other,) if like.other else ())


def _beside(row: DeclarationFact, around: Surroundings) -> list[Hint]:
    return [
        Hint(beside.by.value, Tone.SOFT, _numbers(beside.others[:6], around), beside.others)
        for beside in around.beside.get(row.id, ())
    ]


def _month(row: DeclarationFact, around: Surroundings) -> list[Hint]:
    place = around.placed.get(row.id)
    if place is None or around.loads[place.month - 1].count <= around.span.high:
        return []
    load = around.loads[place.month - 1]
    values = (("month", str(place.month)), ("count", str(load.count)), ("high", str(around.span.high)))
    return [Hint("full_movable" if place.may else "full", Tone.LIKE if place.may else Tone.SOFT, values)]


def _scores(row: DeclarationFact, around: Surroundings) -> list[Hint]:
    standing = around.standings.get(row.id)
    most = sum(points for _, _, points in standing.parts) if standing else 0
    if standing is None or standing.spread < FAR_APART * most or not standing.spread:
        return []
    return [
        Hint("far_apart", Tone.SOFT, (("low", f"{standing.lowest:g}"), ("high", f"{standing.highest:g}")))
    ]


def _came_back(decision: DecisionFact | None) -> list[Hint]:
    """A released return of a declaration in hand means that the unit has handed it in anew."""
    if decision is None or decision.state is not DecisionState.RELEASED or decision.verdict != "returned":
        return []
    return [Hint("came_back", Tone.SOFT, (("reason", decision.reason),))]


def _numbers(ids: Sequence[int], around: Surroundings) -> tuple[tuple[str, str], ...]:
    return (("numbers", "、".join(str(around.numbers[key]) for key in ids if key in around.numbers)),)
