"""Plates: the number of an activity, and how it looks. Its look says no more than words beside it do."""

from django.utils.html import escape

from kaimen.web.desk.facts import Door, Tone
from kaimen.web.desk.rules.matrix import Line


def plate_of(line: Line) -> str:
    """The look of a row's plate."""
    if line.door and line.door.off:
        return "moved"
    if Tone.OVER in line.tones:
        return "over"
    if line.tones & {Tone.TODAY, Tone.WAIT}:
        return "today"
    if line.finished:
        return "held"
    return "moved" if line.door and line.door.state == "postponed" else "plan"


def plate(door: Door, look: str) -> str:
    """A plate that leads to its row in the table of the year."""
    about = escape(f"{door.theme}，{door.unit}" if door.unit else door.theme)
    return f'<a class="plate plate--{look}" href="#r{door.number}" title="{about}">{door.number}</a>'
