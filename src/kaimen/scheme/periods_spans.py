"""From the parts of a period to the first and last day that it covers, and how exactly they are known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kaimen.scheme.months import last_day, part_of_month, week_of_month, whole_month
from kaimen.scheme.periods_atoms import Atom


class Precision(StrEnum):
    """How exactly a period is known. `part` also stands for spans bounded by parts of months."""

    DAY = "day"
    DAYS = "days"
    PART = "part"
    MONTH = "month"
    MONTHS = "months"
    QUARTER = "quarter"
    YEAR = "year"
    UNKNOWN = "unknown"


class NoSuchDay(ValueError):
    """The text names a day, week, month, quarter or year that no calendar has."""


class RunsBackwards(ValueError):
    """A range ends before it begins."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What the parts say; `rolled` when the end was taken into the next year without the text saying so."""

    start: date
    end: date
    precision: Precision
    days: tuple[date, ...] = ()
    rolled: bool = False


Span = tuple[date, date, Precision]


def read_atoms(atoms: Sequence[Atom], year: int) -> Reading:
    """The days that the parts cover, each in its year. Raises NoSuchDay or RunsBackwards."""
    try:
        return _read(atoms, year)
    except RunsBackwards:
        raise
    except (ValueError, OverflowError, KeyError) as error:
        raise NoSuchDay from error


def _read(atoms: Sequence[Atom], year: int) -> Reading:
    if len(atoms) == 1 and atoms[0].every and not atoms[0].whole:
        return _monthly(atoms[0], _year_of(atoms[0], year, year))
    spans: list[Span] = []
    rolled, at = False, year
    for atom in atoms:
        at = _year_of(atom, year, at)
        span = _span(atom, at)
        if _turns(atom, spans, span):
            at, rolled = at + 1, True
            span = _span(atom, at)
        spans.append(span)
    return _joined(atoms, spans, rolled)


def _year_of(atom: Atom, campaign: int, before: int) -> int:
    if atom.year is not None:
        return atom.year
    return before if atom.later is None else campaign + atom.later


def _turns(atom: Atom, spans: Sequence[Span], span: Span) -> bool:
    """「11月至2月」 runs into the next year; a range backwards within one month does not."""
    if atom.join != "-" or atom.year is not None or atom.later is not None:
        return False
    return (span[1].year, span[1].month) < (spans[-1][0].year, spans[-1][0].month)


def _joined(atoms: Sequence[Atom], spans: Sequence[Span], rolled: bool) -> Reading:
    ranged = any(atom.join == "-" for atom in atoms)
    exact = not ranged and all(span[2] is Precision.DAY for span in spans)
    listed = tuple(sorted({span[0] for span in spans})) if exact else ()
    steps = zip(atoms[1:], spans[1:], spans, strict=False)
    if any(atom.join == "-" and after[1] < before[0] for atom, after, before in steps):
        raise RunsBackwards
    start, end = min(span[0] for span in spans), max(span[1] for span in spans)
    if atoms[0].bound and len(atoms) == 1:
        return _bounded(atoms[0].bound, start, end, spans[0][2])
    return Reading(start, end, _precision(spans, start, end), listed, rolled)


def _bounded(bound: str, start: date, end: date, precision: Precision) -> Reading:
    """「6月底前」 from the year's first day; 「5月起」 to its last."""
    days = precision is Precision.DAY
    start, end = (date(start.year, 1, 1), end) if bound == "until" else (start, date(end.year, 12, 31))
    return Reading(start, end, Precision.DAYS if days else Precision.MONTHS)


def _precision(spans: Sequence[Span], start: date, end: date) -> Precision:
    kinds = {span[2] for span in spans}
    if len(spans) == 1 or (len(kinds) == 1 and len(set(spans)) == 1):
        return spans[0][2]
    if kinds == {Precision.DAY}:
        return Precision.DAYS
    if Precision.PART in kinds:
        return Precision.PART
    return Precision.YEAR if kinds == {Precision.YEAR} else Precision.MONTHS


def _span(atom: Atom, year: int) -> Span:
    if atom.day is not None:
        day = date(year, atom.month or 0, atom.day)
        return day, day, Precision.DAY
    if atom.month is not None:
        return _within_month(atom, year, atom.month)
    if atom.quarter is not None:
        first = atom.quarter * 3 - 2
        return date(year, first, 1), last_day(year, first + 2), Precision.QUARTER
    if atom.half:
        first = 1 if atom.half == "上" else 7
        return date(year, first, 1), last_day(year, first + 5), Precision.MONTHS
    return date(year, 1, 1), date(year, 12, 31), Precision.YEAR


def _within_month(atom: Atom, year: int, month: int) -> Span:
    if atom.part:
        return *part_of_month(year, month, atom.part), Precision.PART
    if atom.week is not None:
        return *week_of_month(year, month, atom.week), Precision.PART
    return *whole_month(year, month), Precision.MONTH


def _monthly(atom: Atom, year: int) -> Reading:
    """「每月5日」 names its days; 「每月上旬」 covers the year."""
    if atom.day is None:
        return Reading(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)
    months = (month for month in range(1, 13) if atom.day <= last_day(year, month).day)
    days = tuple(date(year, month, atom.day) for month in months)
    if not days:
        raise NoSuchDay
    return Reading(days[0], days[-1], Precision.DAYS, days)
