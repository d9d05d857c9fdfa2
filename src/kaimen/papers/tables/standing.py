"""Whether an activity still stands as printed, and how a paper says that it does not: in words after its theme."""

from __future__ import annotations

import re
from enum import StrEnum


class Standing(StrEnum):
    PLANNED = "planned"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


MARKS = {Standing.PLANNED: "", Standing.POSTPONED: "（延期）", Standing.CANCELLED: "（已取消）"}
READ = re.compile(r"\s*[（(]\s*已?(延期|取消)\s*[）)]$")
SAID = {"延期": Standing.POSTPONED, "取消": Standing.CANCELLED}


def marked(theme: str, standing: Standing) -> str:
    """The theme as a paper prints it: 走进水厂（已取消）."""
    return theme + MARKS[standing]


def unmarked(text: str) -> tuple[str, Standing]:
    """The theme without the mark that a paper put behind it, and what the mark said."""
    found = READ.search(text)
    return (text[: found.start()], SAID[found[1]]) if found else (text, Standing.PLANNED)
