"""What templates see of doors: plain values, computed once, so that a template only prints."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kaimen.stages.column import words
from kaimen.stages.column.facts import Door
from kaimen.stages.column.rules.coming import next_day


@dataclass(frozen=True, slots=True)
class ActShown:
    """A row of the month list."""

    href: str
    kind: str
    number: str
    state: str
    when: str
    theme: str
    units: str
    formats: str
    doubts: str


@dataclass(frozen=True, slots=True)
class NextShown:
    """An entry of the doorway: a large figure (a day, or a month while no day is told) over its small words."""

    figure: str
    below: str
    act: ActShown


def act_shown(door: Door, base: str) -> ActShown:
    row = door.row
    return ActShown(
        href=f"{base}{row.number}/",
        kind=door.state,
        number=str(row.number),
        state=str(words.STATES[door.state]),
        when=words.when(door),
        theme=row.theme,
        units=words.units(row),
        formats="、".join(row.formats),
        doubts=doubts_told(len(row.doubts)),
    )


def next_shown(door: Door, base: str, today: date) -> NextShown:
    day = next_day(door, today) if door.days or words.is_exact(door.row.period) else None
    if day:
        below = f"{words.month(day.month)} {words.WEEKDAYS[day.weekday()]}"
        return NextShown(str(day.day), below, act_shown(door, base))
    begins, below = door.row.period.start, _("月")
    if begins is None:
        return NextShown("—", words.written(door.row.period), act_shown(door, base))
    return NextShown(words.month(begins.month).removesuffix(below), below, act_shown(door, base))


def doubts_told(count: int) -> str:
    return ngettext("原表存疑%(count)s处", "原表存疑%(count)s处", count) % {"count": count} if count else ""


def legend(doors: Iterable[Door]) -> list[tuple[str, str, int]]:
    """Kind, word and count of the states that occur, in the order of their enum."""
    counted: dict[str, int] = {}
    for door in doors:
        counted[door.state] = counted.get(door.state, 0) + 1
    return [
        (state.value, str(word), counted[state]) for state, word in words.STATES.items() if state in counted
    ]
