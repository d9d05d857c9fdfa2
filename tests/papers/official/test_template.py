"""A region's own template: filled across runs, rows repeated, everything wrong named by its place."""

import io
import zipfile

import pytest
from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from kaimen.papers.official.template.filling import check, fill
from kaimen.papers.official.template.opening import MAX_TEMPLATE, TemplateRefused

ROWS = [
    {"序号": "1", "时间": "3月", "主题": "看得见的清水"},
    {"序号": "2", "时间": "3月", "主题": "老街灯火"},
    {"序号": "3", "时间": "4月", "主题": "雨水花园"},
]
VALUES = {"标题": "白鹭县活动计划", "文号": "〔2031〕1号"}


def template(
    *texts: str, row: tuple[str, ...] = ("{{行.序号}}", "{{行.时间}}", "《{{ 行.主题 }}》"), edit=None
) -> bytes:
    document = Document()
    for text in texts:
        document.add_paragraph(text)
    table = document.add_table(2, len(row))
    for at, text in enumerate(row):
        table.cell(0, at).text, table.cell(1, at).text = f"栏{at}", text
    if edit:
        edit(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def opened(data: bytes):
    return Document(io.BytesIO(data))


def cells(data: bytes) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in opened(data).tables[0].rows[1:]]


def test_values_and_rows_take_the_place_of_their_names():
    made = fill(template("关于{{标题}}的通知（{{文号}}）"), VALUES, {"行": ROWS})
    assert opened(made).paragraphs[0].text == "关于白鹭县活动计划的通知（〔2031〕1号）"
    assert cells(made) == [
        ["1", "3月", "《看得见的清水》"],
        ["2", "3月", "《老街灯火》"],
        ["3", "4月", "《雨水花园》"],
    ]


def test_a_placeholder_in_several_runs_keeps_the_look_of_the_first():
    def edit(document):
        paragraph = document.add_paragraph("致")
        for text, bold in (("{", True), ("{标", False), ("题}", False), ("}：", False)):
            paragraph.add_run(text).bold = bold

    made = opened(fill(template(edit=edit), VALUES, {"行": ROWS}))
    assert made.paragraphs[-1].text == "致白鹭县活动计划："
    assert [run.text for run in made.paragraphs[-1].runs if run.bold] == ["白鹭县活动计划"]


def test_headers_and_footers_are_filled_too():
    def edit(document):
        document.sections[0].footer.paragraphs[0].text = "{{文号}}"

    assert (
        opened(fill(template(edit=edit), VALUES, {"行": ROWS})).sections[0].footer.paragraphs[0].text
        == "〔2031〕1号"
    )


def test_equal_neighbours_become_one_cell_where_asked():
    table = opened(fill(template(), VALUES, {"行": ROWS}, merged=["行.时间"])).tables[0]
    assert [row._tr.tc_lst[1].vMerge for row in table.rows] == [None, "restart", "continue", None]
    assert [row.cells[1].text for row in table.rows[1:]] == ["3月", "3月", "4月"]


def test_no_rows_leave_a_blank_one():
    assert cells(fill(template(), VALUES, {"行": []})) == [["", "", "《》"]]


def test_values_are_text_and_never_markup_nor_placeholders():
    made = fill(template("{{标题}}"), {"标题": "<w:b/>&{{文号}}\n第二行\x01"}, {"行": ROWS})
    assert opened(made).paragraphs[0].text == "<w:b/>&{{文号}}\n第二行"


def test_every_wrong_placeholder_is_named_by_its_place():
    data = template("{{题目}}", "{{行.主题}}", "{{标题", row=("{{行.序号}}", "{{行.单位}}", "{{人.姓名}}"))
    found = [(one.code, one.where) for one in check(data, VALUES, {"行": ("序号", "主题"), "人": ("姓名",)})]
    assert found == [
        ("template.unknown", "第1段"),
        ("template.row_outside", "第2段"),
        ("template.unknown_column", "表1第2行第2列"),
        ("template.rows_mixed", "表1第2行第3列"),
        ("template.half", "第3段"),
    ]
    with pytest.raises(TemplateRefused) as refused:
        fill(data, VALUES, {"行": ROWS})
    assert refused.value.code == "placeholders"
    assert "{{题目}}" in str(refused.value)


def test_a_right_template_has_no_doubts_and_fills_to_the_same_bytes():
    data = template("{{标题}}")
    assert check(data, VALUES, {"行": ("序号", "时间", "主题")}) == ()
    assert fill(data, VALUES, {"行": ROWS}) == fill(data, VALUES, {"行": ROWS})


def with_part(data: bytes, name: str, body: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for one in old.namelist():
            new.writestr(one, body if one == name else old.read(one))
        if name not in old.namelist():
            new.writestr(name, body)
    return out.getvalue()


def linked(document) -> None:
    document.part.relate_to("http://a.example/t.dotm", RELATIONSHIP_TYPE.IMAGE, is_external=True)


def fetching(document) -> None:
    paragraph = document.add_paragraph()
    for piece in ("INCLUDE", 'TEXT "a"'):
        paragraph._p.append(parse_xml(f"<w:r {nsdecls('w')}><w:instrText>{piece}</w:instrText></w:r>"))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"not a package", "not_docx"),
        (b"PK\x03\x04 cut", "broken"),
        (b"PK" + b"0" * MAX_TEMPLATE, "too_big"),
        (with_part(template(), "word/vbaProject.bin", b"x"), "macros"),
        (with_part(template(), "word/document.xml", b"<!DOCTYPE a><a/>"), "broken"),
        (with_part(template(), "word/document.xml", b"<a>"), "broken"),
        (with_part(template(), "word/embeddings/a.bin", b"x"), "embedded"),
        (template(edit=linked), "links"),
        (template(edit=fetching), "links"),
    ],
    ids=lambda value: value if isinstance(value, str) else "file",
)
def test_what_reaches_outside_or_is_broken_is_refused(data: bytes, code: str):
    with pytest.raises(TemplateRefused) as refused:
        fill(data, VALUES, {"行": ROWS})
    assert refused.value.code == code
    assert refused.value.message.endswith("。")
