"""Word documents: automatic numbers, merged cells, tracked changes, text boxes, frames."""

import io
import zipfile
from typing import Any

from docx import Document
from docx.oxml import parse_xml

from kaimen.papers.sources.opening import open_paper
from kaimen.papers.sources.paper import Paper
from kaimen.papers.sources.word.numerals import numeral

SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LEVELS = (
    ("chineseCounting", "%1、"),
    ("chineseCounting", "（%2）"),
    ("decimal", "%3."),
    ("decimal", "%1.%4"),
)


def numbered(*more: str) -> str:
    """The part numbering.xml with one list of four levels, and lists that use it."""
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{shape}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (shape, text) in enumerate(LEVELS)
    )
    lists = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>' + "".join(more)
    return f'<w:numbering {SPACE}><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{lists}</w:numbering>'


def p(text: str, depth: int | None = None, number: int = 1) -> str:
    """A paragraph, numbered where a depth is given."""
    about = (
        f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
        if depth is not None
        else ""
    )
    return f"<w:p><w:pPr>{about}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def document(body: str, numbering: str = "", styles: str = "") -> bytes:
    """A package with only what a reader needs."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {SPACE}><w:body>{body}</w:body></w:document>")
        archive.writestr("word/numbering.xml", numbering or numbered())
        archive.writestr("word/styles.xml", f"<w:styles {SPACE}>{styles}</w:styles>")
    return out.getvalue()


def opened(body: str, **parts: str) -> Paper:
    return open_paper("a.docx", document(body, **parts))


def texts(paper: Paper) -> list[str]:
    return ["|".join(line.cells) for line in paper.lines]


def test_automatic_numbers_stand_before_their_paragraphs() -> None:
    body = (
        p("主题", 0)
        + p("时间", 1)
        + p("地点", 1)
        + "正文"
        + p("说明")
        + p("要求", 0)
        + p("报名", 1)
        + p("电话", 2)
    )
    assert texts(opened(body)) == [
        "一、主题",
        "（一）时间",
        "（二）地点",
        "说明",
        "二、要求",
        "（一）报名",
        "1.电话",
    ]


def test_a_number_shows_the_levels_above_and_a_list_may_begin_anew() -> None:
    again = (
        '<w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/>'
        "</w:lvlOverride></w:num>"
    )
    body = p("甲", 0) + p("乙", 3) + p("丙", 0, 2) + p("丁", 0)
    assert texts(opened(body, numbering=numbered(again))) == ["一、甲", "一.1 乙", "五、丙", "六、丁"]


def test_a_style_brings_its_number_and_zero_takes_it_away() -> None:
    styles = (
        '<w:style w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>'
    )
    styled = '<w:p><w:pPr><w:pStyle w:val="b"/>{}</w:pPr><w:r><w:t>甲</w:t></w:r></w:p>'
    off = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    assert texts(opened(styled.format("") + styled.format(off) + styled.format(""), styles=styles)) == [
        "一、甲",
        "甲",
        "二、甲",
    ]


def test_numerals_of_every_shape() -> None:
    shapes = {
        "chineseCounting": "十二", "chineseLegalSimplified": "壹拾贰", "ideographDigital": "一二", "decimal": "12",
        "upperRoman": "XII", "lowerLetter": "l", "decimalFullWidth": "１２", "decimalEnclosedCircle": "⑫",
        "decimalZero": "12", "ideographTraditional": "12", "unheard": "12",
    }  # fmt: skip
    assert {shape: numeral(12, shape) for shape in shapes} == shapes
    assert [numeral(n, "chineseCounting") for n in (10, 20, 101, 110, 305)] == [
        "十", "二十", "一百零一", "一百一十", "三百零五",
    ]  # fmt: skip


def test_a_table_numbered_by_word_has_its_numbers() -> None:
    row = "<w:tr><w:tc>" + p("", 2) + "</w:tc><w:tc>" + p("{}") + "</w:tc></w:tr>"
    paper = opened("<w:tbl>" + row.format("清水") + row.format("古桥") + "</w:tbl>")
    assert [(line.table, line.number, line.cells) for line in paper.lines] == [
        (1, 1, ("1.", "清水")),
        (1, 2, ("2.", "古桥")),
    ]


def grid_document() -> Any:
    made = Document()
    table = made.add_table(4, 4)
    for row in range(4):
        for column in range(4):
            table.cell(row, column).text = f"{row}{column}"
    return made, table


def saved(made: Any) -> Paper:
    out = io.BytesIO()
    made.save(out)
    return open_paper("a.docx", out.getvalue())


def test_merged_cells_repeat_down_and_not_across() -> None:
    made, table = grid_document()
    table.cell(0, 0).merge(table.cell(0, 3)).text = "标题"
    table.cell(1, 1).merge(table.cell(2, 1)).text = "3月"
    table.cell(2, 2).merge(table.cell(3, 3)).text = "大格"
    assert [line.cells for line in saved(made).lines] == [
        ("标题", "", "", ""),
        ("10", "3月", "12", "13"),
        ("20", "3月", "大格", ""),
        ("30", "31", "大格", ""),
    ]


def test_cells_dragged_off_the_grid_count_as_columns() -> None:
    def row(*widths: int) -> str:
        cells = (
            f'<w:tc><w:tcPr><w:gridSpan w:val="{w}"/></w:tcPr>{p(str(n))}</w:tc>'
            for n, w in enumerate(widths)
        )
        return f"<w:tr>{''.join(cells)}</w:tr>"

    paper = opened(f"<w:tbl>{row(4)}{row(1, 1, 2)}{row(1, 2, 1)}{row(2, 1, 1)}</w:tbl>")
    assert texts(paper) == ["0||", "0|1|2", "0|1|2", "0|1|2"]


def test_a_table_in_a_cell_follows_and_a_frame_is_no_table() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{p('甲')}</w:tc><w:tc>{p('乙')}</w:tc></w:tr></w:tbl>"
    outer = f"<w:tbl><w:tr><w:tc>{p('左')}{p('下')}{inner}</w:tc><w:tc>{p('右')}</w:tc></w:tr></w:tbl>"
    frame = f"<w:tbl><w:tr><w:tc>{p('框内')}{inner}</w:tc></w:tr></w:tbl>"
    paper = opened(outer + frame)
    assert [(line.table, line.cells) for line in paper.lines] == [
        (1, ("左\n下", "右")),
        (2, ("甲", "乙")),
        (0, ("框内",)),
        (3, ("甲", "乙")),
    ]
    assert paper.text == "左下\t右\n甲\t乙\n框内\n甲\t乙"


def test_tracked_changes_are_read_as_accepted_and_told() -> None:
    body = (
        "<w:p><w:r><w:t>活动于</w:t></w:r><w:del><w:r><w:delText>3月</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>4月</w:t></w:r></w:ins><w:r><w:t>举行</w:t></w:r></w:p>"
    )
    gone = (
        f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{p('删')}</w:tc><w:tc>{p('去')}</w:tc></w:tr></w:tbl>"
    )
    paper = opened(body + gone)
    assert (texts(paper), [d.code for d in paper.doubts]) == (["活动于4月举行"], ["tracked_changes"])


def test_hidden_text_is_left_out_and_told() -> None:
    body = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>内部</w:t></w:r><w:r><w:t>公开</w:t></w:r></w:p>"
    paper = opened(body)
    assert (texts(paper), [d.code for d in paper.doubts]) == (["公开"], ["hidden_text"])


def test_breaks_end_lines_tabs_part_cells_and_text_boxes_come_once() -> None:
    box = f"<w:txbxContent>{p('框')}</w:txbxContent>"
    both = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
        "</mc:AlternateContent>"
    )
    body = f"<w:p><w:r><w:t>联系人</w:t><w:tab/><w:t>电话</w:t><w:br/><w:t>地址</w:t></w:r><w:r>{both}</w:r></w:p>"
    assert [line.cells for line in opened(body).lines] == [("联系人", "电话"), ("地址",), ("框",)]


def test_fields_controls_and_links_show_what_they_show() -> None:
    body = (
        "<w:sdt><w:sdtPr><w:alias/></w:sdtPr><w:sdtContent><w:p><w:r><w:fldChar/><w:instrText>DATE</w:instrText>"
        "<w:t>1月</w:t></w:r><w:hyperlink><w:r><w:t>网站</w:t></w:r></w:hyperlink></w:p></w:sdtContent></w:sdt>"
    )
    assert texts(opened(body)) == ["1月网站"]


def test_headers_and_footers_are_no_text() -> None:
    made = Document()
    made.sections[0].header.paragraphs[0].text = "页眉"
    made.add_paragraph("正文")
    made.element.body.append(
        parse_xml(f"<w:p {SPACE}><w:r><w:lastRenderedPageBreak/><w:t>尾</w:t></w:r></w:p>")
    )
    assert texts(saved(made)) == ["正文", "尾"]
