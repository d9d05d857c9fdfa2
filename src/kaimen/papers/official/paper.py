"""An official paper as its parts: head, title, addressees, body, annexes, signature, imprint. No layout."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kaimen.papers.official.grid import Grid


class Format(StrEnum):
    """How the first page looks: the issuer's red mark, a letter, or a plain sheet that starts at the title."""

    FILE = "file"
    LETTER = "letter"
    PLAIN = "plain"


class Level(StrEnum):
    """What a paragraph is: text, or a heading 一、 （一） 1. （1）; it may run on into text."""

    TEXT = "text"
    FIRST = "first"
    SECOND = "second"
    THIRD = "third"
    FOURTH = "fourth"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """lead: the words in the face of its level, with their mark; text: what follows them in the same paragraph."""

    text: str = ""
    lead: str = ""
    level: Level = Level.TEXT


@dataclass(frozen=True, slots=True)
class SideBySide:
    """A line of a form's head or foot, such as 填报单位： … 填报日期：, spread over the width."""

    texts: tuple[str, ...]


Block = Paragraph | SideBySide | Grid


@dataclass(frozen=True, slots=True)
class Head:
    """Above the red line. mark: the issuer's name, with 文件 where it has it; signers: of upward papers.

    secrecy, urgency and copy_number stay blank in what the product drafts.
    """

    format: Format = Format.FILE
    mark: str = ""
    number: str = ""
    signers: tuple[str, ...] = ()
    copy_number: str = ""
    secrecy: str = ""
    urgency: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """Who issues, and when; stamped: room and layout for the seal."""

    names: tuple[str, ...]
    day: date | None = None
    stamped: bool = True


@dataclass(frozen=True, slots=True)
class Annex:
    """One annex on pages of its own. mark: 「附件1」, blank for a sheet that is no annex."""

    title: str
    blocks: tuple[Block, ...] = ()
    mark: str = ""
    landscape: bool = False


@dataclass(frozen=True, slots=True)
class Imprint:
    """At the foot of the last page: who gets copies, which office printed it, when."""

    office: str
    day: date | None = None
    copies_to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OfficialPaper:
    """record: the head table of a web page (索引号, 文号, 发布机构 …), left out on paper.

    mark: 「附件1」 above the title of an annex that is given away by itself.
    """

    title: str
    head: Head = Head(Format.PLAIN)
    addressed: tuple[str, ...] = ()
    body: tuple[Block, ...] = ()
    annexes: tuple[Annex, ...] = ()
    signature: Signature | None = None
    note: str = ""
    imprint: Imprint | None = None
    record: tuple[tuple[str, str], ...] = ()
    landscape: bool = False
    mark: str = ""

    @property
    def day(self) -> date | None:
        """The day that the paper bears."""
        return self.signature.day if self.signature else None
