"""开展: what must be seen, said and done on site, and what proves it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from kaimen.scheme.say import Choice, Natural, Positive, Say
from kaimen.scheme.terms.rule import Note, Rule


class Medium(Choice):
    """Where the brand is shown."""

    BANNER = "banner", "横幅"
    SCREEN = "screen", "电子屏"
    BOARD = "board", "展板"
    SITE = "site", "活动现场"


class Survey(Choice):
    """How people are asked."""

    ONLINE = "online", "线上"
    PAPER = "paper", "线下"


class Practice(Choice):
    """What takes place with people on site."""

    LEADER_TALKS = "leader_talks", "单位负责人与群众面对面交流"
    GUIDE = "guide", "专人讲解"
    LIVE_QUESTIONS = "live_questions", "现场答疑"
    EXPERIENCE = "experience", "现场体验"
    OPINIONS = "opinions", "听取并记录意见建议"
    POLICY = "policy", "政策解读"
    STREAM = "stream", "在线直播"


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity(Rule):
    """Words and LOGO that every activity shows, and how many photos prove it."""

    words: Annotated[str, Say("字样", "标注“{}”字样")] = ""
    logo: Annotated[bool, Say("标识", "设置统一LOGO标识")] = False
    logo_annex: Annotated[str, Say("标识附件", "样式见{}")] = ""
    media: Annotated[tuple[Medium, ...], Say("载体", "展示于{}")] = ()
    proof_photos: Annotated[Natural, Say("佐证", silent=True)] = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class OnSite(Rule):
    """Something that takes place at an activity; `formats` narrows it."""

    practice: Annotated[Practice, Say("环节", "{}")]
    formats: Annotated[tuple[str, ...], Say("适用形式", "适用于{}", refers="format")] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Polling(Rule):
    """A survey of those who came or of the public."""

    ways: Annotated[tuple[Survey, ...], Say("方式", "开展{}问卷调查")]
    about: Annotated[str, Say("内容", "了解{}")] = ""
    policies: Annotated[Positive | None, Say("政策评价", "至少评价{}项政策")] = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """The activity itself."""

    identity: Annotated[tuple[Identity, ...], Say("统一标识")] = ()
    on_site: Annotated[tuple[OnSite, ...], Say("现场环节")] = ()
    polls: Annotated[tuple[Polling, ...], Say("问卷调查")] = ()
    notes: Annotated[tuple[Note, ...], Say("其他要求")] = ()
