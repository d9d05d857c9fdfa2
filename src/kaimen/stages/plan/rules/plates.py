"""An activity's plate is its printed number where that is free, else the next free one; once given it stays.

Source: the number is the address of an activity on the public column, and an address never changes.
"""

from collections.abc import Collection, Sequence


def plates(numbers: Sequence[int | None], taken: Collection[int] = (), floor: int = 0) -> list[int]:
    """One plate a row in the rows' order: none twice, none of those taken; new ones above `floor`."""
    first: dict[int, int] = {}
    for index, number in enumerate(numbers):
        if number and number not in taken:
            first.setdefault(number, index)
    spare = max([floor, *taken, *first])
    given = []
    for index, number in enumerate(numbers):
        if number is not None and first.get(number) == index:
            given.append(number)
        else:
            spare += 1
            given.append(spare)
    return given
