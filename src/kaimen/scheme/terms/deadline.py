"""A deadline as a rule: a limit, an hour on that day, and the clause that sets it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time
from typing import Annotated

from kaimen.scheme.limits import Limit
from kaimen.scheme.say import Say
from kaimen.scheme.terms.rule import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline(Rule):
    """By when something is done; without `hour` the deadline ends with its day."""

    due: Annotated[Limit, Say("期限", "{}")]
    hour: Annotated[time | None, Say("钟点", "当日{}前")] = None
    to: Annotated[str, Say("报送对象", "报{}")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening(Rule):
    """From when something is open; the mirror of a deadline, so a given day reads without 前."""

    begins: Annotated[Limit, Say("开始", "{}开始")]
    hour: Annotated[time | None, Say("钟点", "{}起")] = None
