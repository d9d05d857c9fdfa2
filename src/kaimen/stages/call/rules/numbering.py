"""A declaration's number runs in its campaign and stays for good, so that office and unit name it on the telephone.

Source: the form's own column 序号 numbers a unit's rows only; two units' rows need a number of their own.
"""


def next_number(last: int | None) -> int:
    """The number after the greatest one ever given."""
    return (last or 0) + 1
