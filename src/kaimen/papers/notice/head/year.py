"""The year of a campaign, by the weight of what tells it: title, brand, the day of issue, the days of the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from kaimen.papers.notice.flat import Flat
from kaimen.papers.notice.found import Found
from kaimen.papers.notice.head.campaign import LIKELY, SURE, TEXT, TITLE, flats, found_at, title_flats
from kaimen.papers.notice.head.rows import Row
from kaimen.papers.notice.head.title import Stretch

YEAR = re.compile(r"(?P<year>20\d\d)(?:年|(?=[-—至~]20\d\d年)|(?=[./-]\d{1,2}[./-]\d))")
IN_BOOK = re.compile(r"《[^《》]*(?:《[^《》]*》[^《》]*)*》")
NUMBER_YEAR = re.compile(r"20\d\d")
DAY = re.compile(r"[年./-]\d{1,2}[月./-]")
BROKEN = re.compile("[，。；]")
LOOKS_BACK = re.compile(r"^[^，。；、]{0,24}(?:总结|情况|结果|成效|回顾|名单|评选)")
BEFORE_PAST = re.compile(r"(?:自|从|早在|继|去年|上年度?|上一?届|往届|首届|近年来?)[（(“]?$")
AFTER_PAST = re.compile(
    r"^[^，。；]{0,40}?(?:以来|[开举首创启][展办设动](?:了|过|至今)|已[经成先完累]|曾|被评为|荣获|首届|[上往][一]?届|之后|起步)"
)
IN_FORCE = re.compile(
    r"^[^，。；]{0,12}(?:起[^，。；]{0,4}(?:施行|实施|执行|生效)|废止|失效|印发|发布|通过|有效)"
)
NEAR, ENOUGH, GUESSED = 12, 2, 0.7


@dataclass(frozen=True, slots=True)
class Told:
    """What is known of the paper before its year is: its text, its brand, the day of issue, its number."""

    text: str
    brand: str
    issued: date | None
    number: str

    @property
    def known(self) -> int | None:
        """The year of issue, by the day or by the number."""
        numbered = NUMBER_YEAR.search(self.number)
        return self.issued.year if self.issued else int(numbered[0]) if numbered else None


@dataclass(frozen=True, slots=True)
class Mention:
    """A year that the text names, outside of the titles of other papers and of what is over."""

    year: int
    place: Flat
    match: re.Match[str]

    @property
    def after(self) -> str:
        """The words behind the year."""
        return self.place.text[self.match.end("year") :]


def year_of(told: Told, title: Stretch | None, rows: Sequence[Row]) -> tuple[int | None, Found | None]:
    """The year of the title, else that told most with the brand, of the days to come, or of issue."""
    named = _titled(title)
    if named:
        return named.year, _found(told, named, TITLE, SURE)
    said = [one for one in _mentions(rows) if told.known is None or one.year >= told.known]
    branded = _most([one for one in said if told.brand and _brand_near(one, told.brand)])
    if branded:
        return branded.year, _found(told, branded, TEXT, LIKELY)
    if told.known is not None:
        dated = _days_to_come(told.known, said)
        return (dated.year, _found(told, dated, TEXT, GUESSED)) if dated else (told.known, None)
    most = _most([one for one in said if DAY.match(one.after)]) or _most(said)
    return (most.year, _found(told, most, TEXT, GUESSED)) if most else (None, None)


def _titled(title: Stretch | None) -> Mention | None:
    """The year that the title names; of several the one that does not look back."""
    named = [
        Mention(int(match["year"]), place, match)
        for place in title_flats(title)
        for match in YEAR.finditer(place.text)
    ]
    ahead = [one for one in named if not LOOKS_BACK.match(one.after)]
    return next(iter(ahead if len(named) > 1 else ()), next(iter(named), None))


def _mentions(rows: Sequence[Row]) -> Iterator[Mention]:
    for place in flats(rows):
        outside = IN_BOOK.sub(lambda book: "　" * len(book[0]), place.text)
        for match in YEAR.finditer(outside):
            before, after = outside[: match.start()], outside[match.end() :]
            if not BEFORE_PAST.search(before) and not AFTER_PAST.match(after):
                yield Mention(int(match["year"]), place, match)


def _brand_near(one: Mention, brand: str) -> bool:
    """Whether the brand stands within a few words behind the year, in the same clause."""
    near = one.after[: len(brand) + NEAR + 1]
    return brand in near and not BROKEN.search(near[: near.index(brand)])


def _days_to_come(issued: int, said: Sequence[Mention]) -> Mention | None:
    """A day of the next year, where the text names several of them and none of the year of issue but its own."""
    days = [one for one in said if DAY.match(one.after) and not IN_FORCE.match(one.after)]
    here = [one for one in days if one.year == issued and not _signs(one)]
    ahead = [one for one in days if one.year == issued + 1]
    return ahead[0] if len(ahead) >= ENOUGH and not here else None


def _signs(one: Mention) -> bool:
    """Whether a day stands alone on its line, as under a signature."""
    return len(one.place.text) < 2 * NEAR and one.place.text.endswith("日") and one.match.start() < NEAR


def _most(said: Sequence[Mention]) -> Mention | None:
    """The first mention of the year that is told most; of equals the earlier told."""
    often = Counter(one.year for one in said)
    year = max(often, key=lambda one: often[one], default=None)
    return next((one for one in said if one.year == year), None)


def _found(told: Told, one: Mention, section: str, sure: float) -> Found:
    return found_at("year", one.year, told.text, one.place, one.match.span("year"), section, sure)
