"""Declaration forms as units fill them in and send them, made with python-docx; every name is invented."""

import io
import zipfile
from collections.abc import Iterable, Mapping, Sequence

from docx import Document

from kaimen.intake import acts as intake
from kaimen.intake.known import given_of
from kaimen.intake.models import Paper
from kaimen.papers.sources.opening import open_paper
from kaimen.papers.sources.refusing import PaperRefused
from kaimen.papers.understanding import understand
from kaimen.scheme.roles import THE_CLOCK

COLUMNS = ("序号", "活动主题", "活动时间（月份）", "活动形式", "活动简介", "安全措施")
WATER = ("走进自来水厂", "5月", "现场观摩", "看一滴水怎样变清", "专人引导")
BOOKS = ("图书馆的一天", "6月25日", "座谈交流", "看一本书怎样上架", "分批入馆")
TITLE = "云溪区2026年“政务公开主题日”活动主题申报表"


def docx_of(document) -> bytes:
    packed = io.BytesIO()
    document.save(packed)
    return packed.getvalue()


def in_rows(
    unit: str = "区甲局",
    themes: Iterable[Sequence[str]] = (WATER,),
    columns: Sequence[str] = COLUMNS,
    head: str = "填报单位（公章）：{unit}    联系人：张小门    联系电话：0000-1234567",
    blank: int = 1,
) -> bytes:
    """The notice's own form: one row a theme, a blank row left over."""
    document = Document()
    document.add_paragraph("附件1")
    document.add_paragraph(TITLE)
    document.add_paragraph(head.format(unit=unit))
    rows = [(str(number), *theme) for number, theme in enumerate(themes, 1)]
    rows += [(str(len(rows) + 1 + at), *[""] * (len(columns) - 1)) for at in range(blank)]
    table = document.add_table(rows=1 + len(rows), cols=len(columns))
    for at, row in enumerate([columns, *rows]):
        for cell, text in zip(table.rows[at].cells, row, strict=True):
            cell.text = text
    return docx_of(document)


def in_pairs(pairs: Mapping[str, str]) -> bytes:
    """A form of labels and values."""
    document = Document()
    document.add_paragraph(TITLE)
    table = document.add_table(rows=len(pairs), cols=2)
    for row, pair in zip(table.rows, pairs.items(), strict=True):
        row.cells[0].text, row.cells[1].text = pair
    return docx_of(document)


def pairs_of(unit: str = "区乙局", **changed: str) -> dict[str, str]:
    told = {
        "填报单位": unit,
        "活动主题": "走进污水处理厂",
        "活动时间": "5月中旬",
        "活动形式": "现场观摩、座谈交流",
        "活动简介": "看水怎样变清",
        "联系人": "李小门",
        "联系电话": "0000-7654321",
    }
    return told | changed


def zipped(files: Mapping[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return packed.getvalue()


def read_all() -> None:
    """What the background does, in this process, since starting a reader a paper would take long."""
    for paper in Paper.objects.filter(state="waiting").select_related("region", "campaign"):
        with paper.file.open("rb") as file:
            data = file.read()
        try:
            known = given_of(paper.region, paper.campaign).known()
            intake.take_in(THE_CLOCK, paper.pk, understand(open_paper(paper.name, data), known))
        except PaperRefused as refused:
            intake.refuse_paper(THE_CLOCK, paper.pk, refused.code)
