"""A change concerns the units that host the changed row, before or after; a number alone concerns nobody.

Source: the issued plan binds the units named in it; later changes go to those whom they bind.
"""

from collections.abc import Sequence

from kaimen.stages.plan.facts import ActivityState, Change, RowFact
from kaimen.stages.plan.rules.difference import difference

PRINTED_ONLY = {"no"}


def told_of(before: Sequence[RowFact], after: Sequence[RowFact]) -> list[Change]:
    """Changes that units are told of."""
    return [change for change in difference(before, after) if change.field not in PRINTED_ONLY]


def listed(rows: Sequence[RowFact]) -> dict[int, list[RowFact]]:
    """The rows that each unit hosts, by the unit's id."""
    found: dict[int, list[RowFact]] = {}
    for row in rows:
        for unit in dict.fromkeys(host.unit for host in row.hosts if host.unit):
            found.setdefault(unit, []).append(row)
    return found


def concerned(before: Sequence[RowFact], after: Sequence[RowFact]) -> dict[int, list[Change]]:
    """The changes that each unit is told of, by the unit's id."""
    hosts: dict[int, set[int]] = {}
    for row in [*before, *after]:
        hosts.setdefault(row.number, set()).update(host.unit for host in row.hosts if host.unit)
    found: dict[int, list[Change]] = {}
    for change in told_of(before, after):
        for unit in sorted(hosts[change.number]):
            found.setdefault(unit, []).append(change)
    return found


def turned(before: Sequence[RowFact], after: Sequence[RowFact]) -> list[RowFact]:
    """Rows that were cancelled, put off (also once more, to another time) or restored since."""
    old = {row.number: row for row in before}
    return [row for row in after if row.number in old and _turned(old[row.number], row)]


def _turned(old: RowFact, new: RowFact) -> bool:
    put_off_again = new.state is ActivityState.POSTPONED and old.period.text != new.period.text
    return old.state is not new.state or put_off_again
