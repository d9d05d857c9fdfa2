"""What a declaration is asked is what the form's columns hold; a column of another kind is asked in its own words.

Source: printed forms: 序号 活动主题 活动时间（月份） 活动形式 活动简介, with 联系人 and 联系电话 at the head; or
开放时间 and 活动主题 alone. Numbers and the unit's own name are known and never asked.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from kaimen.papers.columns import Holds, column, plain_header
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
OWN_NAME = re.compile(r".*(?:填报|申报|报送|报名|责任|主办|承办|牵头|所属|本)?(?:单位|部门)(?:名称|公章)?")
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
PHONE = re.compile(r".*(?:电话|手机|联系方式).*")
PERSON = re.compile(r".*(?:联系人|经办人|联络员|填表人|填报人).*")


def fields_of(call: Call) -> tuple[Field, ...]:
    """The fields of a declaration in the form's order, each kind once, the theme always among them."""
    if call.form is None:
        return USUAL[call.themes.purpose if call.themes else Purpose.SELECTION]
    kept: list[Field] = []
    for heading in (*_best_theme_first(call.form.columns), *call.form.head):
        kept += [field for ask in asks(heading) if (field := _free(Field(ask, heading), kept)) is not None]
    in_order = sorted(kept, key=lambda field: _place(field, call.form.columns if call.form else ()))
    return tuple(in_order if any(field.ask is Ask.THEME for field in in_order) else [ALWAYS, *in_order])


def _best_theme_first(columns: tuple[str, ...]) -> list[str]:
    """Of two columns that could hold the theme the one that says so takes it, the other holds the brief."""
    return sorted(columns, key=lambda heading: "主题" not in heading and "名称" not in heading)


def _place(field: Field, columns: tuple[str, ...]) -> int:
    return columns.index(field.heading) if field.heading in columns else len(columns)


def asks(heading: str) -> tuple[Ask, ...]:
    """What a column asks; nothing for a running number or the unit's own name."""
    plain, told = plain_header(heading), column(heading)
    if told.holds is Holds.NO or WRITTEN_ANYWAY.fullmatch(plain):
        return ()
    if found := tuple(
        ask for ask, words in ((Ask.CONTACT, PERSON), (Ask.PHONE, PHONE)) if words.fullmatch(plain)
    ):
        return found
    if told.holds is Holds.UNIT:
        own = told.role is HostAs.LEAD and OWN_NAME.fullmatch(plain)
        return () if own else (Ask.EXTRA,)
    if BRIEF.fullmatch(plain):
        return (Ask.BRIEF,)
    return HELD.get(told.holds, (Ask.EXTRA,)) if told.holds else (Ask.EXTRA,)


def _free(field: Field, kept: list[Field]) -> Field | None:
    """The field, asked in its own words where its kind is taken; None where that would ask the same again."""
    taken = {other.ask for other in kept} - {Ask.EXTRA}
    if field.ask not in taken:
        return field
    return None if field.ask in (Ask.CONTACT, Ask.PHONE) else Field(Ask.EXTRA, field.heading)
