"""Every doubt of a reading is a question of its own, which a person answers at its row.

Source: reading never drops a row and never guesses in silence: each doubt is settled by a person.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from kaimen.intake.facts import How, Settled
from kaimen.papers.doubt import Doubt
from kaimen.papers.understanding import Reading

FIELDS = ("no", "theme", "units", "formats", "period", "place", "audience", "headcount")
OF_CODES = {
    "no_theme": ("theme",),
    "no_unit": ("units",),
    "no_number": ("no",),
    "number_twice": ("no",),
    "no_period": ("period",),
}
OF_KINDS = {"unit": ("units",), "period": ("period",), "headcount": ("headcount",), "theme": ("theme",)}


@dataclass(frozen=True, slots=True)
class Asked:
    """key: of the doubt in its reading; table, row: which one it is about, counted from 0, None for the whole.

    fields: those of the row that an answer may mend; how: the answer, None while it is open.
    """

    key: str
    doubt: Doubt
    table: int | None = None
    row: int | None = None
    fields: tuple[str, ...] = ()
    how: How | None = None


def asked(reading: Reading, settled: Settled) -> tuple[Asked, ...]:
    """Every question in the order of the paper's parts: about the whole, about a table, about its rows."""
    return tuple(_asked(reading, settled))


def _asked(reading: Reading, settled: Settled) -> Iterator[Asked]:
    how = settled.doubts.get
    for at, doubt in enumerate(reading.doubts):
        yield Asked(f"d{at}", doubt, how=how(f"d{at}"))
    for table, one in enumerate(reading.tables):
        for at, doubt in enumerate(one.table.doubts):
            key = f"t{table}.d{at}"
            yield Asked(key, doubt, table, how=how(key))
        for row, of in enumerate(one.table.rows):
            for at, doubt in enumerate(of.doubts):
                key = f"{row_key(table, row)}.d{at}"
                yield Asked(key, doubt, table, row, fields_of(doubt.code), how(key))


def row_key(table: int, row: int) -> str:
    return f"t{table}.r{row}"


def fields_of(code: str) -> tuple[str, ...]:
    """The fields that a doubt is about; all of them where it is about the row."""
    return OF_CODES.get(code) or OF_KINDS.get(code.partition("_")[0]) or FIELDS
