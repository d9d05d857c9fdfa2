"""A template's package: looked through before anything is filled in, packed again the same way each time."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import XMLSyntaxError, _Element, tostring

from kaimen.papers.doubt import Doubt
from kaimen.papers.sources.package import Package, local, opened, parsed, told
from kaimen.papers.sources.refusing import PaperRefused
from kaimen.papers.writing.steady import FIRST_DAY

MAX_TEMPLATE, MAX_PARTS, MAX_UNPACKED = 5_000_000, 500, 40_000_000
MAX_PARAGRAPHS = 20_000
BODY = "word/document.xml"
TEXT_PART = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml")
REACHES_OUT = re.compile(
    r"\b(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|IMPORT|LINK|DATABASE)\b", re.IGNORECASE
)
EMBEDDED = ("word/embeddings/", "word/activex/", "afchunk")
BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, XMLSyntaxError,
    KeyError, ValueError,
)  # fmt: skip
"""What a damaged package makes the readers raise."""
NAMES = {"header": "页眉", "footer": "页脚", "footnotes": "脚注", "endnotes": "尾注"}

SENTENCES = {
    "too_big": "模板文件太大。请删去图片等多余内容，不超过5MB，再上传。",
    "not_docx": "模板要用 Word 的 .docx 文件。请用 Word 或 WPS 另存为 .docx 后再上传。",
    "broken": "模板文件已损坏，无法打开。请重新另存一份后再上传。",
    "password": "模板文件加了密码。请去掉密码后再上传。",
    "macros": "模板里带有宏，不能使用。请另存为不带宏的 .docx 后再上传。",
    "links": "模板引用了别处的文件。请删去外部链接的图片、对象和附加模板后再上传。",
    "embedded": "模板里嵌有别的文件或控件。请删去后再上传。",
    "placeholders": "模板里有填不了的占位符。请按下面所列逐个改正后再上传。",
}


class TemplateRefused(ValueError):
    """The template is not filled. `code`, `message` with what to do, and each doubt with its place."""

    def __init__(self, code: str, doubts: tuple[Doubt, ...] = ()) -> None:
        self.code, self.message, self.doubts = code, SENTENCES[code], doubts
        super().__init__("; ".join([self.message, *(f"{one.where}：{one.message}" for one in doubts)]))


@dataclass(slots=True)
class Template:
    """The parts of a template: those with text as trees by name, the others as bytes."""

    others: dict[str, bytes]
    texts: dict[str, _Element]

    def parts(self) -> Iterator[tuple[str, _Element]]:
        """The parts with text and what a person calls them, the body (blank) first."""
        for name in sorted(self.texts, key=lambda name: (name != BODY, name)):
            kind = name.partition("/")[2].rstrip("0123456789.xml")
            yield NAMES.get(kind, ""), self.texts[name]

    def packed(self) -> bytes:
        """The file, its parts in the order of their names and without times."""
        out = io.BytesIO()
        made = {
            name: tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
            for name, tree in self.texts.items()
        }
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, body in sorted(
                (self.others | made).items(), key=lambda part: (part[0] != TYPES, part[0])
            ):
                archive.writestr(zipfile.ZipInfo(name, FIRST_DAY), body, zipfile.ZIP_DEFLATED)
        return out.getvalue()


TYPES = "[Content_Types].xml"


def opened_template(data: bytes) -> Template:
    """The template. Raises TemplateRefused for what is no docx, too big, broken, or reaches outside of itself."""
    if len(data) > MAX_TEMPLATE:
        raise TemplateRefused("too_big")
    if not data.startswith(b"PK"):
        raise TemplateRefused("not_docx")
    try:
        return _opened(data)
    except TemplateRefused:
        raise
    except PaperRefused as error:
        raise TemplateRefused(error.code if error.code in SENTENCES else "broken") from error
    except BROKEN as error:
        raise TemplateRefused("broken") from error


def _opened(data: bytes) -> Template:
    package = opened(data, MAX_PARTS, MAX_UNPACKED)
    if BODY not in package or TYPES not in package:
        raise TemplateRefused("not_docx")
    _refuse_what_reaches_out(package)
    # What was read to be looked through is read again, so it is counted anew.
    package = opened(data, MAX_PARTS, MAX_UNPACKED)
    parts = {name: package.read(name) for name in package.names.values() if not name.endswith("/")}
    texts = {name: parsed(body) for name, body in parts.items() if TEXT_PART.fullmatch(name)}
    for tree in texts.values():
        _refuse_fields(tree)
    if sum(1 for tree in texts.values() for _ in tree.iter("{*}p")) > MAX_PARAGRAPHS:
        raise TemplateRefused("too_big")
    return Template({name: body for name, body in parts.items() if name not in texts}, texts)


def _refuse_what_reaches_out(package: Package) -> None:
    if package.has_macros:
        raise TemplateRefused("macros")
    if package.has_outside_links:
        raise TemplateRefused("links")
    if package.has(*EMBEDDED):
        raise TemplateRefused("embedded")


def _refuse_fields(tree: _Element) -> None:
    """Fields that fetch something, whether written in one piece or in several."""
    for paragraph in tree.iter("{*}p"):
        pieces = "".join(one.text or "" for one in paragraph.iter("{*}instrText"))
        simple = " ".join(told(one, "instr") for one in paragraph.iter("{*}fldSimple"))
        if REACHES_OUT.search(f"{pieces} {simple}"):
            raise TemplateRefused("links")
    if any(local(one) == "altChunk" for one in tree.iter("{*}altChunk")):
        raise TemplateRefused("embedded")
