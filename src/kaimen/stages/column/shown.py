"""What templates see of doors: plain values, computed once, so that a template only prints."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kaimen.stages.column import words
from kaimen.stages.column.facts import Door, Street
from kaimen.stages.column.rules.coming import next_day


@dataclass(frozen=True, slots=True)
class DoorShown:
    """A door on the street; `faded` when a filter is on and it does not match."""

    href: str
    kind: str
    number: int
    name: str
    faded: bool = False


@dataclass(frozen=True, slots=True)
class ActShown:
    """A row of the month list."""

    href: str
    kind: str
    number: int
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


def door_shown(door: Door, base: str, faded: bool = False) -> DoorShown:
    number = door.row.number
    return DoorShown(f"{base}{number}/", door.state.value, number, words.door_name(door), faded)


def act_shown(door: Door, base: str) -> ActShown:
    row = door.row
    return ActShown(
        href=f"{base}{row.number}/",
        kind=door.state.value,
        number=row.number,
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
    begins = door.row.period.start
    figure = str(begins.month) if begins else "—"
    return NextShown(figure, _("月") if begins else words.written(door.row.period), act_shown(door, base))


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


@dataclass(frozen=True, slots=True)
class MonthShown:
    """A house of the street."""

    number: int
    name: str
    count: str
    href: str
    doors: Sequence[DoorShown]
    selected: bool
    now: bool


def months_shown(
    street: Street, base: str, selected: int, now: int | None, matching: frozenset[int] | None
) -> list[MonthShown]:
    """The twelve houses. `matching`: plates that a filter keeps, None without one; `now`: this year's month."""
    return [
        MonthShown(
            number=month,
            name=words.month(month),
            count=count_told(len(doors)) if doors else _("无"),
            href=f"{base}?month={month}",
            doors=houses(doors, base, matching),
            selected=month == selected and matching is None,
            now=month == now,
        )
        for month, doors in enumerate(street.months, 1)
    ]


def houses(doors: Iterable[Door], base: str, matching: frozenset[int] | None) -> list[DoorShown]:
    return [
        door_shown(door, base, matching is not None and door.row.number not in matching) for door in doors
    ]


def count_told(count: int) -> str:
    return ngettext("%(count)s场", "%(count)s场", count) % {"count": count}
