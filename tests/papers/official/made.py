"""An invented office's papers, of every format and with every part."""

from datetime import date
from random import Random

from kaimen.papers.official.drafting.plans import plan_annex
from kaimen.papers.official.drafting.sheets import alone, numbered
from kaimen.papers.official.paper import (
    Annex,
    Format,
    Head,
    Imprint,
    Level,
    OfficialPaper,
    Paragraph,
    Signature,
)
from kaimen.papers.tables.table import Host, PlanRow, PlanTable
from kaimen.scheme.periods import read_period
from tests.papers.made_up import HEADERS, YEAR, some

OFFICE = "白鹭县政务公开办公室"
TITLE = "关于开展2031年“政务公开主题日”活动的通知"
TEXT = "为让群众走进政府了解政府监督政府现就开展活动有关事项通知如下请结合实际抓好落实" * 4
DAY = date(2031, 2, 8)


def plan(rows: int = 54, seed: int = 5) -> PlanTable:
    """A year's plan by month, as a region prints it."""
    found = some(Random(seed), rows)
    months = sorted(Random(seed).choices(range(2, 12), k=rows))
    return PlanTable(
        "白鹭县2031年“政务公开主题日”活动计划表",
        HEADERS,
        tuple(
            PlanRow(
                one.no, one.theme, tuple(map(Host, one.units)), one.formats, read_period(f"{month}月", YEAR)
            )
            for one, month in zip(found, months, strict=True)
        ),
    )


def paper(
    format: Format = Format.FILE, *, rows: int = 54, paragraphs: int = 9, stamped: bool = True
) -> OfficialPaper:
    """A notice with two annexes, one of them a plan."""
    marks = {Format.FILE: f"{OFFICE}文件", Format.LETTER: "白鹭县人民政府办公室", Format.PLAIN: ""}
    body = [
        Paragraph(lead="一、活动主题", level=Level.FIRST),
        Paragraph("邀请群众代表现场观摩。", "（一）现场观摩。", Level.SECOND),
        *[Paragraph(TEXT)] * paragraphs,
    ]
    annexes = numbered([plan_annex(plan(rows)), Annex("标识样式", (Paragraph("略。"),))])
    return OfficialPaper(
        TITLE,
        Head(format, marks[format], "鹭政公开办〔2031〕1号"),
        ("各街道办事处", "县直各单位"),
        tuple(body),
        annexes,
        Signature((OFFICE,), DAY, stamped),
        "此件公开发布",
        Imprint(OFFICE, date(2031, 2, 9), ("县委办公室",)),
    )


def plan_sheet(rows: int = 54) -> OfficialPaper:
    """The plan by itself."""
    return alone(plan_annex(plan(rows)))
