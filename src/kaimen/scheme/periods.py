"""When an activity takes place, as a notice writes it: 「6-8月」「5月中旬」「8月26、27日」「另行通知」.

The text is kept and printed as written; the days are read from it and never guessed in silence.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, time
from enum import StrEnum

from kaimen.scheme.periods_atoms import Atom, atoms_of, settled
from kaimen.scheme.periods_spans import NoSuchDay, Precision, Reading, RunsBackwards, read_atoms
from kaimen.scheme.periods_text import Clocks, plain, split_clocks, weekday_told

__all__ = ["Misread", "Period", "Precision", "read_period"]

LONGEST = 80
TOLD_LATER = ("待定", "另行通知", "另定", "未定", "待通知", "择期", "适时", "视情")
TENTATIVE = ("暂定", "拟定", "初定", "预计", "待确认")


class Misread(StrEnum):
    """Why a text gives no day, or a day that a person should look at."""

    UNREAD = "unread"
    IMPOSSIBLE = "impossible"
    BACKWARDS = "backwards"
    NO_MONTH = "no_month"
    NEXT_YEAR = "next_year"
    WEEKDAY = "weekday"


@dataclass(frozen=True, slots=True)
class Period:
    """start, end: first and last day covered, None when not known; days: the days where each is named.

    clock_start, clock_end: local times; half_day: 上午, 下午 or 晚上; doubt: why the reading needs a look.
    """

    text: str
    start: date | None = None
    end: date | None = None
    precision: Precision = Precision.UNKNOWN
    provisional: bool = False
    days: tuple[date, ...] = ()
    clock_start: time | None = None
    clock_end: time | None = None
    half_day: str = ""
    doubt: Misread | None = None

    def __str__(self) -> str:
        return self.text

    @classmethod
    def on(cls, day: date, text: str = "") -> Period:
        """One known day, for dates that a sheet holds as dates."""
        return cls(text or f"{day.month}月{day.day}日", day, day, Precision.DAY, days=(day,))


def in_month(month: int, year: int) -> Period:
    """A whole month, as a plan writes it."""
    return read_period(f"{month}月", year)


def read_period(text: str, year: int, above: Period | None = None) -> Period:
    """Read a period. `year` is the campaign's; `above` is what a blank repeats.

    Never raises. start <= end; the text is kept, that of a blank is what it repeats.
    """
    written = plain(text)
    if not written:
        return above or Period(text)
    if len(written) > LONGEST:
        return Period(text, doubt=Misread.UNREAD)
    tentative = any(word in written for word in TENTATIVE)
    if any(word in written for word in TOLD_LATER):
        return _told_later(text, written, year)
    rest, clocks = split_clocks(written)
    period = _read(text, rest, year, above, clocks)
    return replace(
        period,
        provisional=tentative,
        clock_start=clocks.start,
        clock_end=clocks.end,
        half_day=clocks.half_day,
        doubt=period.doubt or (Misread.IMPOSSIBLE if clocks.impossible else None),
    )


def _told_later(text: str, written: str, year: int) -> Period:
    """「5月（具体时间另行通知）」 still names its month; 「另行通知」 alone names nothing."""
    found = _settle(atoms_of(written), year, None) if any(c.isdigit() for c in written) else None
    period = _period(text, found, None) if isinstance(found, Reading) else Period(text)
    return replace(period, provisional=True)


def _read(text: str, rest: str, year: int, above: Period | None, clocks: Clocks) -> Period:
    if not rest and clocks.any and above and above.precision is Precision.DAY:
        return replace(above, text=text)
    found = _settle(atoms_of(rest), year, above) if rest else Misread.NO_MONTH
    if isinstance(found, Misread):
        return Period(text, doubt=found)
    return _period(text, found, _looked_at(found, rest))


def _settle(atoms: list[Atom] | None, year: int, above: Period | None) -> Reading | Misread:
    if not atoms:
        return Misread.UNREAD
    month = above.start.month if above and above.start and above.precision is Precision.MONTH else None
    whole = settled(atoms, month)
    if whole is None:
        return Misread.NO_MONTH
    try:
        return read_atoms(whole, year)
    except NoSuchDay:
        return Misread.IMPOSSIBLE
    except RunsBackwards:
        return Misread.BACKWARDS


def _looked_at(reading: Reading, rest: str) -> Misread | None:
    told = weekday_told(rest)
    if told is not None and reading.precision is Precision.DAY and reading.start.weekday() != told:
        return Misread.WEEKDAY
    return Misread.NEXT_YEAR if reading.rolled else None


def _period(text: str, reading: Reading, doubt: Misread | None) -> Period:
    return Period(text, reading.start, reading.end, reading.precision, days=reading.days, doubt=doubt)
