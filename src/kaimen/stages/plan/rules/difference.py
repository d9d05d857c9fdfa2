"""The difference of two editions is what the change notice says and what the units are told.

Source: later changes of an issued plan are editions with reasons (the issued plan binds until changed openly).
"""

from collections.abc import Sequence

from kaimen.stages.plan.facts import Change, RowFact


def difference(before: Sequence[RowFact], after: Sequence[RowFact]) -> list[Change]:
    """Changes by plate, in the order of the later edition, rows that went last."""
    old = {row.number: row for row in before}
    new = {row.number: row for row in after}
    changes = [change for row in after for change in _row_changes(old.get(row.number), row)]
    gone = [Change(number, "", row.theme, "") for number, row in old.items() if number not in new]
    return changes + gone


def _row_changes(old: RowFact | None, new: RowFact) -> list[Change]:
    if old is None:
        return [Change(new.number, "", "", new.theme)]
    before, after = printed(old), printed(new)
    return [
        Change(new.number, name, before[name], after[name]) for name in after if before[name] != after[name]
    ]


def printed(row: RowFact) -> dict[str, str]:
    """A row's fields in words, as a table prints them."""
    return {
        "no": "" if row.no is None else str(row.no),
        "theme": row.theme,
        "units": "、".join(host.name for host in row.hosts),
        "formats": "、".join(row.formats),
        "period": row.period.text,
        "place": row.place,
        "audience": row.audience,
        "headcount": "" if row.headcount is None else str(row.headcount),
        "remark": row.remark,
        "state": row.state,
    }
