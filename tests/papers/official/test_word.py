"""The Word file says what GB/T 9704-2012 asks, in the terms of Word, and is the same bytes each time."""

import io
import re
import zipfile
from dataclasses import replace

import pytest
from docx import Document
from docx.oxml.ns import qn

from kaimen.papers.official.paper import Format, Head, OfficialPaper, Paragraph
from kaimen.papers.official.word.document import write_docx
from tests.papers.official.made import OFFICE, TEXT, paper, plan_sheet

MM = 36_000


def opened(given: OfficialPaper):
    return Document(io.BytesIO(write_docx(given)))


def part(given: OfficialPaper, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(write_docx(given))) as archive:
        return archive.read(name).decode()


def looks(paragraph) -> tuple[str, float]:
    """The Chinese font and the size of a paragraph's first run."""
    run = paragraph.runs[0]
    return run._r.rPr.rFonts.get(qn("w:eastAsia")), run.font.size.pt


def test_the_page_is_a4_with_the_margins_of_the_standard():
    section = opened(paper()).sections[0]
    lengths = (section.page_width, section.page_height, section.top_margin, section.bottom_margin)
    sides = (section.left_margin, section.right_margin)
    assert [round(length / MM) for length in (*lengths, *sides)] == [210, 297, 37, 35, 28, 26]


def test_each_part_has_its_face_and_size():
    found = {one.text: looks(one) for one in opened(paper()).paragraphs if one.text.strip()}
    assert found[f"{OFFICE}文件"][0] == "方正小标宋简体"
    assert found["各街道办事处、县直各单位："] == ("仿宋_GB2312", 16)
    assert found["一、活动主题"] == ("黑体", 16)
    assert found["附件1"] == ("黑体", 16)
    assert found["标识样式"] == ("方正小标宋简体", 22)
    level = next(one for one in opened(paper()).paragraphs if one.text.startswith("（一）"))
    fonts = [run._r.rPr.rFonts.get(qn("w:eastAsia")) for run in level.runs]
    assert fonts == ["楷体_GB2312", "仿宋_GB2312"]


def test_text_is_22_exact_lines_of_28_characters_that_begin_two_in():
    text = next(one for one in opened(paper()).paragraphs if one.text == TEXT)
    spacing, indent = text._p.pPr.find(qn("w:spacing")), text._p.pPr.find(qn("w:ind"))
    assert (spacing.get(qn("w:line")), spacing.get(qn("w:lineRule"))) == ("579", "exact")
    assert indent.get(qn("w:firstLineChars")) == "200"
    assert text.runs[0]._r.rPr.find(qn("w:spacing")).get(qn("w:val")) == "-5"


def test_programs_are_told_that_the_text_is_chinese():
    assert 'w:eastAsia="zh-CN"' in part(paper(), "word/styles.xml")
    assert "en-US" not in re.findall(r'eastAsia="([a-zA-Z-]+)"', part(paper(), "word/document.xml"))


def test_page_numbers_stand_on_the_outer_side():
    document = opened(paper())
    assert document.settings.odd_and_even_pages_header_footer
    section = document.sections[0]
    odd, even = section.footer.paragraphs[0], section.even_page_footer.paragraphs[0]
    assert [one.alignment for one in (odd, even)] == [2, 0]
    assert odd.text == "— 1 —"


def test_the_header_repeats_rows_stay_whole_and_months_are_one_cell():
    table = opened(plan_sheet()).tables[0]
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)
    months = [row._tr.tc_lst[1] for row in table.rows[1:]]
    begun = [tc for tc in months if tc.vMerge != "continue"]
    assert len(table.rows) == 55
    assert len(begun) == len({"".join(p.text for p in tc.p_lst) for tc in begun}) == 10


def test_wide_tables_lie_across_the_page():
    whole = paper()
    turned = replace(whole, annexes=(replace(whole.annexes[0], landscape=True), whole.annexes[1]))
    sections = opened(turned).sections
    assert [section.page_width > section.page_height for section in sections] == [False, True, False]
    assert "tbRl" in sections[1].footer._element.xml


def test_a_letter_has_its_name_between_red_lines_and_no_number_on_its_first_page():
    section = opened(paper(Format.LETTER)).sections[0]
    assert section.different_first_page_header_footer
    assert section.first_page_header.paragraphs[0].text == "白鹭县人民政府办公室"
    assert "thinThickSmallGap" in section.first_page_footer._element.xml
    assert "PAGE" not in section.first_page_footer._element.xml


@pytest.mark.parametrize("format", Format)
def test_the_same_paper_is_the_same_bytes(format: Format):
    assert write_docx(paper(format)) == write_docx(paper(format))
    assert b"python-docx" not in write_docx(paper(format))


def test_no_text_acts_as_markup_and_what_xml_cannot_hold_is_left_out():
    odd = OfficialPaper("a<b>&\x01", Head(Format.PLAIN), body=(Paragraph("<w:p/>&amp;\n第二行\t三"),))
    texts = [one.text for one in opened(odd).paragraphs if one.text]
    assert texts == ["a<b>&", "<w:p/>&amp;\n第二行\t三"]


def test_an_upward_paper_names_its_signers_on_the_line_of_its_number():
    upward = replace(paper(), head=Head(mark=OFFICE, number="鹭政〔2031〕1号", signers=("青山", "白水")))
    assert "鹭政〔2031〕1号\t签发人：青山\u3000白水" in [one.text for one in opened(upward).paragraphs]
