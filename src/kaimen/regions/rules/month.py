"""A month as weeks of seven days from Monday, days of other months left blank.

Source: GB/T 7408 (weeks begin on Monday).
"""

from calendar import Calendar
from datetime import date


def weeks(year: int, month: int) -> list[list[date | None]]:
    """Each week's seven days; None where the day belongs to another month."""
    return [
        [day if day.month == month else None for day in week]
        for week in Calendar(firstweekday=0).monthdatescalendar(year, month)
    ]


def neighbours(year: int, month: int) -> tuple[tuple[int, int], tuple[int, int]]:
    """The month before and the month after."""
    before = (year - 1, 12) if month == 1 else (year, month - 1)
    after = (year + 1, 1) if month == 12 else (year, month + 1)
    return before, after


def asked(text: str, today: date) -> tuple[int, int]:
    """The month of "2024-05"; this month where the text is none."""
    try:
        first = date.fromisoformat(f"{text}-01")
    except ValueError:
        return today.year, today.month
    return (first.year, first.month) if 1991 <= first.year <= 2199 else (today.year, today.month)
