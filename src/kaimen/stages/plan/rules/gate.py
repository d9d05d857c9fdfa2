"""A table can be issued only when every row names what, when and who, and no question about it is open.

Source: the issued tables of the genre, each row of which has theme, time and responsible unit; a row whose unit
was cut off must be settled by a person first.
"""

from collections import Counter
from collections.abc import Sequence

from kaimen.scheme.periods import Precision
from kaimen.scheme.problem import Problem
from kaimen.stages.plan.facts import ActivityState, DoubtFact, RowFact


def gate(rows: Sequence[RowFact], doubts: Sequence[DoubtFact] = ()) -> list[Problem]:
    """Everything that keeps this table from being reviewed or released: as a whole, then row by row."""
    if not rows:
        return [Problem("plan.no_rows")]
    found = [Problem("plan.open_table_doubt", "table", (("what", doubt.message),)) for doubt in doubts]
    found += [problem for row in rows for problem in row_problems(row)]
    return found + _repeated(rows)


def row_problems(row: RowFact) -> list[Problem]:
    """What a row lacks; a cancelled row may lack everything."""
    if row.state is ActivityState.CANCELLED:
        return []
    where = f"row-{row.number}"
    name = (("number", str(row.number)),)
    lacks = {
        "plan.no_theme": not row.theme,
        "plan.no_unit": not row.hosts,
        "plan.no_period": row.period.precision is Precision.UNKNOWN and not row.period.text,
        "plan.open_doubt": bool(row.doubts),
    }
    return [Problem(code, where, name) for code, lacking in lacks.items() if lacking]


def _repeated(rows: Sequence[RowFact]) -> list[Problem]:
    counts = Counter(row.no for row in rows if row.no is not None)
    return [
        Problem("plan.number_twice", values=(("number", str(no)),))
        for no, count in counts.items()
        if count > 1
    ]
