"""Filters of the desk: the words of a cell, a stage, a day."""

from django import template

from kaimen.web.desk import words
from kaimen.web.desk.facts import Cell, Stage

register = template.Library()
register.filter("md", words.md)
register.filter("short_day", words.short_day)
register.filter("cell_said", words.cell_said)
register.filter("left_said", words.left_said)


@register.filter
def stage_name(stage: Stage) -> object:
    """What a stage is called."""
    return words.STAGES[stage]


@register.filter
def pressing_class(cell: Cell) -> str:
    """The class of what presses."""
    return {"over": "over", "today": "today", "wait": "today"}.get(cell.tone.value, "")
