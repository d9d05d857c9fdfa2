"""One invented notice written as every kind of file: the same text, the same table, the same rows."""

from collections.abc import Callable
from functools import cache

import pytest

from kaimen.papers.sources.opening import open_paper
from kaimen.papers.sources.paper import FileKind, Paper
from kaimen.papers.tables.several import read_table
from tests.papers.sources.making import binary, national, notice, office, plain, printed

WRITERS: dict[FileKind, Callable[[int], bytes]] = {
    FileKind.DOCX: office.docx,
    FileKind.XLSX: office.xlsx,
    FileKind.XLS: binary.xls,
    FileKind.PDF: printed.pdf,
    FileKind.HTML: plain.html,
    FileKind.OFD: national.ofd,
    FileKind.MD: plain.markdown,
    FileKind.TXT: plain.text,
    FileKind.CSV: plain.csv,
}
SHEETS = (FileKind.XLSX, FileKind.XLS, FileKind.CSV)
WITH_TABLES = (FileKind.DOCX, FileKind.PDF, FileKind.HTML, FileKind.OFD, FileKind.MD)
COUNTS = (8, 30)


@cache
def opened(kind: FileKind, count: int = 8) -> Paper:
    return open_paper(f"通知.{kind}", WRITERS[kind](count))


def ruled(paper: Paper) -> list[tuple[str, ...]]:
    """The lines of the paper's tables; a header that a page repeats stands there once."""
    cells = [line.cells for line in paper.lines if line.table]
    return [row for at, row in enumerate(cells) if at == 0 or row != notice.HEADER]


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("kind", WRITERS)
def test_every_kind_gives_the_same_rows(kind: FileKind, count: int) -> None:
    paper = opened(kind, count)
    table = read_table(paper, year=2031)
    told = [
        (str(row.no), row.period.text, row.theme, *row.formats, *(u.name for u in row.units))
        for row in table.rows
    ]
    assert (told, table.columns) == (notice.meant(count)[1:], notice.HEADER)
    assert (paper.kind, paper.doubts, paper.sheet) == (kind, (), kind in SHEETS)


@pytest.mark.parametrize("count", COUNTS)
@pytest.mark.parametrize("kind", WITH_TABLES)
def test_running_text_is_a_line_a_paragraph_and_the_table_one_table(kind: FileKind, count: int) -> None:
    paper = opened(kind, count)
    texts = [line.cells for line in paper.lines if not line.table and line.filled]
    assert texts == [(text,) for text in notice.paragraphs()]
    assert ruled(paper) == notice.meant(count)
    assert {line.table for line in paper.lines} == {0, 1}


@pytest.mark.parametrize("kind", WRITERS)
def test_line_n_of_the_text_is_line_n(kind: FileKind) -> None:
    paper = opened(kind)
    texts = paper.text.split("\n")
    assert len(texts) == len(paper.lines)
    assert [text.split("\t") for text in texts] == [
        list("\t".join(line.cells).rstrip("\t").split("\t")) for line in paper.lines
    ]


def test_a_text_is_kept_as_it_is() -> None:
    text = "　　白鹭县 \n\n开放日\t\n"
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "gb18030"):
        assert open_paper("a.txt", text.replace("\n", "\r\n").encode(encoding)).text == text


def test_pages_are_told() -> None:
    for kind in (FileKind.PDF, FileKind.OFD):
        paper = opened(kind, 30)
        pages = [line.page for line in paper.lines]
        assert pages == sorted(pages) and pages[0] == 1 and pages[-1] > 1
        assert paper.lines[-1].where() == f"第{pages[-1]}页表1第{paper.lines[-1].number}行"
    assert {line.page for line in opened(FileKind.DOCX).lines} == {0}


@pytest.mark.parametrize(
    ("name", "kind", "told"),
    [
        ("表.xlsx", FileKind.XLS, "文件名的后缀是 .xlsx，内容却是旧版 Excel 表格，已按内容读取。"),
        ("表.xls", FileKind.HTML, "文件名的后缀是 .xls，内容却是网页，已按内容读取。"),
        ("通知.doc", FileKind.DOCX, "文件名的后缀是 .doc，内容却是 Word 文档，已按内容读取。"),
        ("通知.txt", FileKind.PDF, "文件名的后缀是 .txt，内容却是 PDF ，已按内容读取。"),
        ("通知.pdf", FileKind.TXT, "文件名的后缀是 .pdf，内容却是纯文本，已按内容读取。"),
    ],
)
def test_a_wrong_ending_is_told_and_does_no_harm(name: str, kind: FileKind, told: str) -> None:
    paper = open_paper(name, WRITERS[kind](8))
    assert (paper.kind, [(d.code, d.message) for d in paper.doubts]) == (kind, [("ending_differs", told)])
    assert paper.lines == opened(kind).lines


def test_an_ending_that_fits_or_says_nothing_is_no_doubt() -> None:
    for name, kind in (
        ("表.et", FileKind.XLS),
        ("通知", FileKind.DOCX),
        ("a.HTM", FileKind.HTML),
        ("b", FileKind.PDF),
    ):
        assert open_paper(name, WRITERS[kind](8)).doubts == ()


def test_a_hidden_sheet_is_read_and_told() -> None:
    paper = open_paper("a.xls", binary.xls(8, hidden=True))
    assert paper.lines == opened(FileKind.XLS).lines
    assert [d.message for d in paper.doubts] == ["工作表“计划”是隐藏的，也已读入，请核对。"]
