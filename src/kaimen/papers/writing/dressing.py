"""How a workbook looks and prints: A4, all columns on its width, the header on each page, the page's number."""

from __future__ import annotations

from typing import Any

from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.worksheet.worksheet import Worksheet

TITLE = Font(name="方正小标宋简体", bold=True, size=16)
HEADER = Font(name="黑体", bold=True, size=11)
BODY = Font(name="仿宋_GB2312", size=11)
THIN = Side(style="thin")
FRAME = Border(left=THIN, right=THIN, top=THIN, bottom=THIN)
MIDDLE = Alignment(wrap_text=True, vertical="center")
CENTRED = Alignment(horizontal="center", vertical="center", wrap_text=True)
NARROW_UP_TO = 90
"""Characters of all columns together that an upright page bears."""

MARGINS = {"left": 0.7, "right": 0.7, "top": 0.9, "bottom": 0.9}
"""In inches."""


def ready_to_print(given: Worksheet, header: int, width: float) -> None:
    """The sheet as paper. header: the row that repeats; width: of all columns, in characters."""
    sheet: Any = given  # its types call parts optional that a new sheet always has
    setup = sheet.page_setup
    setup.paperSize = 9  # A4
    setup.orientation = "portrait" if width <= NARROW_UP_TO else "landscape"
    setup.fitToWidth, setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"{header}:{header}"
    sheet.oddFooter.center.text = "— &P —"
    sheet.print_options.horizontalCentered = True
    for side, inches in MARGINS.items():
        setattr(sheet.page_margins, side, inches)
