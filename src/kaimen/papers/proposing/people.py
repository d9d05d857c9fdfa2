"""From rules found to those of who may come, how many, and how they sign up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.notice import Notice
from kaimen.papers.proposing.handing_in import strength
from kaimen.papers.proposing.suggested import Background, Suggested, suggested

CITIZENS = re.compile(r"群众|居民|市民|村民|网民|公众|百姓|家长|学生|读者|家庭")
INVITED = re.compile(r"人大代表|政协委员|专家|学者|媒体|记者|党代表|监督员|企业")
METHODS = {"first_come": "first_come", "vetting": "vetting", "draw": "lot"}


def modes(found: Found, back: Background) -> Iterator[Suggested]:
    ways = [mode for mode in found.value if mode in ("walk_in", "invited", "open", "pool")]
    if {"invited", "open"} <= set(ways):
        ways = ["invited_and_open", *(way for way in ways if way not in ("invited", "open"))]
    for way in ways:
        yield suggested("registration.access.new", {"access": way}, found)


def window(found: Found, back: Background) -> Iterator[Suggested]:
    opens, closes = found.value.get("open"), found.value.get("close")
    if opens:
        yield suggested("registration.opens", {"begins": {"day": date.fromisoformat(opens)}}, found)
    if closes:
        yield suggested("registration.closes", {"due": {"day": date.fromisoformat(closes)}}, found)


def methods(found: Found, back: Background) -> Iterator[Suggested]:
    for method in found.value:
        if method in METHODS:
            yield suggested("registration.choosing.new", {"method": METHODS[method]}, found)


def quota(found: Found, back: Background) -> Iterator[Suggested]:
    told = {"scope": found.value.get("per") or "activity"}
    names = (("at_most", "max"), ("at_least", "min"), ("exactly", "exact"))
    told |= {ours: found.value[theirs] for ours, theirs in names if found.value.get(theirs)}
    if found.value.get("unit", "person") != "person":
        told["counting"] = found.value["unit"]
    if len(told) > 1:
        yield suggested("participants.quotas.new", told | strength(found.value), found)


def share(found: Found, back: Background) -> Iterator[Suggested]:
    told = {"at_least": found.value["min"], "counts": [found.value["class"]]}
    yield suggested("participants.citizen_share", told | strength(found.value), found)


def classes(found: Found, back: Background) -> Iterator[Suggested]:
    """Each class by itself; whether it counts as citizens, and how it comes in, by its name."""
    for name in found.value:
        told = {"name": name}
        at = _place(name, found, back.notice)
        if CITIZENS.search(name):
            told |= {"citizen": True}
        elif INVITED.search(name):
            told |= {"entry": "invitation"}
        yield suggested("participants.classes.new", told, at)


def _place(name: str, found: Found, notice: Notice) -> Found:
    """Where the class is named; a merged list has words of many places."""
    for sentence, match in notice.matches(re.escape(name)):
        return notice.found(found.path, name, sentence, match, found.confidence)
    return found


def excluded(found: Found, back: Background) -> Iterator[Suggested]:
    yield suggested("participants.excluded", {"classes": list(found.value)}, found)


def conditions(found: Found, back: Background) -> Iterator[Suggested]:
    """Age and residence make one rule, told where the first of them stands."""
    age, residence = back.rules.get("age"), back.rules.get("residence")
    if found is not (age or residence):
        return
    told = {"age_min": age.value.get("min"), "age_max": age.value.get("max")} if age else {}
    told |= {"residence": residence.value} if residence else {}
    yield suggested(
        "registration.conditions.new", {name: own for name, own in told.items() if own is not None}, found
    )
