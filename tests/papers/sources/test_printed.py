"""Printed pages: paragraphs out of lines, tables out of rulings, and what page breaks do to both."""

from dataclasses import replace

import pytest

from kaimen.papers.sources.opening import open_paper
from kaimen.papers.sources.paper import FileKind, Paper
from kaimen.papers.sources.printed.laying import paper_of_pages
from kaimen.papers.sources.printed.page import Glyph, Page, Stroke, frame
from kaimen.papers.sources.refusing import PaperRefused
from tests.papers.sources.making.national import Sheet, packed

SIZE = 10.0
LEFT, RIGHT = 100.0, 300.0  # room for twenty characters


def said(text: str, x: float, y: float, size: float = SIZE) -> list[Glyph]:
    """Characters side by side from a place on, each as wide as it is high; Latin half as wide."""
    glyphs = []
    for char in text:
        wide = size if ord(char) > 0x2E7F else size / 2
        if char != " ":
            glyphs.append(Glyph(char, x, x + wide, y, y + size))
        x += wide
    return glyphs


def page(number: int, glyphs: list[Glyph], strokes: list[Stroke] | None = None) -> Page:
    return Page(number, 400, 600, tuple(glyphs), tuple(strokes or ()))


def column(*texts: str, top: float = 100) -> list[Glyph]:
    """Lines under each other; a leading ideographic blank moves a line in."""
    return [
        glyph
        for at, text in enumerate(texts)
        for glyph in said(
            text.lstrip("　"), LEFT + SIZE * (len(text) - len(text.lstrip("　"))), top + at * 18
        )
    ]


def paper(*pages: Page) -> Paper:
    return paper_of_pages(FileKind.PDF, pages, "scanned_pdf")


def texts(*pages: Page) -> list[str]:
    return ["|".join(line.cells) for line in paper(*pages).lines]


FULL = "各单位要把活动办在群众身边办出特色办出实"
assert len(FULL) == 20


def test_lines_that_reach_the_edge_are_joined_until_one_is_moved_in() -> None:
    lines = ("　　" + FULL[:18], FULL, "效。", "　　第二段。", "　　" + FULL[:18], "效。")
    assert texts(page(1, column(*lines))) == [FULL[:18] + FULL + "效。", "第二段。", FULL[:18] + "效。"]


def test_a_short_line_ends_its_paragraph() -> None:
    assert texts(page(1, column(FULL, "一、主题", "二、形式", FULL, FULL))) == [
        FULL + "一、主题", "二、形式", FULL + FULL,
    ]  # fmt: skip


def test_latin_words_are_joined_with_a_blank_and_numbers_without() -> None:
    lines = ("　　" + FULL[:16] + "open", "day与" + FULL[:17], FULL[:18] + "2031", "年。", FULL)
    assert texts(page(1, column(*lines)))[0] == FULL[:16] + "open day与" + FULL[:17] + FULL[:18] + "2031年。"


def test_a_sentence_goes_on_over_the_page_and_page_marks_are_left_out() -> None:
    first = column("　　" + FULL[:18], FULL, top=500) + said("— 1 —", 180, 570)
    second = said("机关文件", 180, 20) + column(FULL, "效。") + said("- 2 -", 180, 570)
    third = said("机关文件", 180, 20) + column("　　后文。") + said("第3页", 180, 570)
    head = said("机关文件", 180, 20)
    found = paper(page(1, head + first), page(2, second), page(3, third))
    assert [(line.page, line.cells[0]) for line in found.lines] == [
        (1, FULL[:18] + FULL + FULL + "效。"),
        (3, "后文。"),
    ]


def test_a_title_in_several_lines_is_one() -> None:
    title = said("关于开展公开日活动", 120, 40, 18) + said("的通知", 173, 66, 18)
    assert (
        texts(page(1, title + column(FULL, FULL, "各镇：", "　　" + FULL[:18])))[0]
        == "关于开展公开日活动的通知"
    )


def test_wide_gaps_in_several_lines_are_a_table_without_rules() -> None:
    rows = [("序号", "主题", "单位"), ("1", "清水", "甲局"), ("2", "古桥", "乙局")]
    glyphs = [
        glyph
        for at, row in enumerate(rows)
        for x, cell in zip((100, 160, 240), row, strict=True)
        for glyph in said(cell, x, 100 + 20 * at)
    ]
    assert [line.cells for line in paper(page(1, glyphs)).lines] == rows


def ruled(
    cells: list[list[str]], xs: list[float], ys: list[float], open_: set[tuple[int, int]] | None = None
) -> Page:
    """A page with one table; `open_`: the places with no rule above them."""
    glyphs, strokes = [], []
    for row, texts_ in enumerate(cells):
        for at, text in enumerate(texts_):
            glyphs += said(text, xs[at] + 3, ys[row] + 3)
            if (row, at) not in (open_ or set()):
                strokes.append(Stroke(True, ys[row], xs[at], xs[at + 1]))
    strokes += [Stroke(True, ys[-1], xs[0], xs[-1])] + [Stroke(False, x, ys[0], ys[-1]) for x in xs]
    return page(1, glyphs, strokes)


XS, YS = [100.0, 140.0, 200.0, 300.0], [100.0, 120.0, 140.0, 160.0]


def rows(*pages: Page) -> list[tuple[str, ...]]:
    return [line.cells for line in paper(*pages).lines]


def test_a_cell_over_rows_stands_in_each_and_one_over_columns_in_the_first() -> None:
    table = ruled([["序号", "时间", "主题"], ["1", "3月", "清水"], ["2", "", "古桥"]], XS, YS, {(2, 1)})
    assert rows(table) == [("序号", "时间", "主题"), ("1", "3月", "清水"), ("2", "3月", "古桥")]
    wide = [one for one in table.strokes if one.level or one.at in (XS[0], XS[-1])]
    inner = [Stroke(False, x, YS[1], YS[-1]) for x in XS[1:-1]]
    assert rows(replace(table, strokes=(*wide, *inner)))[0] == ("序号 时间 主题", "", "")


def test_frames_double_lines_and_open_sides_are_the_same_table() -> None:
    cells = [["1", "3月", "清水"], ["2", "4月", "古桥"], ["3", "5月", "山林"]]
    meant = [tuple(row) for row in cells]
    table = ruled(cells, XS, YS)
    boxes = [
        side for x in range(3) for y in range(3) for side in frame(XS[x], YS[y], XS[x + 1] - 1, YS[y + 1] - 1)
    ]
    assert rows(replace(table, strokes=tuple(boxes))) == meant
    sideless = tuple(one for one in table.strokes if one.level or one.at not in (XS[0], XS[-1]))
    assert rows(replace(table, strokes=sideless)) == meant
    dashes = tuple(
        Stroke(one.level, one.at, start, start + 2.5)
        for one in table.strokes
        for start in range(int(one.start), int(one.end), 5)
    )
    assert rows(replace(table, strokes=dashes)) == meant


def test_lone_lines_and_a_box_around_text_are_no_table() -> None:
    glyphs = column("公开日", "活动")
    strokes = [*frame(90, 90, 310, 400), Stroke(True, 112, 100, 140)]
    assert {line.table for line in paper(page(1, glyphs, strokes)).lines} == {0}


def test_text_in_a_cell_is_joined_where_the_width_broke_it_and_parted_where_it_was_meant() -> None:
    table = ruled([["1", "", ""]], XS, [100.0, 160.0])
    broken = said("走近夜空观星台看", 203, 103) + said("星", 203, 118)
    meant = said("甲局", 143, 103) + said("乙局", 143, 118)
    assert rows(replace(table, glyphs=(*table.glyphs, *broken, *meant))) == [
        ("1", "甲局\n乙局", "走近夜空观星台看星")
    ]


def turned(
    first: list[list[str]], second: list[list[str]], tall: set[tuple[int, int]] | None = None
) -> Paper:
    """A table over two pages with the same columns."""
    one = ruled(first, XS, [400 + 20.0 * at for at in range(len(first) + 1)])
    two = ruled(second, XS, [60 + 20.0 * at for at in range(len(second) + 1)], tall)
    return paper(one, replace(two, number=2))


HEAD = ["序号", "时间", "主题"]


def test_a_table_goes_on_over_pages_as_one() -> None:
    found = turned([HEAD, ["1", "3月", "清水"]], [HEAD, ["2", "4月", "古桥"]])
    assert [(line.page, line.table, line.number, line.cells) for line in found.lines] == [
        (1, 1, 1, tuple(HEAD)),
        (1, 1, 2, ("1", "3月", "清水")),
        (2, 1, 3, tuple(HEAD)),
        (2, 1, 4, ("2", "4月", "古桥")),
    ]


def test_a_tall_cell_goes_on_over_pages() -> None:
    found = turned([HEAD, ["1", "3月", "清水"]], [["2", "", "古桥"], ["3", "", "山林"]], tall={(1, 1)})
    assert [line.cells for line in found.lines][2:] == [("2", "3月", "古桥"), ("3", "3月", "山林")]


def test_a_blank_cell_that_is_not_tall_stays_blank() -> None:
    found = turned([HEAD, ["1", "3月", "清水"]], [["2", "", "古桥"], ["3", "4月", "山林"]])
    assert [line.cells for line in found.lines][2:] == [("2", "", "古桥"), ("3", "4月", "山林")]


def test_a_row_that_a_page_cut_is_one_and_told() -> None:
    found = turned([HEAD, ["1", "3月", "看得见的"]], [HEAD, ["", "", "清水"], ["2", "4月", "古桥"]])
    assert [line.cells for line in found.lines][1:] == [
        ("1", "3月", "看得见的清水"),
        tuple(HEAD),
        ("2", "4月", "古桥"),
    ]
    assert [(d.code, d.where) for d in found.doubts] == [("row_over_pages", "第1页表1第2行")]


def test_tables_with_other_columns_are_two() -> None:
    one = ruled([["1", "3月", "清水"]], XS, [500.0, 520.0])
    two = ruled([["1", "清水", "3月"]], [100.0, 170.0, 250.0, 300.0], [60.0, 80.0])
    assert [line.table for line in paper(one, replace(two, number=2)).lines] == [1, 2]


def test_ofd_text_with_its_own_steps_and_shifts() -> None:
    sheet = Sheet()
    sheet.objects.append(
        '<ofd:TextObject Boundary="20 30 100 10" Size="5" CTM="1 0 0 1 2 0">'
        '<ofd:TextCode X="0" Y="4" DeltaX="5 g 2 2.5 5">第12期</ofd:TextCode></ofd:TextObject>'
        '<ofd:TextObject Boundary="37 30 99 10" Size="5"><ofd:TextCode X="0" Y="4">刊</ofd:TextCode></ofd:TextObject>'
        '<ofd:TextObject Boundary="50 60 100 10" Size="5" CTM="0 1 -1 0 0 0">'
        '<ofd:TextCode X="0" Y="4">水印</ofd:TextCode></ofd:TextObject>'
    )
    assert [line.cells for line in open_paper("a.ofd", packed([sheet])).lines] == [("第12期刊",)]


def test_an_ofd_of_pictures_is_refused() -> None:
    sheet = Sheet(['<ofd:ImageObject Boundary="0 0 210 297"/>'])
    with pytest.raises(PaperRefused) as refused:
        open_paper("a.ofd", packed([sheet]))
    assert refused.value.code == "only_pictures"


def test_letters_side_by_side_are_two_and_one_printed_twice_is_one() -> None:
    def narrow(x: float) -> Glyph:
        return Glyph("l", x, x + 2.2, 100, 110)

    beside, upon = [narrow(100), narrow(102.2)], [narrow(100), narrow(100.3)]
    assert texts(page(1, beside)) == ["ll"]
    assert texts(page(1, upon)) == ["l"]
