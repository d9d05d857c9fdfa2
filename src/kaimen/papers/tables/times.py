"""The time of a row: its own words, what stands above where it is blank, and what in it needs a look."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from kaimen.papers.doubt import Doubt
from kaimen.papers.sources.paper import one_line
from kaimen.papers.tables.columns import Holds, plain_header
from kaimen.papers.tables.placing import Placed
from kaimen.papers.tables.said import doubt
from kaimen.scheme.periods import Period, Precision, read_period

FIRST_OF_MONTH = re.compile(r"\d{4}-\d{2}-01")
CUT_DECIMAL = re.compile(r"\d{1,2}\.[1-3]")
BARE_MONTH = re.compile(r"\d{1,2}|[一二三四五六七八九十]{1,2}")
LAST_DAY = re.compile(r"结束|截止|完成|(?<!起)止$")


def read_time(
    row: Placed, beside: str, above: Period | None, year: int, sheet: bool
) -> tuple[Period, list[Doubt]]:
    """The period of a row and its doubts.

    beside: a time that stands with a place in one cell; above: of the row before; sheet: cells may be dates.
    """
    text = _text(row) or beside
    if not text:
        asked = {Holds.PERIOD, Holds.PERIOD_PLACE} & set(row.layout.holds)
        missing = bool(asked) and above is None
        return above or Period(""), [doubt("no_period", row.where(Holds.PERIOD))] if missing else []
    period = _period(text, row, above, year)
    return period, _doubts(period, row.where(Holds.PERIOD), sheet)


def _text(row: Placed) -> str:
    """The words of all time columns: a first and a last day make a range, a month and a day stand together."""
    cells = [(plain_header(column.name), one_line(cell)) for column, cell in row.all(Holds.PERIOD) if cell]
    if len(cells) > 1 and LAST_DAY.search(cells[1][0]):
        return f"{cells[0][1]}至{cells[1][1]}"
    if len(cells) > 1 and cells[1][1].startswith(cells[0][1]):
        return cells[1][1]
    return "".join(cell for _, cell in cells)


def _period(text: str, row: Placed, above: Period | None, year: int) -> Period:
    months = any("月" in column.name for column, _ in row.all(Holds.PERIOD))
    if months and BARE_MONTH.fullmatch(text):
        return replace(_read(f"{text}月", year, None), text=text)
    return _read(text, year, above)


@lru_cache(maxsize=4096)
def _read(text: str, year: int, above: Period | None) -> Period:
    return read_period(text, year, above)


def _doubts(period: Period, where: str, sheet: bool) -> list[Doubt]:
    found = [doubt(f"period_{period.doubt}", where, text=period.text)] if period.doubt else []
    if sheet and FIRST_OF_MONTH.fullmatch(period.text):
        found.append(doubt("period_maybe_month", where, text=period.text))
    if sheet and CUT_DECIMAL.fullmatch(period.text) and period.precision is Precision.DAY:
        found.append(doubt("period_decimal", where, text=period.text))
    return found
