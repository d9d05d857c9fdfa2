"""Invented plan tables with every kind of dirt that printed ones carry."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from hypothesis import strategies as st

from kaimen.papers.sources.paper import FileKind, Line, paper_of
from kaimen.papers.sources.paper import Paper as Source
from kaimen.papers.tables.table import Host, PlanRow, PlanTable
from kaimen.scheme.hosting import HostAs
from kaimen.scheme.periods import read_period

YEAR = 2031
UNITS = [
    "市晴川局",
    "云岭街道办事处",
    "县风物中心",
    "白鹭镇人民政府",
    "区星河办",
    "州竹溪分局",
    "市市长亭管理局",
    "溪街街道办事处",
]
FORMS = ["现场观摩", "座谈交流", "政策宣传", "现场答疑", "问卷调查"]
THEMES = [
    "走近夜空观星台",
    "“山水有约”护林故事会进校园",
    "雨水花园的一天",
    "5.15古桥守护日",
    "稻田里的科学课（二期）",
    "看得见的清水",
    "老街灯火，你我同行",
    "6·13渡口安全月",
    "《青石巷保护条例》宣讲",
]
PERIODS = ["3月", "4月", "5月中旬", "6-8月", "第三季度", "9月10日", "11月（暂定）", "另行通知"]
HEADERS = ("序号", "活动时间", "活动主题", "活动形式", "责任单位")


@dataclass(frozen=True)
class Item:
    """One clean row, as the invented office meant it."""

    no: int
    period: str
    theme: str
    formats: tuple[str, ...]
    units: tuple[str, ...]

    def cells(self) -> dict[str, str]:
        told = (str(self.no), self.period, self.theme, "、".join(self.formats), "、".join(self.units))
        return dict(zip(HEADERS, told, strict=True))


@dataclass
class Paper:
    """A table with its dirt: the order of columns, merged times, page breaks, an empty column, noise around it."""

    items: list[Item]
    order: tuple[str, ...] = HEADERS
    merged: bool = True
    page: int = 7
    empty_column: bool = False
    slid: set[int] = field(default_factory=set)
    title: str = "白鹭县2031年活动安排表"

    def rows(self) -> list[list[str]]:
        """The cells of each row, blank where the time is as above."""
        rows, above = [], None
        for item in self.items:
            cells = item.cells()
            if self.merged and cells["活动时间"] == above:
                cells["活动时间"] = ""
            above = item.period
            row = [cells[name] for name in self.order]
            rows.append(self._dirty(row, item.no))
        return rows

    def _dirty(self, row: list[str], no: int) -> list[str]:
        if no in self.slid:
            return [row[0], "", *row[1:]]
        return [*row[:-1], "", row[-1]] if self.empty_column and no % 2 else row

    def as_text(self) -> str:
        """As extracted: a page of the notice, the table with its header on each page, and what follows it."""
        header, lines = "\t".join(self.order), []
        for at, row in enumerate(self.rows()):
            lines += ["", header] if at % self.page == 0 else []
            lines.append("\t".join(row))
        before = ["各单位：", "现将安排表印发给你们，请结合活动主题和时间安排抓好落实。", "附件", self.title]
        return "\n".join([*before, *lines, "", "附件 2", "标识样式"])

    def as_lines(self) -> list[tuple[str, ...]]:
        """The cells of each line under the header, the header again at each page."""
        lines: list[tuple[str, ...]] = []
        for at, row in enumerate(self.rows()):
            lines += [self.order] if at and at % self.page == 0 else []
            lines.append(tuple(row))
        return lines

    def as_sheet(self) -> Source:
        """A sheet of a workbook: the title merged over all columns, then the table."""
        rows = [(self.title, *[""] * (len(self.order) - 1)), self.order, *self.as_lines()]
        return sheets({"计划": rows})

    def as_ruled(self) -> Source:
        """A ruled table over several pages with the pages' numbers between, as a PDF holds it."""
        return ruled([self.order, *self.as_lines()], title=self.title, page=self.page)

    def as_stack(self, broken: int = 0) -> str:
        """One cell a line; a merged time leaves no line; the theme of row `broken` stands in two lines."""
        lines = [self.title, *self.order]
        for item, row in zip(self.items, self.rows(), strict=True):
            for name, cell in zip(self.order, row, strict=True):
                if name == "活动主题" and item.no == broken:
                    lines += [cell[:5], cell[5:]]
                elif cell:
                    lines.append(cell)
        return "\n\n".join([*lines, "主办：白鹭县风物中心", "备案号0000号"])


def sheets(books: dict[str, Sequence[Sequence[str]]]) -> Source:
    """A workbook of these sheets."""
    return paper_of(
        FileKind.XLSX,
        [Line(n, tuple(row), sheet=name) for name, rows in books.items() for n, row in enumerate(rows, 1)],
    )


def ruled(
    *tables: Sequence[Sequence[str]], title: str = "", between: Sequence[str] = (), page: int = 0
) -> Source:
    """A document whose tables are ruled. between: texts after each; page: rows a page, 0 for no pages."""
    lines = [Line(1, (title,), page=min(page, 1))] if title else []
    for number, rows in enumerate(tables, 1):
        for at, row in enumerate(rows):
            on = at // page + 1 if page else 0
            if on > 1 and at % page == 0:
                lines.append(Line(at, (f"- {on - 1} -",), page=on - 1))
            lines.append(Line(at + 1, tuple(row), page=on, table=number))
        lines += [Line(n, (text,)) for n, text in enumerate(between, 1)]
    return paper_of(FileKind.PDF if page else FileKind.DOCX, lines)


def meant(item: Item) -> tuple[object, ...]:
    """What reading must find."""
    return item.no, item.theme, item.formats, item.units, item.period


def found(row: PlanRow) -> tuple[object, ...]:
    """What reading found, in the same shape."""
    return row.no, row.theme, row.formats, tuple(host.name for host in row.units), row.period.text


def some(chance: Random, count: int) -> list[Item]:
    """Numbered rows with invented themes, units, forms and periods."""
    return [
        Item(
            no,
            chance.choice(PERIODS),
            chance.choice(THEMES),
            tuple(chance.sample(FORMS, chance.randint(1, 3))),
            tuple(chance.sample(UNITS, chance.randint(1, 2))),
        )
        for no in range(1, count + 1)
    ]


def items(most: int = 20) -> st.SearchStrategy[list[Item]]:
    """Rows by a seed: drawing each word for itself would make the tests slow and no better."""
    return st.builds(
        lambda seed, count: some(Random(seed), count), st.integers(0, 9999), st.integers(3, most)
    )


@st.composite
def tables(draw: st.DrawFn) -> PlanTable:
    """A clean table with hosts of every part, places and numbers of people."""
    listed = draw(items(most=8))
    roles = st.sampled_from(list(HostAs))
    rows = tuple(
        PlanRow(
            no=item.no,
            theme=item.theme,
            units=tuple(Host(name, draw(roles)) for name in item.units),
            formats=item.formats,
            period=read_period(item.period, YEAR),
            place=draw(st.sampled_from(["", "游客服务大厅", "=1+1", "'观星台"])),
            headcount=draw(st.sampled_from([None, 30])),
        )
        for item in listed
    )
    return PlanTable("白鹭县2031年活动安排表", (*HEADERS, "地点", "人数"), rows)
