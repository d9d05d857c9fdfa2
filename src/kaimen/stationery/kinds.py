"""Kinds of papers that a region may have its own template for: each slice registers its own at start-up."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise

from kaimen.regions.models import Campaign, Region
from kaimen.stationery.facts import Made, Row

ROWS, COUNT = "行", "项数"
"""The table that nearly every paper has, and how many rows it has."""

STANDARD: Row = {
    "地区": "云溪区",
    "年度": "2026",
    "活动名称": "政务公开主题日",
    "标题": "云溪区2026年“政务公开主题日”活动计划表",
    "发文机关": "云溪区政务公开领导小组办公室",
    "日期": "2026年3月5日",
}
"""Placeholders that every paper has, each with an example."""

LETTER: Row = {
    "文号": "云政公开办〔2026〕3号",
    "主送机关": "区直各单位，各街道办事处",
    "正文": "现将有关事项通知如下：……",
    "附件说明": "附件：1.活动计划表",
}
"""What a paper with addressees has besides."""

Columns = Callable[[Region], Mapping[str, Row]]


@dataclass(frozen=True, slots=True)
class Kind:
    """values: placeholders besides the standard ones, with examples; columns: of each table, as a region has them.

    of: the paper of a campaign as it stands, or of its number (an edition, a version, a declaration), None where
    there is none; only kinds with it can be written by command.
    """

    code: str
    title: str | Promise
    values: Row
    columns: Columns
    of: Callable[[Campaign, int | None], Made | None] | None = None

    def names(self) -> dict[str, str]:
        """Every placeholder outside of tables, with an example."""
        return {**STANDARD, **self.values}


kinds: dict[str, Kind] = {}


def register(kind: Kind) -> None:
    """Called from a slice's app at start-up; a second call for the code replaces the first."""
    kinds[kind.code] = kind
