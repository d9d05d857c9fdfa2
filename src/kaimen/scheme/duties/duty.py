"""A duty: who does what, for which activity, by when, settled by what, and how it stands."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from kaimen.scheme.duties.facts import Deed, Evidence
from kaimen.scheme.say import Choice
from kaimen.scheme.terms.rule import Clause, Strength
from kaimen.scheme.workdays import Count


class Status(Choice):
    """How a duty stands today."""

    OPEN = "open", "待办"
    DONE = "done", "已办"
    DONE_LATE = "done_late", "迟办"
    OVERDUE = "overdue", "逾期"
    EXEMPT = "exempt", "免"


class Why(Choice):
    """Why a duty is 免."""

    BEFORE_EFFECT = "before_effect", "期限早于规定生效"
    CANCELLED = "cancelled", "活动已取消"
    RULED = "ruled", "牵头办准予免办"


class Key(NamedTuple):
    """What names a duty for good: a reminder, an extension, an exemption or an appeal points at it."""

    rule: str
    unit: str = ""
    activity: str = ""
    occurrence: str = ""

    def __str__(self) -> str:
        return "/".join(self)


class Duty(NamedTuple):
    """One duty.

    unit: key of the unit that carries it, "" while nobody is settled; office: the lead office carries it;
    others: units that see it too; due: the day; latest: the last possible day while the activity's own day
    is not fixed (暂按, never late); both None: open. provisional: counted by a year whose holidays are not
    yet published; left: workdays from today to the day, None without one; evidence: what settled it;
    counted: how the day was counted, day by day, where it was counted at all.
    """

    key: Key
    deed: Deed
    what: str
    unit: str
    office: bool
    others: tuple[str, ...]
    due: date | None
    latest: date | None
    provisional: bool
    left: int | None
    status: Status
    strength: Strength
    clause: Clause
    evidence: Evidence | None = None
    why: Why | None = None
    reason: str = ""
    extended: bool = False
    activity: str = ""
    matter: str = ""
    counted: Count | None = None
