"""A text made again as other kinds of file: tab lines become ruled tables, a blank below a month merges with it."""

import io
import json
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from pathlib import Path

import docx
import pylopdf_fonts_zh_cn
import typst
from openpyxl import Workbook

Rows = list[list[str]]


@dataclass(frozen=True)
class Merged:
    """Cells of one column that stand as one: its column, first and last row, all from 0."""

    column: int
    first: int
    last: int


def blocks(text: str) -> Iterator[str | Rows]:
    """Paragraphs, and tables as rows of equal length; a blank line does not part a table."""
    rows: Rows = []
    for line in (line for line in text.split("\n") if line.strip()):
        if "\t" in line:
            rows.append([cell.strip() for cell in line.split("\t")])
            continue
        if rows:
            yield even(rows)
            rows = []
        yield line.strip()
    if rows:
        yield even(rows)


def even(rows: Rows) -> Rows:
    width = max(len(row) for row in rows)
    return [row + [""] * (width - len(row)) for row in rows]


def merges(rows: Rows, column: int = 1) -> list[Merged]:
    """Where the months of a second column stand for the blank cells below them."""
    if len(rows) < 3 or not any(row[column] == "" for row in rows[1:]):
        return []
    found: list[Merged] = []
    for at, row in enumerate(rows):
        slid = "月" in row[column + 1][:4]
        blank = not row[column] and row[0].isdigit() and not slid and found and found[-1].last == at - 1
        if blank:
            found[-1] = Merged(column, found[-1].first, at)
        elif "月" in row[column]:
            found.append(Merged(column, at, at))
    return [one for one in found if one.last > one.first]


def as_docx(text: str) -> bytes:
    made = docx.Document()
    for block in blocks(text):
        if isinstance(block, str):
            made.add_paragraph(block)
            continue
        table = made.add_table(len(block), len(block[0]))
        for cells, row in zip((row.cells for row in table.rows), block, strict=True):
            for cell, words in zip(cells, row, strict=True):
                cell.text = words
        for one in merges(block):
            table.cell(one.first, one.column).merge(table.cell(one.last, one.column))
            table.cell(one.first, one.column).text = block[one.first][one.column]
    return saved(made)


def as_xlsx(text: str) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    row_number = 0
    for block in blocks(text):
        rows = [[block]] if isinstance(block, str) else block
        for row in rows:
            row_number += 1
            for at, words in enumerate(row, 1):
                if words:
                    sheet.cell(row_number, at).value = words
        first = row_number - len(rows) + 1
        for one in [] if isinstance(block, str) else merges(block):
            sheet.merge_cells(None, first + one.first, one.column + 1, first + one.last, one.column + 1)
    return saved(book)


def saved(made: object) -> bytes:
    out = io.BytesIO()
    made.save(out)  # type: ignore[attr-defined]  # a document or a workbook
    return out.getvalue()


def as_html(text: str) -> bytes:
    parts = [
        "<!doctype html><html lang=zh-CN><head><meta charset=utf-8><title>x</title></head><body><article>"
    ]
    for block in blocks(text):
        parts.append(f"<p>{escape(block)}</p>" if isinstance(block, str) else html_table(block))
    return "".join([*parts, "</article></body></html>"]).encode()


def html_table(rows: Rows) -> str:
    spans = {(one.first, one.column): one.last - one.first + 1 for one in merges(rows)}
    gone = {(at, one.column) for one in merges(rows) for at in range(one.first + 1, one.last + 1)}
    lines = []
    for at, row in enumerate(rows):
        cells = (
            f'<td rowspan="{spans.get((at, column), 1)}">{escape(words)}</td>'
            for column, words in enumerate(row)
            if (at, column) not in gone
        )
        lines.append(f"<tr>{''.join(cells)}</tr>")
    return f"<table>{''.join(lines)}</table>"


TEMPLATE = """
#set page(paper: "a4", margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm), numbering: "- 1 -")
#set text(font: "Noto Serif CJK SC", size: 16pt, lang: "zh", region: "cn")
#set par(first-line-indent: (amount: 2em, all: true), justify: true)
#for block in json(bytes(sys.inputs.blocks)) {
  if type(block) == str { par(text(block)) } else {
    set text(size: 10.5pt)
    set par(first-line-indent: 0pt)
    set table.cell(breakable: false)
    table(
      columns: block.columns,
      ..block.cells.map(cell => table.cell(x: cell.x, y: cell.y, rowspan: cell.span, text(cell.words)))
    )
  }
}
"""


def as_pdf(text: str) -> bytes:
    told = [block if isinstance(block, str) else pdf_table(block) for block in blocks(text)]
    fonts = str(Path(pylopdf_fonts_zh_cn.__file__).parent)
    made = typst.compile(
        TEMPLATE.replace("Noto Serif CJK SC", family()).encode(),
        font_paths=[fonts],
        sys_inputs={"blocks": json.dumps(told, ensure_ascii=False)},
    )
    assert isinstance(made, bytes)
    return made


def family() -> str:
    return "Noto Serif SC"


def pdf_table(rows: Rows) -> dict[str, object]:
    spans = {(one.first, one.column): one.last - one.first + 1 for one in merges(rows)}
    gone = {(at, one.column) for one in merges(rows) for at in range(one.first + 1, one.last + 1)}
    cells = [
        {"x": column, "y": at, "span": spans.get((at, column), 1), "words": words}
        for at, row in enumerate(rows)
        for column, words in enumerate(row)
        if (at, column) not in gone
    ]
    return {"columns": len(rows[0]), "cells": cells}


def as_txt(text: str) -> bytes:
    return text.encode()


KINDS = {"txt": as_txt, "docx": as_docx, "xlsx": as_xlsx, "html": as_html, "pdf": as_pdf}
