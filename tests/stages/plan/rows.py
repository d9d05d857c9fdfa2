"""Made-up rows for the plan's pure tests."""

from datetime import date

from kaimen.scheme.hosting import HostAs
from kaimen.scheme.periods import Period, Precision
from kaimen.stages.plan.facts import ActivityState, DoubtFact, HostFact, RowFact

MAY = Period("5月", date(2024, 5, 1), date(2024, 5, 31), Precision.MONTH)
JUNE = Period("6月", date(2024, 6, 1), date(2024, 6, 30), Precision.MONTH)
BLANK = Period("", None, None, Precision.UNKNOWN)


def row(number: int = 1, **changed: object) -> RowFact:
    """A complete row, changed where a test says so."""
    whole = {
        "row": number,
        "activity": number,
        "number": number,
        "state": ActivityState.PLANNED,
        "no": number,
        "theme": f"走进第{number}号门",
        "hosts": (HostFact("县甲局", HostAs.LEAD, 1),),
        "formats": ("现场观摩",),
        "period": MAY,
    }
    return RowFact(**(whole | changed))  # type: ignore[arg-type]  # fields by name


DOUBT = DoubtFact("slid", "格子错位", "第3行")
