"""Reviewers score on the scheme's criteria; who has a part in a unit does not score it, and a sheet that was
given before the conflict was declared no longer counts.

Source: the scheme's 评分标准; the reviewer's own unit by the rule of avoidance 回避.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from kaimen.scheme.problem import Problem
from kaimen.scheme.terms.selection import Criterion
from kaimen.stages.selection.facts import ConflictFact, ScoreFact


@dataclass(frozen=True, slots=True)
class Standing:
    """What reviewers made of a declaration: total in points, each criterion's mean, lowest and highest total."""

    total: float
    parts: tuple[tuple[str, float, int], ...]
    lowest: float
    highest: float
    reviewers: int

    @property
    def spread(self) -> float:
        """Points between the lowest and the highest sheet."""
        return self.highest - self.lowest


def standings(
    criteria: Sequence[Criterion],
    scores: Iterable[ScoreFact],
    conflicts: Iterable[ConflictFact],
    units: Mapping[int, int],
) -> dict[int, Standing]:
    """Standings by declaration; without criteria none. units: each declaration's unit."""
    barred = {(conflict.reviewer, conflict.unit) for conflict in conflicts}
    sheets: dict[int, list[Mapping[str, int]]] = defaultdict(list)
    for score in scores:
        if score.declaration in units and (score.reviewer, units[score.declaration]) not in barred:
            sheets[score.declaration].append(score.marks)
    return {key: _standing(criteria, marks) for key, marks in sheets.items()} if criteria else {}


def _standing(criteria: Sequence[Criterion], sheets: Sequence[Mapping[str, int]]) -> Standing:
    """A criterion that came with a later version of the scheme counts as nothing on older sheets."""
    totals = [sum(marks.get(one.name, 0) for one in criteria) for marks in sheets]
    parts = tuple((one.name, mean([m.get(one.name, 0) for m in sheets]), one.points) for one in criteria)
    return Standing(mean(totals), parts, min(totals), max(totals), len(sheets))


def mean(values: Sequence[int]) -> float:
    """To a tenth of a point."""
    return round(sum(values) / len(values), 1)


def sheet_problems(criteria: Sequence[Criterion], marks: Mapping[str, int]) -> list[Problem]:
    """Everything wrong with a sheet: each criterion needs a whole number from 0 to its points."""
    if not criteria:
        return [Problem("selection.no_criteria")]
    known = {one.name for one in criteria}
    found = [
        Problem("selection.mark_unknown", values=(("name", name),)) for name in marks if name not in known
    ]
    for place, one in enumerate(criteria):
        mark = marks.get(one.name)
        if mark is None or not 0 <= mark <= one.points:
            values = (("name", one.name), ("points", str(one.points)))
            found.append(Problem("selection.mark_odd", f"mark{place}", values))
    return found


def barred_problems(
    reviewer: str, unit: int, own: Collection[int], conflicts: Iterable[ConflictFact]
) -> list[Problem]:
    """Why this reviewer does not score this unit. own: units that he belongs to."""
    if unit in own:
        return [Problem("selection.own_unit")]
    if any(conflict.reviewer == reviewer and conflict.unit == unit for conflict in conflicts):
        return [Problem("selection.in_conflict")]
    return []
