"""What a notice says of itself: title, number, office, day, campaign, region, what it rests on, whom it addresses."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from kaimen.papers.doubt import Doubt
from kaimen.papers.notice.divisions import Divisions
from kaimen.papers.notice.found import Found
from kaimen.papers.notice.head.annexes import annexes_of
from kaimen.papers.notice.head.campaign import brand_of, edition_of
from kaimen.papers.notice.head.documents import Document, documents_of
from kaimen.papers.notice.head.region import Asked, region_of
from kaimen.papers.notice.head.rows import Row, rows_of
from kaimen.papers.notice.head.sections import sections_of
from kaimen.papers.notice.head.shapes import OFFICE, TITLE
from kaimen.papers.notice.head.signing import (
    MADE,
    SHOWN,
    TITLES,
    Signing,
    Web,
    day_under_title,
    printed,
    signing_of,
    web_of,
)
from kaimen.papers.notice.head.title import (
    Stretch,
    Top,
    addressees,
    as_printed,
    made_by,
    number_over,
    office_alone,
    office_in,
    office_over,
    title_of,
    top_of,
)
from kaimen.papers.notice.head.year import Told, year_of
from kaimen.papers.notice.notice import Notice
from kaimen.papers.notice.sentences import sentences_of
from kaimen.papers.sources.paper import Paper

NAME = rf"(?P<office>[市县区旗州省盟本]?{OFFICE.pattern})"
LEADS = (
    re.compile(rf"由{NAME}(?:具体)?(?:牵头|统一|统筹|负责)"),
    re.compile(rf"{NAME}(?:具体)?(?:牵头负责|牵头组织|牵头开展|负责牵头|统筹组织)"),
    re.compile(rf"{NAME}(?:具体)?负责[^，。；]{{0,24}}(?:组织实施|统筹|组织协调)"),
    re.compile(
        rf"(?:报(?!告)|交(?!流))[送备]?(?:至|给|到)?{NAME}(?=备案|汇总|审核|审定|（|，|。|$|信息|政务)"
    ),
)
LEAST_LINE, LEAST_WORDS = 30, 120


@dataclass(frozen=True, slots=True)
class Head:
    """office: that issued it; lead_office: that organises, where the text names one, else empty.

    number: with 〔〕; issued: the day it was made; brand, edition, year: of the campaign; region_code: GB/T 2260,
    None where it is not sure; documents: those it rests on; found: brand, edition and year with their places.
    """

    title: str = ""
    number: str = ""
    issued: date | None = None
    office: str = ""
    brand: str = ""
    edition: int | None = None
    year: int | None = None
    region_code: str | None = None
    region_name: str = ""
    documents: tuple[Document, ...] = ()
    addressed: tuple[str, ...] = ()
    annexes: tuple[str, ...] = ()
    lead_office: str = ""
    found: tuple[Found, ...] = ()
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Read:
    """The parts of a paper that its head is read from."""

    rows: tuple[Row, ...]
    top: Top
    title: Stretch | None
    signing: Signing
    web: Web


def read_head(paper: Paper, divisions: Divisions) -> Head | None:
    """What a paper says of itself; None for one that is no notice, such as a bare table."""
    read = _read(paper)
    if not _is_notice(read):
        return None
    title = read.title.text if read.title else read.web.first(TITLES)
    number = number_over(read.rows, read.top) or read.web.number()
    issued, office = _issued(read), _office(read, title)
    brand = brand_of(paper.text, read.title, read.rows)
    named = str(brand.value) if brand else ""
    edition = edition_of(paper.text, named, read.title, read.rows)
    year, year_found = year_of(Told(paper.text, named, issued, number), read.title, read.rows)
    addressed = addressees(next(iter(read.rows[read.top.body :]), None))
    region = region_of(Asked(office, (title, *addressed), paper.text, year), divisions)
    return Head(
        title=as_printed(read.title, paper.text) if read.title else title,
        number=number,
        issued=issued,
        office=office,
        brand=named,
        edition=int(edition.value) if edition else None,
        year=year,
        region_code=region.code,
        region_name=region.name,
        documents=documents_of(read.rows[read.top.body :], title),
        addressed=addressed,
        annexes=annexes_of(read.rows),
        lead_office=_lead(read.rows),
        found=tuple(one for one in (brand, edition, year_found) if one),
        doubts=region.doubts,
    )


def notice_of(paper: Paper, head: Head) -> Notice:
    """The sentences of a notice, each under its headings; rows of tables and web dust are none."""
    read = _read(paper)
    parts = sections_of(read.rows, read.top, read.title, read.signing)
    return Notice(paper.text, sentences_of(paper.text, parts), head.year, head.issued, head.brand)


@lru_cache(maxsize=1)
def _read(paper: Paper) -> Read:
    """Kept for the last paper alone: its head and its sentences are asked for one after the other."""
    rows = rows_of(paper)
    top = top_of(rows)
    return Read(rows, top, title_of(rows, top), signing_of(rows, top.body), web_of(rows))


def _is_notice(read: Read) -> bool:
    """A title of a notice's kind, a signature, or words in sentences."""
    words = [row.text for row in read.rows if not row.dust and not row.table]
    running = sum(len(text) for text in words if len(text) >= LEAST_LINE and "，" in text)
    titled = bool(read.title and TITLE.fullmatch(read.title.text) and not read.title.text.endswith("表"))
    return titled or bool(read.signing.offices) or running >= LEAST_WORDS


def _issued(read: Read) -> date | None:
    last = printed(read.rows)
    return (
        read.signing.issued
        or day_under_title(read.top.rows)
        or (_made_by(read) or (None, None))[1]
        or read.web.day(MADE)
        or (last[1] if last else None)
        or read.web.day(SHOWN)
    )


def _office(read: Read, title: str) -> str:
    """Who signed, else whom the red head, the title or the web page names; by the fullest of these names."""
    signed = "、".join(read.signing.offices)
    made = (_made_by(read) or ("", None))[0]
    others = (office_over(read.top), office_in(title), office_alone(read.top), made, read.web.office())
    names = [name for name in (signed, *others) if name]
    return next((name for name in names[1:] if name.endswith(names[0])), names[0]) if names else ""


def _made_by(read: Read) -> tuple[str, date] | None:
    """What a line over the body tells of who made the paper and when."""
    return next((made for row in read.top.rows if (made := made_by(row))), None)


def _lead(rows: Sequence[Row]) -> str:
    """Who organises: who leads by the words, else to whom most is handed in."""
    for shape in LEADS:
        found = Counter(
            match["office"]
            for row in rows
            if not row.dust and not row.table
            for match in shape.finditer(row.text)
        )
        if found:
            return found.most_common(1)[0][0]
    return ""
