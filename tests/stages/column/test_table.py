"""The printed table: own columns, own grouping, doubts in the margin."""

from kaimen.papers.doubt import Doubt
from kaimen.papers.tables.columns import Holds
from kaimen.papers.tables.standing import Standing
from kaimen.papers.tables.table import Host, PlanRow, PlanTable
from kaimen.scheme.hosting import HostAs
from kaimen.scheme.periods import read_period
from kaimen.stages.column.facts import Cell
from kaimen.stages.column.rules.table import span, table


def paper_row(no: int, time: str, unit: str = "区甲局", **changed: object) -> PlanRow:
    units = (Host(unit, HostAs.LEAD),) if unit else ()
    whole = {
        "no": no,
        "theme": f"主题{no}",
        "units": units,
        "formats": ("座谈",),
        "period": read_period(time, 2024),
    }
    return PlanRow(**(whole | changed))  # type: ignore[arg-type]  # fields by name


def printed(columns: tuple[str, ...], *rows: PlanRow, merged: bool = True) -> list[list[tuple[str, int]]]:
    paper = PlanTable(title="", columns=columns, rows=rows)
    _, lines = table(paper, [row.no or 0 for row in rows], merged)
    return [[(cell.text, cell.span) for cell in line.cells] for line in lines]


def test_columns_stand_in_the_regions_own_order():
    assert printed(("序号", "单位", "活动主题", "开展时间"), paper_row(1, "5月")) == [
        [("1", 1), ("区甲局", 1), ("主题1", 1), ("5月", 1)]
    ]


def test_equal_times_share_a_cell_where_the_region_groups():
    rows = [paper_row(1, "5月"), paper_row(2, "5 月"), paper_row(3, "6月"), paper_row(4, "5月")]
    times = [line[1] for line in printed(("序号", "活动时间", "活动主题"), *rows)]
    assert times == [("5月", 2), ("5月", 0), ("6月", 1), ("5月", 1)]
    apart = [line[1] for line in printed(("序号", "活动时间", "活动主题"), *rows, merged=False)]
    assert apart == [("5月", 1), ("5月", 1), ("6月", 1), ("5月", 1)]


def test_empty_times_do_not_share_a_cell():
    assert [span([[""], [""]], at, 0) for at in (0, 1)] == [1, 1]


def test_doubts_stand_in_the_margin_of_their_row():
    row = paper_row(50, "10月", "", doubts=(Doubt("no_unit", "责任单位原表缺", "第50行"),))
    columns, lines = table(PlanTable(title="", columns=("序号", "责任单位"), rows=(row,)), [50], True)
    assert [column.holds for column in columns] == [Holds.NO, Holds.UNIT]
    assert lines[0].margin == ("责任单位原表缺",)
    assert lines[0].cells == (Cell(Holds.NO, "50"), Cell(Holds.UNIT, ""))


def test_a_mark_stands_apart_from_the_theme_that_is_struck_out():
    rows = [paper_row(no, "5月", standing=standing) for no, standing in enumerate(Standing, 1)]
    _, lines = table(PlanTable(title="", columns=("序号", "活动主题"), rows=tuple(rows)), [1, 2, 3], True)
    assert [line.cells[1] for line in lines] == [
        Cell(Holds.THEME, "主题1"),
        Cell(Holds.THEME, "主题2", mark="（延期）"),
        Cell(Holds.THEME, "主题3", mark="（已取消）", off=True),
    ]
