"""A place in words, as `Line.where` tells it, taken apart again."""

from __future__ import annotations

import re

COLUMN = re.compile(r"第(\d+)列$")
CELL = re.compile(r"^(工作表“.*”)([A-Z]+)(\d+)$", re.DOTALL)


def place_of(where: str) -> tuple[str, int | None]:
    """The place of the line, and the cell's column from 0; None where a whole line is meant."""
    if cell := CELL.match(where):
        column = 0
        for letter in cell[2]:
            column = column * 26 + ord(letter) - 64
        return f"{cell[1]}第{cell[3]}行", column - 1
    if column_at := COLUMN.search(where):
        return where[: column_at.start()], int(column_at[1]) - 1
    return where, None
