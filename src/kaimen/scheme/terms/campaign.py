"""The campaign a notice starts: whose, which year, which brands, by which papers, for how long."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from kaimen.scheme.say import Choice, Positive, Say, Year
from kaimen.scheme.terms.rule import Note, Rule


class Span(Choice):
    """How long one campaign lasts: one day, a week (开放周) ... or a standing rule without end."""

    DAY = "day", "一天"
    WEEK = "week", "一周"
    MONTH = "month", "一个月"
    QUARTER = "quarter", "一个季度"
    YEAR = "year", "全年"
    WINDOW = "window", "一段时间"
    STANDING = "standing", "长期"


class Tier(Choice):
    """A tier of government, as papers quote each other up and down."""

    STATE = "state", "国家"
    PROVINCE = "province", "省级"
    CITY = "city", "市级"
    COUNTY = "county", "县级"
    TOWNSHIP = "township", "乡镇街道"
    UNIT = "unit", "部门单位"


class Relation(Choice):
    """What an earlier paper is to this notice."""

    BASED_ON = "based_on", "依据"
    CONTINUES = "continues", "承接"
    REPLACES = "replaces", "替代"
    FORWARDS = "forwards", "转发"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Another paper that this notice quotes."""

    title: Annotated[str, Say("标题", "《{}》")]
    relation: Annotated[Relation, Say("关系", "{}")] = Relation.BASED_ON
    number: Annotated[str, Say("文号", "{}")] = ""
    issuer: Annotated[str, Say("发文机关", "{}印发")] = ""
    tier: Annotated[Tier | None, Say("层级", silent=True)] = None
    issued: Annotated[date | None, Say("成文日期", "{}")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """The paper itself: title, number, day, office. A notice without a printed number leaves it blank."""

    title: Annotated[str, Say("标题", "《{}》")]
    issuer: Annotated[str, Say("发文机关", "{}印发")]
    issued: Annotated[date, Say("成文日期", "{}成文")]
    number: Annotated[str, Say("文号", "{}")] = ""
    published: Annotated[date | None, Say("发布日期", "{}发布")] = None
    addressed: Annotated[tuple[str, ...], Say("主送", "发至{}")] = ()
    annexes: Annotated[tuple[str, ...], Say("附件", "附件：{}")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Brand(Rule):
    """The name under which doors open, such as 政务公开主题日 or 政府开放日."""

    name: Annotated[str, Say("品牌", "活动名称为“{}”")]
    slug: Annotated[str, Say("网址短名", silent=True)] = ""
    edition: Annotated[Positive | None, Say("届次", "第{}届")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Window(Rule):
    """When activities may be held, in the notice's own words (any period that reads)."""

    when: Annotated[str, Say("活动时间", "活动时间为{}")]
    span: Annotated[Span, Say("跨度", silent=True)] = Span.WINDOW


@dataclass(frozen=True, slots=True, kw_only=True)
class Focus(Rule):
    """Themes that the notice favours."""

    themes: Annotated[tuple[str, ...], Say("突出主题", "突出{}等主题")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Campaign:
    """Which campaign this scheme runs."""

    region: Annotated[str, Say("行政区划代码", silent=True)]
    region_name: Annotated[str, Say("地区", silent=True)]
    year: Annotated[Year, Say("年度", silent=True)]
    notice: Annotated[Notice, Say("通知")]
    brands: Annotated[tuple[Brand, ...], Say("品牌")]
    lead_office: Annotated[str, Say("牵头办", "由{}牵头组织")]
    slug: Annotated[str, Say("网址短名", silent=True)] = ""
    tier: Annotated[Tier | None, Say("层级", silent=True)] = None
    span: Annotated[Span, Say("跨度", silent=True)] = Span.YEAR
    effective: Annotated[date | None, Say("生效日期", "{}起执行")] = None
    documents: Annotated[tuple[Document, ...], Say("相关文件")] = ()
    window: Annotated[Window | None, Say("活动窗口")] = None
    focus: Annotated[tuple[Focus, ...], Say("突出主题")] = ()
    purposes: Annotated[tuple[Note, ...], Say("目的要求")] = ()
