"""申报: units declare themes (or open times, for the record), and the public is asked for ideas before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from kaimen.scheme.say import Choice, Positive, Say
from kaimen.scheme.terms.deadline import Deadline, Opening
from kaimen.scheme.terms.rule import Note, Rule


class Channel(Choice):
    """How a declaration reaches the office."""

    SCREEN = "screen", "网上填报"
    PHONE = "phone", "电话"
    FAX = "fax", "传真"
    MAIL = "mail", "电子邮箱"
    PAPER = "paper", "书面"


class Purpose(Choice):
    """What becomes of a declaration."""

    SELECTION = "selection", "供甄选"
    RECORD = "record", "备案"


class Late(Choice):
    """What becomes of a declaration that comes in after the day."""

    MARKED = "marked", "逾期报送的照收并注明迟报"
    REFUSED = "refused", "逾期不再受理"


class Confirming(Choice):
    """Who answers for a declaration before it counts as handed in."""

    NOBODY = "nobody", "单位经办人直接报送"
    LEADER = "leader", "由单位负责人在网上确认"
    SCAN = "scan", "上传盖章的扫描件"
    EITHER = "either", "由单位负责人在网上确认，或上传盖章的扫描件"


@dataclass(frozen=True, slots=True, kw_only=True)
class Themes(Rule):
    """How many themes a unit declares."""

    at_least: Annotated[Positive, Say("最少主题数", "每个单位至少申报{}个主题")]
    at_most: Annotated[Positive | None, Say("最多主题数", "最多{}个")] = None
    units: Annotated[tuple[str, ...], Say("适用单位", "适用于{}", refers="group")] = ()
    purpose: Annotated[Purpose, Say("用途", "{}")] = Purpose.SELECTION


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclarationForm(Rule):
    """The form to fill in: its title, its columns verbatim, its head lines, its seal."""

    columns: Annotated[tuple[str, ...], Say("栏目", "填写{}")]
    title: Annotated[str, Say("表名", "《{}》")] = ""
    head: Annotated[tuple[str, ...], Say("表头", "表头写明{}")] = ()
    seal: Annotated[bool, Say("公章", "加盖公章")] = False
    channels: Annotated[tuple[Channel, ...], Say("报送方式", "可用{}报送")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LateRule(Rule):
    """What becomes of late declarations; without it they are taken in and marked."""

    late: Annotated[Late, Say("逾期", "{}")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirmation(Rule):
    """How a unit answers for what it declares; without it a form with a seal takes either way, else nobody's."""

    by: Annotated[Confirming, Say("确认方式", "{}")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ideas(Rule):
    """A call for the public's ideas before the notice or the plan."""

    asks: Annotated[str, Say("征集内容", "向公众征集{}")]
    begins: Annotated[str, Say("开始", "{}开始")] = ""
    closes: Annotated[str, Say("截止", "{}截止")] = ""
    answered: Annotated[bool, Say("反馈", "采纳情况向公众反馈")] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """The call for declarations."""

    themes: Annotated[Themes | None, Say("申报数量")] = None
    opens: Annotated[Opening | None, Say("申报开始")] = None
    due: Annotated[Deadline | None, Say("申报截止")] = None
    late: Annotated[LateRule | None, Say("逾期申报")] = None
    confirmation: Annotated[Confirmation | None, Say("单位确认")] = None
    form: Annotated[DeclarationForm | None, Say("申报表")] = None
    ideas: Annotated[tuple[Ideas, ...], Say("公众征集")] = ()
    notes: Annotated[tuple[Note, ...], Say("其他要求")] = ()
