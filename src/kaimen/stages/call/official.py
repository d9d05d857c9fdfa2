"""The declaration form as it leaves: blank for the pen, or filled with a declaration."""

from collections.abc import Mapping
from dataclasses import replace

from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from kaimen.papers.official.closing import written
from kaimen.papers.official.drafting.declarations import declaration_form
from kaimen.papers.official.drafting.sheets import alone
from kaimen.regions.models import Campaign, Region
from kaimen.scheme.terms.call import DeclarationForm
from kaimen.stages.call import reads
from kaimen.stages.call.models import Declaration
from kaimen.stages.call.reads import Calling
from kaimen.stages.call.rules.fields import USUAL, Ask
from kaimen.stages.call.rules.form import filled, form_of
from kaimen.stationery.facts import Made, Row
from kaimen.stationery.giving import named, standard
from kaimen.stationery.kinds import ROWS, Kind, register
from kaimen.stationery.rules.texts import rows_of

NAMES = {
    Ask.THEME: "活动主题", Ask.PERIOD: "活动时间", Ask.FORMATS: "活动形式", Ask.BRIEF: "活动简介", Ask.PLACE: "地点",
    Ask.AUDIENCE: "对象", Ask.HEADCOUNT: "人数", Ask.CONTACT: "联系人", Ask.PHONE: "联系电话",
}  # fmt: skip
"""What is asked, in the language of papers whatever the screen speaks."""

EXAMPLES = {
    Ask.THEME: "走进自来水厂", Ask.PERIOD: "5月", Ask.FORMATS: "现场观摩", Ask.BRIEF: "参观制水、化验全过程",
    Ask.PLACE: "城东水厂", Ask.AUDIENCE: "群众代表", Ask.HEADCOUNT: "30", Ask.CONTACT: "某同志",
    Ask.PHONE: "0000-1234567",
}  # fmt: skip
OURS = {"申报单位": "区水务局", "编号": "12", "填报日期": "2026年3月5日"}


def blank(campaign: Campaign, calling: Calling) -> Made:
    """The form with nothing in it."""
    form = _form(campaign, calling)
    annex = declaration_form(form)
    values = standard(campaign, calling.scheme.campaign.lead_office, form.title, None)
    rows = [dict.fromkeys(row, "") for row in rows_of(annex.blocks)]
    return Made(alone(annex), named(campaign, "申报表", "空白"), values, {ROWS: rows})


def of_declaration(campaign: Campaign, calling: Calling, row: Declaration) -> Made:
    """The form filled with one declaration."""
    form, day = _form(campaign, calling), written(localdate(row.submitted_at)) if row.submitted_at else ""
    told = texts(row)
    known = dict(row.extra)
    filled_in = filled(form, row.unit.name, day, told, known)
    values = standard(campaign, calling.scheme.campaign.lead_office, form.title, None) | {
        "申报单位": row.unit.name,
        "编号": str(row.number),
        "填报日期": day,
        **{name: told[ask] for ask, name in NAMES.items()},
    }
    name = named(campaign, f"申报表{row.number}号{row.unit.name}")
    return Made(alone(declaration_form(form, filled=filled_in)), name, values, {ROWS: filled_in.rows})


def _form(campaign: Campaign, calling: Calling) -> DeclarationForm:
    call = calling.scheme.call
    form = form_of(call.form if call else None, calling.asked.fields, NAMES)
    title = form.title or f"{campaign.region.name}{campaign.year}年“{campaign.brand}”活动主题申报表"
    return replace(form, title=title)


def texts(row: Declaration) -> dict[Ask, str]:
    """What was declared, by what was asked."""
    return {
        Ask.THEME: row.theme,
        Ask.PERIOD: row.period_text,
        Ask.FORMATS: "、".join(row.formats),
        Ask.BRIEF: row.brief,
        Ask.PLACE: row.place,
        Ask.AUDIENCE: row.audience,
        Ask.HEADCOUNT: "" if row.headcount is None else str(row.headcount),
        Ask.CONTACT: row.contact,
        Ask.PHONE: row.phone,
    }


def _columns(region: Region) -> Mapping[str, Row]:
    """Every column of the forms of a region's notices."""
    found = {name: "" for form in reads.forms_of_region(region) for name in form.columns}
    usual = {NAMES[field.ask]: EXAMPLES[field.ask] for fields in USUAL.values() for field in fields}
    return {ROWS: found | {"序号": "1"} | usual}


def form(campaign: Campaign, number: int | None = None) -> Made | None:
    """The blank form, or the one of a declaration by its number."""
    if number is None:
        calling = reads.calling(campaign)
        return blank(campaign, calling) if calling else None
    row = reads.declaration_numbered(campaign, number)
    calling = reads.calling(campaign, row.unit_id) if row else None
    return of_declaration(campaign, calling, row) if row and calling else None


KIND = Kind("form", _("申报表"), OURS | {name: EXAMPLES[ask] for ask, name in NAMES.items()}, _columns, form)


def register_all() -> None:
    register(KIND)
