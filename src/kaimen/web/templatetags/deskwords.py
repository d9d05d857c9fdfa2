"""Filters of the desk: the words of a cell, a stage, a day."""

from datetime import date

from django import template

from kaimen.web.desk import markup, words
from kaimen.web.desk.facts import Cell, Stage
from kaimen.web.desk.rules.matrix import Line

register = template.Library()
register.filter("md", words.md)
register.filter("short_day", words.short_day)
register.filter("cell_said", words.cell_said)
register.filter("left_said", words.left_said)
register.filter("plate_of", markup.plate_of)


@register.filter
def stage_name(stage: Stage) -> object:
    """What a stage is called."""
    return words.STAGES[stage]


@register.filter
def stands(stage: Stage | None) -> object:
    """What an activity in a stage is called."""
    return words.STANDS.get(stage) or words.STAGES[stage]  # type: ignore[index]  # None has its own words


@register.filter
def pressing_class(cell: Cell) -> str:
    """The class of what presses."""
    return {"over": "over", "today": "today", "wait": "today"}.get(cell.tone.value, "")


@register.filter
def plate_line(line: Line) -> int:
    """The plate of a row about an activity."""
    return line.door.number if line.door else 0


@register.filter
def at(found: dict[date, list[object]], day: date) -> list[object]:
    """What stands on a day."""
    return found.get(day, [])
