"""A setting as plain data for the press: every length in points, every text as text and never as source."""

from __future__ import annotations

from typing import Any

from kaimen.papers.forms.cells import fit_for_cell
from kaimen.papers.official import layout
from kaimen.papers.official.arranging import arranged
from kaimen.papers.official.grid import Grid, fits_a_page, spans
from kaimen.papers.official.layout import CHARACTER, MM_IN_PT
from kaimen.papers.official.paper import Format, OfficialPaper
from kaimen.papers.official.setting import Item, Line, RedLine, Run, Setting, Sheet, Spread

Data = dict[str, Any]


def press_data(paper: OfficialPaper) -> Data:
    """What the press's template reads; JSON can hold it."""
    setting = arranged(paper)
    day = setting.day
    return {
        "title": fit_for_cell(setting.title.replace("\n", "")),
        "author": fit_for_cell(setting.author),
        "day": [day.year, day.month, day.day] if day else None,
        "lengths": _lengths(),
        "sheets": [_sheet(sheet) for sheet in setting.sheets],
        "imprint": [_line(line) for line in setting.imprint],
        "letter": _letter(setting),
    }


def _lengths() -> Data:
    """The page in points, and what the template draws by itself."""
    mm = {
        "page_width": layout.PAGE_WIDTH,
        "page_height": layout.PAGE_HEIGHT,
        "top": layout.TOP,
        "left": layout.LEFT,
        "right": layout.RIGHT,
        "bottom": layout.BOTTOM,
        "red_gap": layout.RED_LINE_GAP,
        "red_width": layout.RED_LINE_WIDTH,
        "thick": layout.IMPRINT_THICK,
        "thin": layout.IMPRINT_THIN,
        "number_gap": layout.NUMBER_GAP,
        "inset": layout.TABLE_INSET,
        "padding": layout.TABLE_PADDING,
        "rule": layout.TABLE_LINE,
        "letter_mark_top": layout.LETTER_MARK_TOP,
        "letter_gap": layout.LETTER_LINE_GAP,
        "letter_bottom": layout.LETTER_LINE_BOTTOM,
        "letter_width": layout.LETTER_LINE_WIDTH,
    }
    points = {name: length * MM_IN_PT for name, length in mm.items()}
    return points | {
        "pitch": layout.PITCH,
        "character": CHARACTER,
        "size": layout.SIZE_3,
        "small": layout.SIZE_4,
        "number_side": layout.NUMBER_SIDE * layout.SIZE_4,
        "table_size": layout.SIZE_TABLE,
        "table_pitch": layout.TABLE_PITCH,
        "red": f"#{layout.RED}",
    }


def _letter(setting: Setting) -> Data | None:
    if setting.format is not Format.LETTER:
        return None
    room = layout.LETTER_LINE_WIDTH * MM_IN_PT
    length = max(layout.width(setting.mark), 1.0)
    size = max(min(36.0, room / length), layout.SIZE_2)
    return {"mark": setting.mark, "size": size, "squeezed": min(100, int(room / (size * length) * 100))}


def _sheet(sheet: Sheet) -> Data:
    return {"landscape": sheet.landscape, "items": [_item(item) for item in sheet.items]}


def _item(item: Item) -> Data:
    match item:
        case Line():
            return {"is": "line"} | _line(item)
        case RedLine():
            return {"is": "red"}
        case Spread():
            texts = [fit_for_cell(text) for text in item.texts]
            return {"is": "spread", "texts": texts, "shares": list(item.shares)}
        case Grid():
            return {"is": "grid"} | _grid(item)


def _line(line: Line) -> Data:
    return {
        "runs": [_run(run) for run in line.runs],
        "far": [_run(run) for run in line.far],
        "align": line.align.value,
        "first": line.first * CHARACTER,
        "left": line.left * CHARACTER,
        "right": line.right * CHARACTER,
        "pitch": line.pitch,
        "size": max((run.size for run in line.runs), default=layout.SIZE_3),
        "above": line.above * MM_IN_PT,
        "squeezed": line.squeezed,
        "keep": line.keep,
        "part": line.part.value,
    }


def _run(run: Run) -> Data:
    return {
        "text": fit_for_cell(run.text),
        "face": run.face.value,
        "size": run.size,
        "red": run.red,
        "gap": run.gap,
    }


def _by_hand(grid: Grid) -> bool:
    """Whether nothing stands in the rows but their numbers."""
    return all(layout.width(cell) <= 2 for row in grid.rows for cell in row)


def _grid(grid: Grid) -> Data:
    total = sum(column.weight for column in grid.columns)
    shares = [column.weight / total for column in grid.columns]
    covered = {at: spans(grid.rows, at) for at in grid.merged}
    return {
        "shares": shares,
        "headings": [fit_for_cell(heading) for heading in grid.headings],
        "centred": [column.centred for column in grid.columns],
        "caption": fit_for_cell(grid.caption),
        "height": grid.blank_height * MM_IN_PT if _by_hand(grid) else 0,
        "rows": [
            [
                {
                    "text": fit_for_cell(cell),
                    "rows": covered[at][number] if at in covered else 1,
                    "whole": fits_a_page(cell, shares[at]),
                }
                for at, cell in enumerate(row)
            ]
            for number, row in enumerate(grid.rows)
        ],
    }
