"""What a person typed for a row must be readable before it is written.

Source: a row that nobody can read later can be neither held nor counted.
"""

from dataclasses import dataclass

from kaimen.scheme.hosting import HostAs
from kaimen.scheme.periods import Period, Precision
from kaimen.scheme.problem import Problem
from kaimen.stages.plan.facts import RowFact

THEME_LENGTH, UNIT_LENGTH, PERIOD_LENGTH, MANY = 300, 60, 60, 100_000


@dataclass(frozen=True, slots=True)
class Typed:
    """A row as a person writes it; period already read, hosts as (name, role)."""

    theme: str
    hosts: tuple[tuple[str, HostAs], ...]
    formats: tuple[str, ...]
    period: Period
    no: int | None = None
    place: str = ""
    audience: str = ""
    headcount: int | None = None
    remark: str = ""


def as_typed(row: RowFact) -> Typed:
    """A row as a person would have typed it."""
    return Typed(
        theme=row.theme,
        hosts=tuple((host.name, host.role) for host in row.hosts),
        formats=row.formats,
        period=row.period,
        no=row.no,
        place=row.place,
        audience=row.audience,
        headcount=row.headcount,
        remark=row.remark,
    )


def typed_problems(typed: Typed) -> list[Problem]:
    """Everything in it that cannot be written, by field."""
    found = []
    if not typed.theme.strip():
        found.append(Problem("plan.no_theme", "theme"))
    if len(typed.theme) > THEME_LENGTH:
        found.append(Problem("plan.theme_long", "theme", (("length", str(len(typed.theme))),)))
    if any(len(name) > UNIT_LENGTH for name, _ in typed.hosts):
        found.append(Problem("plan.unit_long", "units"))
    if len({name for name, _ in typed.hosts}) < len(typed.hosts):
        found.append(Problem("plan.unit_twice", "units"))
    if typed.headcount is not None and not 0 < typed.headcount < MANY:
        found.append(Problem("plan.headcount_odd", "headcount"))
    return found + _period_problems(typed.period)


def _period_problems(period: Period) -> list[Problem]:
    if len(period.text) > PERIOD_LENGTH:
        return [Problem("plan.period_long", "period")]
    readable = period.precision is not Precision.UNKNOWN or period.provisional or not period.text
    return [] if readable else [Problem("plan.period_unread", "period", (("text", period.text),))]
