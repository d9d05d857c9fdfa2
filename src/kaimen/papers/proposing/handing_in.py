"""From rules found to those of the campaign, the call, the plan, the filing and the announcement."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kaimen.papers.notice.found import Found, Value
from kaimen.papers.notice.notice import Sentence
from kaimen.papers.proposing.limits import limit
from kaimen.papers.proposing.suggested import Background, Suggested, suggested
from kaimen.scheme.periods import Precision, read_period
from kaimen.scheme.telling.tree import Tree

EXAMPLES = re.compile(r"(?:通过|采取|开展|列席)(?:举办|开展)?([^。，；]{2,40}?)等(?:形式|方式|活动|会议)?")
SPLIT = re.compile(r"[、]|和|或|及")


def brand(found: Found, back: Background) -> Iterator[Suggested]:
    yield suggested("campaign.brands.new", {"name": found.value}, found)


def topics(found: Found, back: Background) -> Iterator[Suggested]:
    yield suggested("campaign.focus.new", {"themes": list(found.value)}, found)


def window(found: Found, back: Background) -> Iterator[Suggested]:
    """In the notice's own words where they read, else by its first and last day."""
    quote = re.sub(r"\s+", "", found.quote)
    year = back.notice.year or int(found.value["start"][:4])
    read = read_period(quote, year)
    when = quote if read.precision is not Precision.UNKNOWN else _days(found.value)
    yield suggested("campaign.window", {"when": when}, found)


def _days(value: Value) -> str:
    start, end = ([int(part) for part in value[name].split("-")] for name in ("start", "end"))
    first, last = (f"{day[0]}年{day[1]}月{day[2]}日" for day in (start, end))
    return first if start == end else f"{first}至{last}"


def frequency(found: Found, back: Background) -> Iterator[Suggested]:
    told = {"per": found.value["per"], "at_least": found.value["min"]}
    yield suggested("hosts.times.new", told | strength(found.value), found)


def formats(found: Found, back: Background) -> Iterator[Suggested]:
    """Each form under its own heading, where it has one, with whom it invites."""
    for name in found.value:
        own = next((one for one in back.notice.sentences if one.headings and one.headings[-1] == name), None)
        at = back.notice.found(found.path, name, own, None, found.confidence) if own else found
        yield suggested("plan.formats.new", {"name": name} | (_told(own, back) if own else {}), at)


def _told(heading: Sentence, back: Background) -> Tree:
    body = "。".join(one.text for one in back.notice.sentences if one.section == heading.section)
    people = back.rules.get("classes.in")
    told: Tree = {"invites": [name for name in people.value if name in body] if people else []}
    if found := EXAMPLES.search(body):
        told["examples"] = [
            re.sub(r"^(?:举办|开展|线上|线下)", "", name)
            for name in SPLIT.split(found[1])
            if 2 < len(name) <= 12
        ]
    if re.search(r"线上|网络|在线", body):
        told["online"] = True
    if heading.headings[-1].startswith("其他"):
        told |= {"open_ended": True, "strength": "may"}
    return {name: value for name, value in told.items() if value}


def deadline(found: Found, back: Background) -> Iterator[Suggested]:
    due = limit(found.value)
    if due:
        yield suggested("call.due", {"due": due} | addressee(found), found)


def addressee(found: Found) -> Tree:
    """To whom it goes, where the words tell."""
    told = re.search(r"报送?(?:至|到|给)?([^，。（；\d]{2,30}?(?:办公室|办|局|中心|科|组))", found.quote)
    return {"to": told[1]} if told else {}


def least(found: Found, back: Background) -> Iterator[Suggested]:
    sentence = next(
        (one for one in back.notice.sentences if one.section == found.section and one.find("备案")), None
    )
    purpose = {"purpose": "record"} if sentence else {}
    yield suggested(
        "call.themes", {"at_least": found.value["count"]} | purpose | strength(found.value), found
    )


def filing(found: Found, back: Background) -> Iterator[Suggested]:
    due = limit(found.value)
    if due:
        kind = back.rules.get("filing.kind")
        gate = kind.value if kind else "note"
        yield suggested("filing.routes.new", {"due": due, "gate": gate, "to": "office"}, found)


def announcing(found: Found, back: Background) -> Iterator[Suggested]:
    due = limit(found.value)
    if due:
        yield suggested("announcement.announcing.new", {"due": due}, found)


def strength(value: Value) -> Tree:
    """How strongly, where it is not simply asked."""
    told = value.get("strength", "must")
    return {"strength": told} if told != "must" else {}
