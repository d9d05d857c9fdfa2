"""Checks within one part of a scheme: bounds, sums, repeated names, sides of a limit."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from typing import Any

from kaimen.scheme.limits import Anchor, Counted, Side
from kaimen.scheme.reading.finding import Fault
from kaimen.scheme.reading.values import measure
from kaimen.scheme.shape import fields_of
from kaimen.scheme.terms.assessment import Bonus, Deduction, Grades, Sheet
from kaimen.scheme.terms.awards import Award, Round
from kaimen.scheme.terms.campaign import Brand, Campaign
from kaimen.scheme.terms.choosing import Choosing, Method
from kaimen.scheme.terms.feedback import Results
from kaimen.scheme.terms.filing import Announcing, FiledParts, Route
from kaimen.scheme.terms.participants import Participants, Quota, SubQuota
from kaimen.scheme.terms.plan import Cell, Plan, Table
from kaimen.scheme.terms.registration import Asked
from kaimen.scheme.terms.report import Reporting
from kaimen.scheme.terms.rule import Clause

LONGEST_WORDS = 24
"""The measure (see values.measure) of a clause's deciding words: about a dozen words."""

PLACEHOLDERS = ("brand", "year", "edition", "unit", "theme", "month", "date")

_CONTACTS = (
    ("手机号", re.compile(r"(?<!\d)1[3-9]\d{9}(?!\d)")),
    ("电话号码", re.compile(r"(?<!\d)0\d{2,3}[-－ ]?\d{7,8}(?!\d)")),
    ("邮箱", re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")),
)

_BOUNDS = (("at_least", "at_most"), ("age_min", "age_max"))

_UNIQUE: dict[type, tuple[tuple[str, str], ...]] = {
    Campaign: (("brands", "name"),),
    Plan: (("formats", "name"),),
    Table: (("columns", "heading"),),
    Participants: (("classes", "name"),),
    Reporting: (("parts", "name"),),
    Results: (("codes", "code"), ("codes", "name")),
    Asked: (("fields", "name"),),
    Award: (("rounds", "name"), ("prizes", "name")),
    Sheet: (("marks", "name"),),
    Grades: (("grades", "name"),),
    Quota: (("classes", "of"),),
}


def local_faults(part: Any) -> Iterator[Fault]:
    """Every fault that shows within this one dataclass; paths start inside it."""
    yield from _contacts(part)
    yield from _crossed(part)
    for field, name in _UNIQUE.get(type(part), ()):
        yield from repeated(getattr(part, field), name, field)
    yield from _OWN.get(type(part), _nothing)(part)


def _nothing(part: Any) -> Iterable[Fault]:
    return ()


def _contacts(part: Any) -> Iterator[Fault]:
    for field in fields_of(type(part)):
        value = getattr(part, field.name)
        for text in value if isinstance(value, tuple) else (value,):
            for kind, pattern in _CONTACTS:
                if isinstance(text, str) and pattern.search(text):
                    yield Fault("value.contact", (field.name,), {"key": field.name, "kind": kind})


def _crossed(part: Any) -> Iterator[Fault]:
    for low, high in _BOUNDS:
        least, most = getattr(part, low, None), getattr(part, high, None)
        if least is not None and most is not None and least > most:
            titles = {field.name: field.say.title for field in fields_of(type(part))}
            told = {
                "low_title": titles[low],
                "high_title": titles[high],
                "low": str(least),
                "high": str(most),
            }
            yield Fault("bounds.crossed", (high,), told)


def repeated(items: Iterable[Any], name: str, *path: str) -> Iterator[Fault]:
    """A fault at the second and each later item of one name."""
    seen: Counter[str] = Counter()
    for number, item in enumerate(items):
        key = getattr(item, name)
        seen[key] += 1
        if seen[key] > 1:
            yield Fault("name.repeated", (*path, number, name), {"name": key})


def _clause(clause: Clause) -> Iterator[Fault]:
    count = measure(clause.words)
    if count > LONGEST_WORDS:
        yield Fault("clause.long", ("words",), {"count": str(count), "most": str(LONGEST_WORDS)})


def _campaign(campaign: Campaign) -> Iterator[Fault]:
    if not re.fullmatch(r"[1-9]\d{5}(\d{3})?", campaign.region, re.ASCII):
        yield Fault("region.code", ("region",), {"value": campaign.region[:20]})
    yield from _slug(campaign)


def _slug(part: Campaign | Brand) -> Iterator[Fault]:
    if part.slug and not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", part.slug):
        yield Fault("slug.bad", ("slug",), {"value": part.slug[:40]})


def _exact(quota: Quota | SubQuota) -> Iterator[Fault]:
    if quota.exactly is not None and (quota.at_least is not None or quota.at_most is not None):
        yield Fault("bounds.exact", ("exactly",))


def _quota(quota: Quota) -> Iterator[Fault]:
    yield from _exact(quota)
    given = (quota.at_least, quota.at_most, quota.exactly)
    if given == (None, None, None) and not quota.set_by and not quota.classes:
        yield Fault("quota.empty", ())
    most = quota.exactly or quota.at_most
    parts = sum(part.exactly or part.at_least or 0 for part in quota.classes)
    if most is not None and parts > most:
        yield Fault("quota.over", ("classes",), {"sum": str(parts), "most": str(most)})


def _choosing(choosing: Choosing) -> Iterator[Fault]:
    if choosing.shares and choosing.method is not Method.LOT_SHARES:
        yield Fault("choosing.shares", ("shares",))
    if not choosing.shares and choosing.method is Method.LOT_SHARES:
        yield Fault("choosing.no_shares", ("method",))


def _sided(must: Side, title: str) -> Callable[[Any], Iterator[Fault]]:
    def check(rule: Any) -> Iterator[Fault]:
        due = rule.due
        if isinstance(due, Counted) and due.anchor is Anchor.ACTIVITY and due.side is not must:
            words = ("前", "后") if must is Side.BEFORE else ("后", "前")
            told = {"title": title, "must": words[0], "got": words[1], "code": f'"{must.value}"'}
            yield Fault("limit.side", ("due",), told)

    return check


def _announcing(rule: Announcing) -> Iterator[Fault]:
    yield from _sided(Side.BEFORE, "活动公告")(rule)
    for name in re.findall(r"\{([^{}]*)\}", rule.title):
        if name not in PLACEHOLDERS:
            known = "、".join(f"{{{placeholder}}}" for placeholder in PLACEHOLDERS)
            yield Fault("title.placeholder", ("title",), {"name": name, "known": known})


def _table(table: Table) -> Iterator[Fault]:
    if table.columns and Cell.THEME not in [column.holds for column in table.columns]:
        yield Fault("table.no_theme", ("columns",))


def _round(part: Round) -> Iterator[Fault]:
    total = sum((weight.share for weight in part.weights), Fraction())
    if part.weights and total != 1:
        yield Fault("weights.sum", ("weights",), {"sum": str(total)})


def _sheet(sheet: Sheet) -> Iterator[Fault]:
    total = sum((mark.points for mark in sheet.marks), Fraction())
    if sheet.marks and total != sheet.total:
        yield Fault("marks.sum", ("marks",), {"sum": str(total), "total": str(sheet.total)})


def _grades(grades: Grades) -> Iterator[Fault]:
    points = [grade.at_least for grade in grades.grades]
    if points != sorted(points, reverse=True):
        yield Fault("grades.order", ("grades",))


def _capped(part: Deduction | Bonus) -> Iterator[Fault]:
    if part.cap is not None and part.points > part.cap:
        yield Fault("cap.small", ("cap",), {"points": str(part.points), "cap": str(part.cap)})


def _filed(parts: FiledParts) -> Iterator[Fault]:
    for number, name in enumerate(parts.parts):
        if name in parts.parts[:number]:
            yield Fault("name.repeated", ("parts", number), {"name": name})


_OWN: dict[type, Callable[[Any], Iterable[Fault]]] = {
    Clause: _clause,
    Campaign: _campaign,
    Brand: _slug,
    Quota: _quota,
    SubQuota: _exact,
    Choosing: _choosing,
    Route: _sided(Side.BEFORE, "方案报备"),
    Reporting: _sided(Side.AFTER, "情况报告"),
    Announcing: _announcing,
    Table: _table,
    Round: _round,
    Sheet: _sheet,
    Grades: _grades,
    Deduction: _capped,
    Bonus: _capped,
    FiledParts: _filed,
}
