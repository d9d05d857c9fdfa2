"""A rule found in a notice: which, its value, the words it rests on, how sure the reading is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Value = Any
"""Plain data as JSON holds it: text, number, truth, none, list or mapping."""


@dataclass(frozen=True, slots=True)
class Found:
    """path: as in `paths.py`; value: plain data in the path's shape; quote: text[start:end] of the paper.

    section: where it stands (三（一）, 标题, 附件1); confidence: 0 to 1; at 0.9 and more little is left to doubt.
    """

    path: str
    value: Value
    quote: str
    start: int
    end: int
    section: str = ""
    confidence: float = 1.0
