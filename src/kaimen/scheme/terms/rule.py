"""A rule of a notice: what every rule carries besides its own values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from kaimen.scheme.say import Choice, Say


class Strength(Choice):
    """How strongly a notice asks: 应当, 原则上 (may be overridden with a reason), 可以 (makes no duty)."""

    MUST = "must", "应当"
    PRINCIPLE = "principle", "原则上"
    MAY = "may", "可以"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """Where a rule stands: the place in the notice and its few deciding words.

    `document` is the name or number of another paper; blank means this notice.
    """

    section: Annotated[str, Say("条款", "{}")]
    words: Annotated[str, Say("原文要词", "“{}”")]
    document: Annotated[str, Say("文件", "{}")] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Base of all rules. `since` is the day the rule took effect where that is not the notice's own day."""

    clause: Annotated[Clause, Say("出处", silent=True)]
    strength: Annotated[Strength, Say("力度", silent=True)] = Strength.MUST
    since: Annotated[date | None, Say("生效日期", "{}起执行")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Rule):
    """A demand in words that people keep and the software records, without a value to check."""

    what: Annotated[str, Say("要求", "{}")]
