"""Each answer of a person changes what is settled about a form, and nothing else.

Source: the office chooses the unit, mends a theme, leaves one out, before anything is written.
"""

from dataclasses import replace
from hashlib import sha256

from kaimen.papers.carrying import packed
from kaimen.papers.tables.declarations import DeclarationForm
from kaimen.stages.call.rules.editing import Typed
from kaimen.stages.call.taking.facts import Settled


def mark_of(form: DeclarationForm) -> str:
    """Names a form: what was settled for another one holds no more."""
    return sha256(repr(packed(form)).encode()).hexdigest()[:16]


def with_unit(settled: Settled, printed: str, unit: int) -> Settled:
    """All themes under this printed name are the unit's."""
    return replace(settled, units={**settled.units, printed: unit})


def left_out(settled: Settled, row: int) -> Settled:
    return replace(settled, out=settled.out | {row})


def put_back(settled: Settled, row: int) -> Settled:
    """Nothing was said about this row."""
    return replace(
        settled,
        out=settled.out - {row},
        sure=settled.sure - {row},
        apart=settled.apart - {row},
        typed={key: typed for key, typed in settled.typed.items() if key != str(row)},
    )


def confirmed(settled: Settled, row: int) -> Settled:
    """Right as it was read."""
    return replace(settled, sure=settled.sure | {row}, out=settled.out - {row})


def set_apart(settled: Settled, row: int) -> Settled:
    """Another theme than the one that it is like."""
    return replace(settled, apart=settled.apart | {row}, out=settled.out - {row})


def rewritten(settled: Settled, row: int, typed: Typed) -> Settled:
    """As a person wrote it."""
    return replace(settled, typed={**settled.typed, str(row): typed}, out=settled.out - {row})
