"""Markup repeated by the hundred: houses, doors, options. A template takes ten times as long to write it."""

from collections.abc import Callable, Collection, Iterable, Sequence
from html import escape

from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from kaimen.stages.column import shown, words
from kaimen.stages.column.facts import Door, Street, standing

Naming = Callable[[Door], str]
Kept = Collection[int] | None
SEPARATOR = "，"


def doors(some: Iterable[Door], base: str, kept: Kept, name: Naming) -> SafeString:
    """Doors as links. `kept`: plates that a filter keeps, None without one; the others are faded, not gone."""
    written = (_door(door, base, kept is None or door.row.number in kept, name) for door in some)
    return mark_safe(
        "".join(written)
    )  # the base is an address of ours, the name is escaped, the rest are numbers


def _door(door: Door, base: str, plain: bool, name: Naming) -> str:
    number = door.row.number
    return (
        f'<a class="door door--{door.state}{"" if plain else " is-off"}" href="{base}{number}/" '
        f'aria-label="{escape(name(door))}"><span class="door__leaf"></span>'
        f'<span class="door__no">{number}</span></a>'
    )


def houses(street: Street, base: str, selected: int | None, now: int | None, kept: Kept) -> SafeString:
    """The twelve months of a street. `selected`: whose list stands open; `now`: today's, in the year of today."""
    name = words.naming()
    written = (
        _house(month, doors(some, base, kept, name), some, base, month == selected, month == now)
        for month, some in enumerate(street.months, 1)
    )
    return mark_safe("".join(written))  # doors are safe, the rest are numbers and words of ours


def _house(month: int, inside: str, some: Sequence[Door], base: str, selected: bool, now: bool) -> str:
    kinds = (" is-sel" if selected else "") + (" is-now" if now else "") + ("" if some else " year__m--none")
    label = f"<b>{words.month(month)}</b><span>{words.count(len(standing(some)))}</span>"
    if now:
        label += f"<em>{_('今天')}</em>"
    if some:
        chosen = ' aria-current="true"' if selected else ""
        label = f'<a class="year__label" href="{base}?month={month}#list"{chosen}>{label}</a>'
    else:
        label = f'<span class="year__label">{label}</span>'
    return f'<li class="year__m{kinds}"><div class="year__house">{inside}</div>{label}</li>'


def acts(some: Iterable[Door], base: str, *, named: bool = True) -> SafeString:
    """Rows of a list. `named`: whether each can be jumped to; a door listed again in a later month cannot."""
    number_word = _("号")
    return mark_safe(
        "".join(_act(shown.act_shown(door, base), named, number_word) for door in some)
    )  # as told below


def _act(act: shown.ActShown, named: bool, number_word: str) -> str:
    """Every text of the plan is escaped."""
    place = f' id="a{act.number}"' if named else ""
    state = (
        f'<span class="state{" state--wait" if act.doubts else ""}">{escape(act.doubts or act.state)}</span>'
    )
    return (
        f'<li class="act"{place}><span class="plate plate--{act.kind}">{act.number}'
        f'<span class="vh">{number_word}{SEPARATOR}{escape(act.state)}</span></span>'
        f'<p class="act__d"><b>{escape(act.when)}</b></p>'
        f'<h3 class="act__t"><a href="{act.href}">{escape(act.theme)}</a></h3>'
        f'<div class="act__m"><p class="act__u">{escape(act.units)}</p>'
        f'<p class="act__f">{escape(act.formats)}</p></div><p class="act__s">{state}</p></li>'
    )


def options(values: Iterable[str], chosen: str) -> SafeString:
    """Options of a select, each value its own words."""
    written = (
        f"<option{' selected' if value == chosen else ''}>{escape(value)}</option>" for value in values
    )
    return mark_safe("".join(written))  # every value is escaped
