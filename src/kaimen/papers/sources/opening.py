"""Any file into a paper: what it is tells its content, and its name only where the content does not."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kaimen.papers.sources.kinds import NAMES, differs, kind_of
from kaimen.papers.sources.markdown import source_from_markdown
from kaimen.papers.sources.ofd.document import source_from_ofd
from kaimen.papers.sources.paper import FileKind, Paper
from kaimen.papers.sources.refusing import MAX_BYTES, PaperRefused
from kaimen.papers.sources.said import doubt
from kaimen.papers.sources.text import decoded, source_from_csv, source_from_text
from kaimen.papers.sources.web.page import source_from_html
from kaimen.papers.sources.word.document import source_from_docx
from kaimen.papers.sources.workbook import source_from_xls, source_from_xlsx


def open_paper(name: str, data: bytes) -> Paper:
    """The paper in a file; `name` as the person calls it. Raises PaperRefused, and nothing else, for any bytes.

    A file whose name says another kind is read as what it is, with the doubt `ending_differs`.
    """
    if len(data) > MAX_BYTES:
        raise PaperRefused("too_big")
    if not data.strip(b"\0 \r\n\t"):
        raise PaperRefused("empty")
    kind = kind_of(name, data)
    paper = _read(READERS[kind], data)
    if differs(name, kind):
        ending = name.rpartition(".")[2].lower()
        return replace(
            paper, doubts=(doubt("ending_differs", ending=f".{ending}", kind=NAMES[kind]), *paper.doubts)
        )
    return paper


def _read(reader: Callable[[bytes], Paper], data: bytes) -> Paper:
    try:
        return reader(data)
    except PaperRefused:
        raise
    except MemoryError as error:
        raise PaperRefused("too_big") from error
    except Exception as error:  # damaged files make the libraries raise nearly anything
        raise PaperRefused("broken") from error


def _pdf(data: bytes) -> Paper:
    from kaimen.papers.sources.pdf.document import source_from_pdf  # noqa: PLC0415  # slow to load, few papers need it

    return source_from_pdf(data)


def _text(data: bytes) -> str:
    text = decoded(data)
    if text is None:
        raise PaperRefused("unknown")
    return text


READERS: dict[FileKind, Callable[[bytes], Paper]] = {
    FileKind.DOCX: source_from_docx,
    FileKind.XLSX: source_from_xlsx,
    FileKind.XLS: source_from_xls,
    FileKind.CSV: source_from_csv,
    FileKind.PDF: _pdf,
    FileKind.HTML: source_from_html,
    FileKind.TXT: lambda data: source_from_text(_text(data)),
    FileKind.MD: lambda data: source_from_markdown(_text(data)),
    FileKind.OFD: source_from_ofd,
}
