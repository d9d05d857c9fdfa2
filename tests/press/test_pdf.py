"""The PDF measured against GB/T 9704-2012: margins, grid, sizes, page numbers; its fonts, its bytes, its failures."""

import io
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pdfplumber
import pylopdf_fonts_zh_cn
import pytest

from kaimen.papers.official.paper import Format, OfficialPaper, Paragraph
from kaimen.papers.official.refusing import PressRefused
from kaimen.papers.official.setting import Face
from kaimen.press.fonts import SANS, SERIF, typefaces
from kaimen.press.pdf import write_pdf
from tests.papers.official.made import TITLE, paper, plan_sheet

MM = 25.4 / 72


def pages(given: OfficialPaper) -> list[pdfplumber.page.Page]:
    return pdfplumber.open(io.BytesIO(write_pdf(given))).pages


def lines(page: pdfplumber.page.Page) -> list[list[dict]]:
    """The signs of each line, from top to bottom."""
    found: dict[int, list[dict]] = {}
    for char in page.chars:
        if char["text"].strip():
            found.setdefault(round(char["top"]), []).append(char)
    return [found[top] for top in sorted(found)]


def said(line: list[dict]) -> str:
    return "".join(char["text"] for char in line)


def edges(line: list[dict]) -> tuple[float, float]:
    return min(char["x0"] for char in line) * MM, max(char["x1"] for char in line) * MM


def long_paper() -> OfficialPaper:
    return replace(paper(), body=(Paragraph("公" * 2000),), annexes=(), imprint=None)


def test_a_full_page_has_22_lines_of_28_characters_within_the_type_area():
    page = pages(long_paper())[1]
    *text, number = lines(page)
    assert [len(line) for line in text] == [28] * 22
    left, right = edges(text[0])
    assert (left, right) == (pytest.approx(28, abs=0.3), pytest.approx(184, abs=0.3))
    assert text[0][0]["top"] * MM > 37 and text[-1][0]["bottom"] * MM < 262
    pitch = (text[-1][0]["top"] - text[0][0]["top"]) / 21 * MM
    assert pitch == pytest.approx(225 / 22, abs=0.01)
    assert {round(char["size"]) for line in text for char in line} == {16}
    assert said(number) == "—2—"


def test_paragraphs_begin_two_characters_in():
    first = next(line for line in lines(pages(long_paper())[0]) if said(line).startswith("公"))
    assert edges(first)[0] == pytest.approx(28 + 2 * 156 / 28, abs=0.3)


def test_the_head_stands_where_the_standard_puts_it():
    page = pages(paper())[0]
    mark, number, title = lines(page)[:3]
    assert mark[0]["top"] * MM == pytest.approx(37 + 35, abs=1.5)
    (red,) = [one for one in page.lines if one["stroking_color"] not in ((0,), (0, 0, 0), 0)]
    assert red["top"] * MM - number[0]["bottom"] * MM == pytest.approx(4, abs=0.5)
    assert (red["x0"] * MM, red["x1"] * MM) == (pytest.approx(28, abs=0.1), pytest.approx(184, abs=0.1))
    assert said(title) == TITLE.replace(" ", "") or TITLE.startswith(said(title))
    assert round(title[0]["size"]) == 22
    assert (title[0]["top"] - red["top"]) * MM == pytest.approx(2 * 225 / 22, abs=3)


def test_page_numbers_are_7_mm_below_the_text_odd_right_even_left():
    for number, page in enumerate(pages(long_paper()), 1):
        line = lines(page)[-1]
        middle = (line[0]["top"] + line[0]["bottom"]) / 2 * MM
        assert middle == pytest.approx(262 + 7, abs=0.5)
        left, right = edges(line)
        one = 14 * MM
        outer = right - (184 - one) if number % 2 else left - (28 + one)
        assert outer == pytest.approx(0, abs=0.5)
        assert round(line[0]["size"]) == 14


def lowest_line(page: pdfplumber.page.Page) -> float:
    return max(one["bottom"] for one in page.lines) * MM


@pytest.mark.parametrize("paragraphs", range(12))
def test_the_imprint_stands_at_the_foot_of_an_even_page_that_is_the_last(paragraphs: int):
    found = pages(replace(paper(paragraphs=paragraphs), annexes=()))
    last = found[-1]
    assert last.page_number % 2 == 0
    assert lowest_line(last) == pytest.approx(262, abs=0.5)
    above = [line for line in lines(last) if "抄送" not in said(line)]
    assert sum("印发" in said(line) for line in lines(last)) == 1
    alone = len(above) == 1
    assert alone == (not any("—" in said(line) for line in lines(last)))


def test_text_that_reaches_the_foot_pushes_the_imprint_to_a_page_of_its_own():
    tops = set()
    for paragraphs in range(12):
        last = pages(replace(paper(paragraphs=paragraphs), annexes=()))[-1]
        others = [
            line for line in lines(last) if not any(word in said(line) for word in ("抄送", "印发", "—"))
        ]
        tops |= {max((line[0]["bottom"] * MM for line in others), default=0)}
    assert max(tops) < 262 - 2 * 225 / 22 + 0.5


def test_a_letter_has_no_number_on_its_first_page_and_two_red_lines():
    first, second = pages(paper(Format.LETTER))[:2]
    assert not any("—" in said(line) for line in lines(first))
    assert said(lines(second)[-1]) == "—2—"
    tops = sorted(one["top"] * MM for one in first.lines)
    assert len(tops) == 4
    assert tops[-1] == pytest.approx(297 - 20, abs=1)
    assert [round((one["x1"] - one["x0"]) * MM) for one in first.lines] == [170] * 4


def test_the_header_repeats_on_every_page_of_a_table():
    headed = [page.extract_tables()[0][0] for page in pages(plan_sheet(80))]
    assert len(headed) > 2
    assert {tuple(row) for row in headed} == {("序号", "活动时间", "活动主题", "活动形式", "责任单位")}


def test_a_landscape_page_keeps_its_number_at_the_edge_of_the_upright_sheet():
    whole = paper()
    turned = pages(replace(whole, annexes=(replace(whole.annexes[0], landscape=True),), imprint=None))
    page = next(one for one in turned if one.width > one.height)
    dashes = [char for char in page.chars if char["text"] == "—"]
    assert {round((char["x0"] + char["x1"]) / 2 * MM) for char in dashes} == {28}


def test_the_same_paper_is_the_same_bytes_and_bears_its_own_day():
    made = write_pdf(paper())
    assert made == write_pdf(paper())
    with pdfplumber.open(io.BytesIO(made)) as pdf:
        assert pdf.metadata["CreationDate"].startswith("D:20310208")
        assert pdf.metadata["Title"] == TITLE


def test_it_is_archivable_tagged_and_embeds_its_fonts():
    made = write_pdf(plan_sheet())
    assert b"<pdfaid:part>2</pdfaid:part>" in made
    assert b"/StructTreeRoot" in made or b"/MarkInfo" in made
    with pdfplumber.open(io.BytesIO(made)) as pdf:
        names = {char["fontname"] for page in pdf.pages for char in page.chars}
    assert names and all(name[6] == "+" for name in names)


def test_text_comes_out_in_reading_order():
    text = "".join(page.extract_text() for page in pages(paper(rows=3)))
    order = [
        "鹭政公开办〔2031〕1号",
        "各街道办事处",
        "一、活动主题",
        "附件：1.",
        "2031年2月8日",
        "附件1",
        "抄送",
    ]
    places = [text.index(words) for words in order]
    assert places == sorted(places)


def test_a_sign_that_no_font_has_is_told_and_not_left_blank():
    with pytest.raises(PressRefused) as refused:
        write_pdf(replace(paper(), body=(Paragraph("生僻字\U000323af"),)))
    assert refused.value.code == "no_glyph" and refused.value.signs == "\U000323af"
    assert "（U+323AF）在现有字体里找不到字形" in refused.value.message


def test_no_text_is_source():
    odd = "#panic() *a* $x$ @b <c> \\ // /* ` \" ' = - + 1."
    text = "".join(page.extract_text() for page in pages(replace(paper(), body=(Paragraph(odd),))))
    assert "#panic()*a*$x$@b<c>\\///*`" in text.replace(" ", "").replace("\n", "")


def test_every_face_ends_with_the_shipped_families():
    for face, one in typefaces().faces.items():
        assert set(one.families[-2:]) == {SERIF, SANS}, face


@pytest.fixture
def own(tmp_path: Path) -> Iterator[Path]:
    """A folder of the office's, with a font in it."""
    folder = tmp_path / "fonts"
    folder.mkdir()
    (folder / "own.otf").write_bytes(Path(pylopdf_fonts_zh_cn.sans_path()).read_bytes())
    yield folder


def test_an_office_has_a_folder_of_its_own(own: Path):
    assert Face.FANG in typefaces(own).faces
    assert write_pdf(paper(rows=1), own).startswith(b"%PDF")
    assert write_pdf(paper(rows=1), own / "absent").startswith(b"%PDF")
