"""专栏 and 宣传: the public column, what it shows and by when; media and new media."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from kaimen.scheme.limits import Limit
from kaimen.scheme.say import Choice, Positive, Say
from kaimen.scheme.terms.rule import Note, Rule


class Shows(Choice):
    """What the column holds."""

    PLAN = "plan", "活动计划"
    PREVIEWS = "previews", "活动预告"
    NEWS = "news", "动态信息"
    RESULTS = "results", "活动成果"
    ANSWERS = "answers", "意见答复"


class Publisher(Choice):
    """Who puts things on the column."""

    UNIT = "unit", "责任单位"
    OFFICE = "office", "牵头办"


@dataclass(frozen=True, slots=True, kw_only=True)
class Publishing(Rule):
    """A column on a site, what it shows, who fills it, by when."""

    site: Annotated[str, Say("网站", "在{}")]
    name: Annotated[str, Say("专栏名", "“{}”专栏")] = ""
    shows: Annotated[tuple[Shows, ...], Say("内容", "展示{}")] = ()
    by: Annotated[Publisher, Say("发布人", "由{}发布")] = Publisher.UNIT
    due: Annotated[Limit | None, Say("期限", "{}")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage(Rule):
    """Where activities are reported."""

    channels: Annotated[tuple[str, ...], Say("渠道", "通过{}宣传")]
    at_least: Annotated[Positive | None, Say("最少篇数", "至少{}篇")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicColumn:
    """What the public sees."""

    publishing: Annotated[tuple[Publishing, ...], Say("专栏")] = ()
    coverage: Annotated[tuple[Coverage, ...], Say("宣传报道")] = ()
    notes: Annotated[tuple[Note, ...], Say("其他要求")] = ()
