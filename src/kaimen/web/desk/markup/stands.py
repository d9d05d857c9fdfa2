"""The pipeline: a column for each stage, the most pressing activities one a line, the rest as plates."""

from collections.abc import Sequence

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from kaimen.web.desk import words
from kaimen.web.desk.facts import Tone
from kaimen.web.desk.markup.plates import plate, plate_of
from kaimen.web.desk.rules.pipeline import Column, Placed

PRESSES = {Tone.OVER: " pi--over", Tone.TODAY: " pi--today", Tone.WAIT: " pi--today"}


def stands(columns: Sequence[Column]) -> SafeString:
    """List items, one a stage."""
    return mark_safe("".join(map(_column, columns)))  # every text in it is escaped


def _column(column: Column) -> str:
    said = words.STANDS.get(column.stage) or words.STAGES[column.stage]  # type: ignore[index]  # None has its words
    done = "" if column.stage else " pipe__c--done"
    head = f'<p class="pipe__t"><b>{len(column.placed)}</b><span>{escape(said)}</span></p>'
    told = "".join(map(_told, column.told))
    rest = "".join(plate(one.line.door, plate_of(one.line)) for one in column.rest if one.line.door)
    nothing = escape(_("还没有办完的"))
    none = "" if column.placed else f'<p class="mute">{nothing}</p>'
    lines = f"<ul>{told}</ul>" if told else ""
    plates = f'<p class="plates">{rest}</p>' if rest else ""
    return f'<li class="pipe__c{done}">{head}{lines}{plates}{none}</li>'


def _told(one: Placed) -> str:
    door = one.line.door
    assert door is not None
    unit = escape(one.line.unit or _("单位待补"))
    return (
        f'<li><a class="pi{PRESSES.get(one.cell.tone, "")}" href="#r{door.number}" title="{escape(door.theme)}">'
        f'<span class="plate plate--{plate_of(one.line)}">{door.number}</span><span class="pi__u">{unit}</span>'
        f'<span class="pi__d">{escape(words.cell_said(one.cell))}</span></a></li>'
    )
