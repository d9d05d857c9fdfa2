"""The table of the year as HTML, built in Python: over a thousand cells, each distinct one worded once."""

from collections.abc import Callable, Sequence
from itertools import groupby

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from kaimen.web.desk import words
from kaimen.web.desk.facts import Cell, Stage, Tone
from kaimen.web.desk.markup.plates import plate_of
from kaimen.web.desk.rules.matrix import NO_MONTH, Line

Link = Callable[[Line, Stage], str]
"""The page of what a cell is about, "" for none; made of routes and numbers only, so it needs no escaping."""

PLAIN = {Tone.TODO: "todo", Tone.EXEMPT: "na", Tone.NONE: "na"}


def bodies(lines: Sequence[Line], stages: Sequence[Stage], link: Link) -> SafeString:
    """The table's bodies: one a month, or one for all units."""
    cells = Cells(stages, link)
    groups = [(month, list(found)) for month, found in groupby(lines, key=lambda line: line.month)]
    return mark_safe("".join(_body(month, found, cells) for month, found in groups))  # escaped below


class Cells:
    """Cells of one table. What a cell says is worded and escaped once for each distinct content."""

    def __init__(self, stages: Sequence[Stage], link: Link) -> None:
        self.stages = stages
        self.link = link
        self._said: dict[Cell, tuple[str, str]] = {}

    def of(self, line: Line) -> str:
        """A row's cells."""
        pairs = zip(self.stages, line.cells, strict=True)
        return "".join(self._one(cell, self.link(line, stage)) for stage, cell in pairs)

    def _one(self, cell: Cell, href: str) -> str:
        said = self._said.get(cell)
        if said is None:
            said = self._said[cell] = _said(cell)
        opened, text = said
        return f'{opened}<a href="{href}">{text}</a></td>' if href else f"{opened}{text}</td>"


def _said(cell: Cell) -> tuple[str, str]:
    """The opening tag and the words."""
    title = words.cell_title(cell)
    told = f' title="{escape(title)}"' if title else ""
    return f'<td class="x x--{PLAIN.get(cell.tone, cell.tone.value)}"{told}>', escape(words.cell_said(cell))


def _body(month: int, lines: Sequence[Line], cells: Cells) -> str:
    head = f'<th scope="rowgroup" rowspan="{len(lines)}" class="mx__m">{escape(_month(month))}</th>'
    rows = []
    for at, line in enumerate(lines):
        first = head if line.door and not at else ""
        rows.append(f"<tr{_id(line)}>{first}{_whose(line)}{cells.of(line)}</tr>")
    return f"<tbody>{''.join(rows)}</tbody>"


def _id(line: Line) -> str:
    return f' id="r{line.door.number}"' if line.door else ""


def _month(month: int) -> str:
    return _("时间未定") if month == NO_MONTH else _("%(month)s月") % {"month": month}


def _whose(line: Line) -> str:
    """Plate, unit and theme; a unit's row has its name only."""
    if line.door is None:
        return f'<th scope="row" class="mx__u">{escape(line.unit)}</th>'
    theme, unit = escape(line.door.theme), escape(line.unit or _("单位待补"))
    lacking = "" if line.unit else " mx__u--gap"
    state = f"<small>{escape(_('已取消'))}</small> " if line.door.off else ""
    return (
        f'<td><span class="plate plate--{plate_of(line)}">{line.door.number}</span></td>'
        f'<th scope="row" class="mx__u{lacking}">{unit}</th>'
        f'<td class="mx__t" title="{theme}">{state}{theme}</td>'
    )
