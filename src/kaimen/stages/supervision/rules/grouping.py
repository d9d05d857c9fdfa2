"""One letter a unit: its lines by urgency, the time that it is, and whether its leader is copied in.

Source: 同一单位合并一封, only its own rows; supervision.reminding.copy_leader_after of the scheme.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from kaimen.scheme.duties.duty import Duty, Status
from kaimen.stages.supervision.facts import Line, Reminded


def by_unit(
    duties: Iterable[Duty], reminded: Mapping[str, Reminded], themes: Mapping[str, str]
) -> dict[int, tuple[Line, ...]]:
    """Lines by unit id, the unit with the most urgent line first. themes: an activity's theme by its plate."""
    found: dict[int, list[Line]] = {}
    for duty in duties:
        found.setdefault(int(duty.unit), []).append(line(duty, reminded, themes))
    ordered = {unit: tuple(sorted(lines, key=urgency)) for unit, lines in found.items()}
    return dict(sorted(ordered.items(), key=lambda pair: (urgency(pair[1][0]), pair[0])))


def line(duty: Duty, reminded: Mapping[str, Reminded], themes: Mapping[str, str]) -> Line:
    """A duty as its line."""
    said = reminded.get(str(duty.key))
    return Line(
        key=str(duty.key),
        what=duty.what,
        number=duty.activity,
        theme=themes.get(duty.activity, ""),
        due=duty.due,
        latest=duty.latest,
        left=duty.left,
        overdue=duty.status is Status.OVERDUE,
        before=said.times if said else 0,
    )


def urgency(line: Line) -> tuple[date, str]:
    """What is due first comes first; what has no day comes last."""
    return (line.due or line.latest or date.max, line.key)


def time_of(lines: Sequence[Line]) -> int:
    """Which reminder this is for the duty that was reminded of most."""
    return max((line.before for line in lines), default=0) + 1


def copies(lines: Sequence[Line], after: int | None) -> bool:
    """Whether the leader is copied in: one of the duties was reminded of so often already. None: never."""
    return after is not None and any(line.before >= after for line in lines)
