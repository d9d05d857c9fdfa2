"""The numbers in a row: its own, and how many people."""

from __future__ import annotations

import re

from kaimen.papers.doubt import Doubt
from kaimen.papers.sources.paper import one_line
from kaimen.papers.tables.columns import Holds
from kaimen.papers.tables.ordinals import number_of
from kaimen.papers.tables.placing import Placed
from kaimen.papers.tables.said import doubt

HEADS = re.compile(
    r"(?:每(?:场|批|次|期))?(?:约|共|不少于|不超过|限|≤)?(\d{1,5})\s*(?:人|名|人次|余人|多人|人左右|人以内|人以上)?(?:[/／每](?:场|批|次|期))?"
)


def number_in(cells: Placed) -> int | None:
    """The row's number, None without one."""
    text = one_line(cells.text(Holds.NO))
    found = number_of(text)
    digits = re.sub(r"\D", "", text) if found is None else str(found)
    return int(digits) if digits and len(digits) < 5 else None


def headcount_of(text: str) -> int | None:
    """How many people a text names, None where it is not one number."""
    found = HEADS.fullmatch(text)
    return int(found[1]) if found else None


def heads_in(cells: Placed) -> int | None:
    """How many people the row asks, None where it does not say."""
    return headcount_of(cells.text(Holds.HEADCOUNT))


def heads_unread(cells: Placed, heads: int | None) -> list[Doubt]:
    """The doubt about a number of people that is none."""
    text = cells.text(Holds.HEADCOUNT)
    return (
        [doubt("headcount_unread", cells.where(Holds.HEADCOUNT), text=text)] if text and heads is None else []
    )
