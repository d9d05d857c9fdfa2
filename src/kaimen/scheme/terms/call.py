"""申报: units declare themes (or open times, for the record), and the public is asked for ideas before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from kaimen.scheme.say import Choice, Positive, Say
from kaimen.scheme.terms.deadline import Deadline
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
    due: Annotated[Deadline | None, Say("申报截止")] = None
    form: Annotated[DeclarationForm | None, Say("申报表")] = None
    ideas: Annotated[tuple[Ideas, ...], Say("公众征集")] = ()
    notes: Annotated[tuple[Note, ...], Say("其他要求")] = ()
