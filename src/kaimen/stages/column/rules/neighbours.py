"""The doors before and after one, as they stand on the street."""

from collections.abc import Sequence

from kaimen.stages.column.facts import Door


def neighbours(doors: Sequence[Door], number: int) -> tuple[Door | None, Door | None]:
    """The previous and the next door; None at the ends of the street."""
    at = next(place for place, door in enumerate(doors) if door.row.number == number)
    return doors[at - 1] if at else None, doors[at + 1] if at + 1 < len(doors) else None
