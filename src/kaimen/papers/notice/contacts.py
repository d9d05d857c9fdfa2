"""Who is to be asked: names, telephones, mailboxes and addresses in a notice, so that they can be kept apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from kaimen.papers.notice.flat import Flat, flat
from kaimen.papers.notice.notice import Notice

MASK = "○"
LABEL_END = r"(?:（[^）]{1,12}）)?[：:]"
NAME = r"[^\s，。；：、（）《》“”0-9A-Za-z/／·]{1,4}?(?:·[^\s，。；：、（）0-9A-Za-z·]{1,8}?){0,3}"
NO_NAME = re.compile(
    r"单位|部门|领导|科室?$|股$|负责|主要|人员|局|办|委|待定|另行|同上|各|本人|如下|政府|街道|村|社区|[及和与的是]"
)
NAMES = re.compile(
    r"(?:联系人(?:员)?|联络(?:人|员)|经办人|填报人|填表人|报名联系|负责人|责任人|工作人员)(?:及(?:联系)?(?:电话|方式))?(?:姓名)?"
    rf"(?:为|是|{LABEL_END})(?P<value>{NAME}(?:[、/和]{NAME})*)"
    r"(?=$|[，。；、（）\s/0-9]|联系|电话|手机|办公|邮箱|电子|微信|传真|地址|QQ|先生|女士|同志|老师|主任|[局处科股所]长)"
)
POLITE = re.compile(
    r"(?:^|[，。；：、（）]|联系|找)(?P<value>[^\s，。；：、（）0-9A-Za-z系找]{1,3})(?:先生|女士)(?=$|[，。；、）（：0-9]|联系|电话)"
)
MOBILE = re.compile(r"(?<![0-9A-Za-z.])1[3-9]\d(?:[- ]?\d{4}){2}(?![0-9])")
OFFICE_PHONE = re.compile(
    r"(?<![0-9A-Za-z.〔/])(?:（?0\d{2,3}）?[-—–－一 ]?)\d{7,8}(?:[-—转]\d{1,5})?(?![0-9])"
)
LOCAL_PHONE = re.compile(
    r"(?<![0-9A-Za-z.〔-])(?!20\d\d[01]\d[0-3]\d(?!\d))\d{7,8}(?:[-—转]\d{1,5})?(?![0-9号年元])"
)
SHARED_PHONE = re.compile(
    r"(?<![0-9])(?:400[- ]?\d{3}[- ]?\d{4}|(?:0\d{2,3}-)?1(?:2345|1[09]|2\d{2,3}))(?![0-9])"
)
MAILBOX = re.compile(r"[A-Za-z0-9][A-Za-z0-9._+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
SOCIAL = re.compile(r"(?:QQ(?:号|群)?|微信(?:号|群)?)[：:]?(?P<value>[A-Za-z0-9_-]{5,20})")
ADDRESS = re.compile(
    r"(?:(?:通讯|通信|联系|办公|报名|邮寄|收件|单位)地址|(?:现场)?报名地[点址])[：:](?P<value>[^，。；：]{4,60}?)(?=$|[，。；（]|联系|邮编|电话)"
)
PHONE_CUE = re.compile(r"电话|手机|热线|传真|座机|联系|拨打|致电|咨询|报名")
FAX_CUE = re.compile(r"传真[^，。；]{0,6}$")
CUE_REACH = 24


class ContactKind(StrEnum):
    """What sort of contact it is."""

    NAME = "name"
    PHONE = "phone"
    MOBILE = "mobile"
    FAX = "fax"
    MAILBOX = "mailbox"
    SOCIAL = "social"
    ADDRESS = "address"


@dataclass(frozen=True, slots=True)
class Contact:
    """kind: see ContactKind; value: normalised; quote: text[start:end] of the paper; section: where it stands.

    public: a number that anybody may ring, such as a city's hotline.
    """

    kind: ContactKind
    value: str
    quote: str
    start: int
    end: int
    section: str = ""
    public: bool = False


def contacts(notice: Notice) -> tuple[Contact, ...]:
    """Every contact in a notice's words and in what stands around them, in order, none inside another."""
    sections = [(one.flat.at[0], one.flat.at[-1], one.section) for one in notice.sentences if one.flat.at]
    kept: list[Contact] = []
    for found in sorted(_lines(notice.text), key=lambda one: (one.start, one.start - one.end)):
        if not kept or found.start >= kept[-1].end:
            section = next((name for first, last, name in sections if first <= found.start <= last), "")
            kept.append(_in_section(found, section))
    return tuple(kept)


def without_contacts(text: str, found: Iterable[Contact]) -> str:
    """The text with each contact masked, character by character, so that every other place stays."""
    masked = list(text)
    for one in found:
        masked[one.start : one.end] = [
            char if char.isspace() else MASK for char in masked[one.start : one.end]
        ]
    return "".join(masked)


def _in_section(one: Contact, section: str) -> Contact:
    return Contact(one.kind, one.value, one.quote, one.start, one.end, section, one.public)


def _lines(text: str) -> Iterator[Contact]:
    at = 0
    for line in text.split("\n"):
        if _may_hold(line):
            yield from _in_line(text, flat(text, at, at + len(line)))
        at += len(line) + 1


def _may_hold(line: str) -> bool:
    """A quick look, so that most lines are not read at all."""
    return (
        "人" in line
        or "@" in line
        or "＠" in line
        or "地" in line
        or sum(char.isdigit() for char in line) >= 5
    )


def _in_line(text: str, line: Flat) -> Iterator[Contact]:
    words = line.text
    for match in MAILBOX.finditer(words):
        yield _contact(ContactKind.MAILBOX, text, line, match.span())
    for kind, shape in (
        (ContactKind.SOCIAL, SOCIAL),
        (ContactKind.ADDRESS, ADDRESS),
        (ContactKind.NAME, POLITE),
    ):
        for match in shape.finditer(words):
            yield _contact(kind, text, line, match.span("value"))
    for match in NAMES.finditer(words):
        yield from _names(text, line, match)
    yield from _phones(text, line)


def _names(text: str, line: Flat, match: re.Match[str]) -> Iterator[Contact]:
    """Each person named after one label."""
    at = match.start("value")
    for name in re.split(r"[、/和]", match["value"]):
        if name and not NO_NAME.search(name):
            yield _contact(ContactKind.NAME, text, line, (at, at + len(name)))
        at += len(name) + 1


def _phones(text: str, line: Flat) -> Iterator[Contact]:
    words = line.text
    for match in MOBILE.finditer(words):
        yield _contact(ContactKind.MOBILE, text, line, match.span())
    for match in SHARED_PHONE.finditer(words):
        if _cued(words, match.start()):
            yield _contact(ContactKind.PHONE, text, line, match.span(), public=True)
    for shape in (OFFICE_PHONE, LOCAL_PHONE):
        for match in shape.finditer(words):
            if shape is OFFICE_PHONE or _cued(words, match.start()):
                kind = ContactKind.FAX if FAX_CUE.search(words[: match.start()]) else ContactKind.PHONE
                yield _contact(kind, text, line, match.span())


def _cued(words: str, at: int) -> bool:
    """Whether a word right before says that the digits are a telephone's; a list of numbers has it once."""
    return bool(PHONE_CUE.search(words[max(0, at - CUE_REACH) : at]))


def _contact(
    kind: ContactKind, text: str, line: Flat, span: tuple[int, int], public: bool = False
) -> Contact:
    start, end = line.origin(*span)
    return Contact(kind, line.text[slice(*span)], text[start:end], start, end, "", public)
