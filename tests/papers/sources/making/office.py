"""The notice as Word and Excel."""

import io

from docx import Document
from openpyxl import Workbook

from tests.papers.sources.making import notice


def docx(count: int = 8) -> bytes:
    """Months are one merged cell over their rows."""
    document = Document()
    for text in notice.paragraphs():
        document.add_paragraph(text)
    table = document.add_table(count + 1, len(notice.HEADER), style="Table Grid")
    for at, cells in enumerate(notice.meant(count)):
        for column, text in enumerate(cells):
            table.cell(at, column).text = text
    for start, end in notice.spans(count):
        for at in range(start + 1, end + 1):
            table.cell(at + 1, 1).text = ""
        merged = table.cell(start + 1, 1).merge(table.cell(end + 1, 1))
        merged.text = notice.rows(count)[start].month
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def xlsx(count: int = 8) -> bytes:
    """The title stands in a cell merged over all columns."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append([notice.TABLE_TITLE])
    sheet.merge_cells("A1:E1")
    for cells in notice.meant(count):
        sheet.append([int(cell) if cell.isdigit() else cell for cell in cells])
    for start, end in notice.spans(count):
        if end > start:
            sheet.merge_cells(start_row=start + 3, end_row=end + 3, start_column=2, end_column=2)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
