"""What a declaration is asked is what the form's columns hold; a column of another kind is asked in its own words.

Source: printed forms: 序号 活动主题 活动时间（月份） 活动形式 活动简介, with 联系人 and 联系电话 at the head; or
开放时间 and 活动主题 alone. Numbers and the unit's own name are known and never asked.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from kaimen.papers.tables.columns import Holds, column, plain_header
from kaimen.scheme.hosting import HostAs
from kaimen.scheme.terms.call import Call, Purpose


class Ask(StrEnum):
    """What a field of the form holds."""

    THEME = "theme"
    PERIOD = "period"
    FORMATS = "formats"
    BRIEF = "brief"
    PLACE = "place"
    AUDIENCE = "audience"
    HEADCOUNT = "headcount"
    CONTACT = "contact"
    PHONE = "phone"
    EXTRA = "extra"


@dataclass(frozen=True, slots=True)
class Field:
    """A field to fill in: what it holds, and its heading verbatim ("" where the form has none of its own)."""

    ask: Ask
    heading: str = ""


ALWAYS = Field(Ask.THEME)
USUAL = {
    Purpose.SELECTION: (ALWAYS, Field(Ask.PERIOD), Field(Ask.FORMATS), Field(Ask.BRIEF)),
    Purpose.RECORD: (ALWAYS, Field(Ask.PERIOD)),
}
OWN_NAME = re.compile(
    r"(?:活动)?(?:(?:填报|申报|报送|报名|责任|主办|承办|牵头|实施|组织|所属|本)(?:单位|部门)?|单位|部门)(?:名称|公章)?"
)
WRITTEN_ANYWAY = re.compile(r".*(?:填报|填表|申报|报送|上报)(?:日期|时间)|(?:公|盖)章|单位盖章")
HELD = {
    Holds.THEME: (Ask.THEME,),
    Holds.PERIOD: (Ask.PERIOD,),
    Holds.FORMAT: (Ask.FORMATS,),
    Holds.PLACE: (Ask.PLACE,),
    Holds.AUDIENCE: (Ask.AUDIENCE,),
    Holds.HEADCOUNT: (Ask.HEADCOUNT,),
}
BRIEF = re.compile(r".*(?:简介|内容|概况|概要|介绍|安排|方案)")
PEOPLE = (
    (Ask.PHONE, re.compile(r".*(?:电话|手机|联系方式).*")),
    (Ask.CONTACT, re.compile(r".*(?:联系人|经办人|联络员|填表人|填报人).*")),
)
JOINED = re.compile(r"[及和与、/／]")


def fields_of(call: Call) -> tuple[Field, ...]:
    """The fields of a declaration in the form's order, each kind once, the theme always among them."""
    if call.form is None:
        return USUAL[call.themes.purpose if call.themes else Purpose.SELECTION]
    headings = (*call.form.columns, *call.form.head)
    kept: list[tuple[int, Field]] = []
    for place in sorted(range(len(headings)), key=lambda place: (not _says_theme(headings[place]), place)):
        for field in asks(headings[place]):
            kept += [(place, free) for free in _free(field, {other.ask for _, other in kept})]
    fields = tuple(field for _, field in sorted(kept, key=lambda one: one[0]))
    return fields if any(field.ask is Ask.THEME for field in fields) else (ALWAYS, *fields)


def _says_theme(heading: str) -> bool:
    """Of two columns that could hold the theme the one that says so takes it."""
    return "主题" in heading or "名称" in heading


def asks(heading: str) -> tuple[Field, ...]:
    """The fields that a column asks: none for what is known, two for one such as 联系人及电话."""
    parts = [part for part in JOINED.split(plain_header(heading)) if part]
    if len(parts) == 1:
        return tuple(Field(ask, heading) for ask in _holds(heading))
    found = [(part, _holds(part)) for part in parts]
    known = [(part, asked[0]) for part, asked in found if asked and asked[0] is not Ask.EXTRA]
    if len(known) == len(parts) and len({ask for _, ask in known}) == len(parts):
        return tuple(Field(ask, part) for part, ask in known)
    return () if not any(asked for _, asked in found) else (Field(Ask.EXTRA, heading),)


def _holds(heading: str) -> tuple[Ask, ...]:
    plain, told = plain_header(heading), column(heading)
    own = told.role is HostAs.LEAD and OWN_NAME.fullmatch(plain)
    if told.holds is Holds.NO or own or WRITTEN_ANYWAY.fullmatch(plain):
        return ()
    for ask, words in PEOPLE:
        if words.fullmatch(plain):
            return (ask,)
    if told.holds is not Holds.UNIT and BRIEF.fullmatch(plain):
        return (Ask.BRIEF,)
    return HELD.get(told.holds, (Ask.EXTRA,)) if told.holds else (Ask.EXTRA,)


def _free(field: Field, taken: set[Ask]) -> list[Field]:
    """The field; asked in its own words where its kind is taken; nothing where that would ask the same again."""
    if field.ask is Ask.EXTRA or field.ask not in taken:
        return [field]
    return [] if field.ask in (Ask.CONTACT, Ask.PHONE) else [Field(Ask.EXTRA, field.heading)]
