"""An activity keeps its identity when a later edition numbers it anew, so a notice of change goes by its new number.

Source: a notice of change names activities by their number in the plan as it now stands.
"""

from collections.abc import Sequence

from kaimen.stages.plan.facts import RowFact


def aligned(before: Sequence[RowFact], after: Sequence[RowFact]) -> list[int | None]:
    """For each earlier row its number in the later edition; its own where it went and nobody else has that number."""
    now = {row.number: row.no for row in after}
    taken = set(now.values())
    return [now.get(row.number, None if row.no in taken else row.no) for row in before]
