"""The plan's papers as they leave: an edition as the annex of its notice, and the notice of what it changed."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date

from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from kaimen.papers.official.drafting.changes import Ordered, change_notice
from kaimen.papers.official.drafting.plans import BY_MONTH, plan_annex
from kaimen.papers.official.drafting.sheets import alone
from kaimen.papers.tables.columns import Holds, columns_of
from kaimen.papers.tables.table import PlanTable
from kaimen.regions.clock import today
from kaimen.regions.models import Campaign, Region
from kaimen.regions.reads import scheme_in_force
from kaimen.scheme.scheme import Scheme
from kaimen.scheme.terms.plan import Grouping, Table
from kaimen.stages.plan import listing, reads
from kaimen.stages.plan.facts import RowFact
from kaimen.stages.plan.models import Edition
from kaimen.stages.plan.printing import paper_table
from kaimen.stages.plan.rules.aligning import aligned
from kaimen.stages.plan.rules.attachment import attachment
from kaimen.stages.plan.rules.private import is_private
from kaimen.stages.plan.sheet import MERGED, grouping, unspaced
from kaimen.stationery import notices
from kaimen.stationery.facts import Made, Row
from kaimen.stationery.giving import named, standard
from kaimen.stationery.kinds import LETTER, ROWS, Kind, register
from kaimen.stationery.rules.texts import annex_rows, parts, rows_of

DRAFT = "草稿"
CHANGES = "变动"
EXAMPLES = {
    "序号": "1", "活动主题": "走进自来水厂", "责任单位": "区水务局、区城管局", "牵头单位": "区水务局",
    "联合承办单位": "", "协办单位": "区城管局", "活动形式": "现场观摩", "活动时间": "5月", "月份": "5",
    "活动日期": "2026-05-20", "活动地点": "城东水厂", "邀请对象": "群众代表", "人数": "30", "备注": "",
    "状态": "按计划",
}  # fmt: skip
CHANGED = {
    "序号": "1", "活动主题": "走进自来水厂", "责任单位": "区水务局", "原安排": "5月", "调整情况": "调整至6月",
    "原因": "水厂检修",
}  # fmt: skip


def plan(campaign: Campaign, edition: Edition, rows: Sequence[RowFact]) -> Made:
    """An edition in the region's own columns, equal months in one cell; one not issued says that it is a draft."""
    scheme, table = _scheme(campaign), _whole(edition, rows)
    mark = _mark(edition)
    title = (table.title or str(_("活动计划表"))) + (f"（{mark}）" if mark else "")
    merged = {holds} if (holds := MERGED.get(_grouping(scheme))) else set()
    annex = plan_annex(table, mark=attachment(_printed(scheme)), title=title, merged=merged)
    values = standard(campaign, _office(campaign, scheme), title, _day(edition)) | _of_edition(edition, rows)
    told = {ROWS: _rows(rows, rows_of(annex.blocks))}
    return Made(alone(annex), named(campaign, "计划安排表", mark), values, told, _shared(table, merged))


def change(campaign: Campaign, edition: Edition, earlier: Edition) -> Made:
    """The notice of what an edition changed against the issued one before it, with its reason."""
    scheme, rows = _scheme(campaign), reads.table(edition.pk)
    numbers = aligned(reads.table(earlier.pk), rows)
    before = _numbered(_whole(earlier, reads.table(earlier.pk)), numbers)
    after, reason = _whole(edition, rows), edition.reason.rstrip("。．.，,；; ")
    ordered = Ordered(
        plan=edition.title or campaign.brand,
        office=_office(campaign, scheme),
        day=_day(edition),
        reasons={row.no: reason for row in [*before.rows, *after.rows] if row.no is not None},
    )
    paper, mark = change_notice(before, after, ordered), _mark(edition)
    if mark:
        paper = replace(paper, title=f"{paper.title}（{mark}）")
    values = standard(campaign, ordered.office, paper.title, ordered.day) | parts(paper)
    told = {CHANGES: annex_rows(paper.annexes, 0), ROWS: _rows(rows, annex_rows(paper.annexes, 1))}
    values |= _of_edition(edition, rows)
    return Made(paper, named(campaign, "计划变动通知", mark), values, told, _shared(after, BY_MONTH))


def _numbered(table: PlanTable, numbers: Sequence[int | None]) -> PlanTable:
    return replace(
        table, rows=tuple(replace(row, no=no) for row, no in zip(table.rows, numbers, strict=True))
    )


def _shared(table: PlanTable, merged: Collection[Holds]) -> tuple[str, ...]:
    """The columns whose equal neighbours share a cell, as we and as the region call them."""
    names = (*EXAMPLES, *table.columns)
    return tuple(column.name for column in columns_of(names) if column.holds in merged)


def _scheme(campaign: Campaign) -> Scheme | None:
    return scheme_in_force(campaign, today(campaign))


def _office(campaign: Campaign, scheme: Scheme | None) -> str:
    return scheme.campaign.lead_office if scheme else campaign.region.name


def _grouping(scheme: Scheme | None) -> Grouping:
    return grouping(_printed(scheme))


def _printed(scheme: Scheme | None) -> Table | None:
    return scheme.plan.table if scheme and scheme.plan else None


def _whole(edition: Edition, rows: Sequence[RowFact]) -> PlanTable:
    """The table with times that differ by spaces alone written alike, so that they share a cell."""
    table = paper_table(edition, rows)
    alike = (replace(row, period=replace(row.period, text=unspaced(row.period.text))) for row in table.rows)
    return replace(table, rows=tuple(alike))


def _mark(edition: Edition) -> str:
    return "" if edition.state in reads.ISSUED else DRAFT


def _day(edition: Edition) -> date | None:
    return localdate(edition.released_at) if edition.released_at else None


def _of_edition(edition: Edition, rows: Sequence[RowFact]) -> dict[str, str]:
    return {"版次": str(edition.number), "变动理由": edition.reason, "项数": str(len(rows))}


def _rows(rows: Sequence[RowFact], printed: Sequence[Row]) -> list[dict[str, str]]:
    """Each row by our own columns, and by the region's where it calls them otherwise."""
    ours = [listing.texts(row) for row in rows]
    return [mine | dict(own) for mine, own in zip(ours, printed, strict=True)]


def _columns(region: Region) -> Mapping[str, Row]:
    """Our columns, and every column of an edition of the region; none of persons."""
    own = [heading for columns in reads.columns_of_region(region.pk) for heading in columns]
    known = dict.fromkeys((heading for heading in own if not is_private(heading)), "") | EXAMPLES
    like = {column.holds: column.name for column in reversed(columns_of(tuple(EXAMPLES)))}
    for column in columns_of(tuple(known)):
        if column.name not in EXAMPLES:
            known[column.name] = EXAMPLES.get(like.get(column.holds, ""), "")
    return {ROWS: known}


def _with_changes(region: Region) -> Mapping[str, Row]:
    return {CHANGES: CHANGED, **_columns(region)}


def plan_of(campaign: Campaign, number: int | None = None) -> Made | None:
    """The plan in force, or an issued edition by its number."""
    edition = _edition(campaign, number)
    return plan(campaign, edition, reads.table(edition.pk)) if edition else None


def change_of(campaign: Campaign, number: int | None = None) -> Made | None:
    """What the plan in force, or an issued edition, changed; None for the first one."""
    edition = _edition(campaign, number)
    earlier = reads.issued_before(edition) if edition else None
    return change(campaign, edition, earlier) if edition and earlier else None


def _edition(campaign: Campaign, number: int | None) -> Edition | None:
    issued = reads.issued_editions(campaign.pk)
    return reads.edition_in_force(campaign.pk) if number is None else issued.filter(number=number).first()


def _table(campaign: Campaign) -> PlanTable | None:
    """The plan in force, as the scheme's notice attaches it."""
    edition = reads.edition_in_force(campaign.pk)
    return _whole(edition, reads.table(edition.pk)) if edition else None


EDITION = {"版次": "2", "变动理由": "水厂检修", "项数": "54"}
PLAN = Kind("plan", _("计划安排表"), EDITION, _columns, plan_of)
CHANGE = Kind("change", _("计划变动通知"), {**LETTER, **EDITION}, _with_changes, change_of)


def register_all() -> None:
    register(PLAN)
    register(CHANGE)
    notices.attach(_table)
