"""What a file is, by its content; by its name's ending where it is plain text."""

from __future__ import annotations

import re
import zipfile

from kaimen.papers.sources.ole import OLE, compound
from kaimen.papers.sources.package import ZIP, opened
from kaimen.papers.sources.paper import FileKind
from kaimen.papers.sources.refusing import PaperRefused
from kaimen.papers.sources.text import WIDE_MARKS

HEAD = 2_048
ENDINGS = {
    FileKind.DOCX: ("docx",),
    FileKind.XLSX: ("xlsx", "et"),
    FileKind.XLS: ("xls", "et", "xlt"),
    FileKind.CSV: ("csv", "tsv"),
    FileKind.PDF: ("pdf",),
    FileKind.HTML: ("html", "htm", "xhtml"),
    FileKind.TXT: ("txt", "text"),
    FileKind.MD: ("md", "markdown"),
    FileKind.OFD: ("ofd",),
}
NAMES = {
    FileKind.DOCX: " Word 文档", FileKind.XLSX: " Excel 表格", FileKind.XLS: "旧版 Excel 表格",
    FileKind.CSV: " CSV 表格", FileKind.PDF: " PDF ", FileKind.HTML: "网页", FileKind.TXT: "纯文本",
    FileKind.MD: " Markdown 文本", FileKind.OFD: " OFD ",
}  # fmt: skip
KNOWN = {ending for endings in ENDINGS.values() for ending in endings} | {"doc", "wps", "rtf", "xlsm", "docm"}
PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")
ARCHIVES = (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b")
MARKUP = re.compile(
    r"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|body|table|div|p|meta)\b",
    re.IGNORECASE | re.DOTALL,
)
OFFICE_XML = ("urn:schemas-microsoft-com:office:spreadsheet", "schemas.microsoft.com/office/word/2003/wordml")
STREAMS = {"EncryptedPackage": "password", "WordDocument": "old_word"}


def kind_of(name: str, data: bytes) -> FileKind:
    """The kind of a file that is no picture, archive or old document. Raises PaperRefused for those."""
    if data.startswith(ZIP):
        return _of_package(data)
    if data.startswith(OLE):
        return _of_compound(data)
    if b"%PDF-" in data[:1024]:
        return FileKind.PDF
    if data.lstrip().startswith(b"{\\rtf"):
        raise PaperRefused("old_word")
    if _is_picture(data):
        raise PaperRefused("picture")
    if data.startswith(ARCHIVES):
        raise PaperRefused("archive")
    return _of_text(name, data)


def _is_picture(data: bytes) -> bool:
    bitmap = data.startswith(b"BM") and b"\0" in data[:16]
    return bitmap or data.startswith(PICTURES) or data[8:12] == b"WEBP" or data[4:8] == b"ftyp"


def differs(name: str, kind: FileKind) -> bool:
    """Whether the name's ending says another kind; one that says nothing does not."""
    ending = _ending(name)
    return ending in KNOWN and ending not in ENDINGS[kind]


def _ending(name: str) -> str:
    return name.rpartition(".")[2].strip().lower() if "." in name else ""


def _of_package(data: bytes) -> FileKind:
    try:
        package = opened(data)
        names = package.names
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        if isinstance(error, PaperRefused):
            raise
        raise PaperRefused("broken") from error
    if "xl/workbook.xml" in names:
        return FileKind.XLSX
    if "ofd.xml" in names:
        return FileKind.OFD
    if "word/document.xml" in names or any(name.startswith("word/") for name in names):
        return FileKind.DOCX
    raise PaperRefused("unknown" if names.keys() & {"[content_types].xml", "mimetype"} else "archive")


def _of_compound(data: bytes) -> FileKind:
    whole = compound(data)
    if whole is None:
        raise PaperRefused("broken")
    for stream, code in STREAMS.items():
        if stream in whole.streams:
            raise PaperRefused(code)
    if {"Workbook", "Book"} & whole.streams.keys():
        return FileKind.XLS
    raise PaperRefused("unknown")


def _of_text(name: str, data: bytes) -> FileKind:
    encoding = "utf-16" if data[:2] in WIDE_MARKS else "latin-1"
    head = data[:HEAD].decode(encoding, "replace").lstrip("\ufeff\xef\xbb\xbf")
    if any(mark in head for mark in OFFICE_XML):
        raise PaperRefused("unknown")
    if MARKUP.match(head):
        return FileKind.HTML
    ending = _ending(name)
    by_name = (FileKind.CSV, FileKind.MD, FileKind.HTML)
    return next((kind for kind in by_name if ending in ENDINGS[kind]), FileKind.TXT)
