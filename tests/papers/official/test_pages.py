"""The web page and the plain text of a paper."""

from dataclasses import replace

from lxml import html

from kaimen.papers.official.html import article, write_html
from kaimen.papers.official.paper import OfficialPaper, Paragraph
from kaimen.papers.official.text import write_txt
from tests.papers.official.made import paper


def page(given: OfficialPaper):
    return html.document_fromstring(write_html(given).decode())


def test_headings_follow_the_levels_of_the_paper():
    found = page(paper())
    assert [one.text_content() for one in found.iter("h1")] == [paper().title]
    assert [one.text_content() for one in found.iter("h2")][0] == "一、活动主题"
    assert found.get("lang") == "zh-CN"


def test_tables_have_captions_scopes_and_cells_over_rows():
    table = page(paper()).find(".//table")
    assert table.find("caption").text == "白鹭县2031年“政务公开主题日”活动计划表"
    assert {th.get("scope") for th in table.iter("th")} == {"col"}
    covered = [int(td.get("rowspan")) for td in table.iter("td") if td.get("rowspan")]
    assert len(table.findall("tbody/tr")) == 54
    assert sum(covered) <= 54 and len(covered) >= 8


def test_the_record_of_a_page_is_a_head_table():
    given = replace(paper(), record=(("索引号", "000-1"), ("文号", "鹭政公开办〔2031〕1号")))
    rows = page(given).find(".//table").iter("tr")
    assert [(row[0].get("scope"), row.text_content()) for row in rows] == [
        ("row", "索引号000-1"),
        ("row", "文号鹭政公开办〔2031〕1号"),
    ]


def test_no_text_acts_as_markup():
    odd = OfficialPaper("<script>x</script>", body=(Paragraph("<img src=x>\n【待补：地点】"),))
    assert page(odd).find(".//script") is None and page(odd).find(".//img") is None
    assert "<br><mark>【待补：地点】</mark>" in article(odd)


def test_plain_text_stands_in_the_order_of_the_paper():
    lines = [line for line in write_txt(paper(rows=1)).decode().split("\r\n") if line]
    assert lines[:4] == [
        "白鹭县政务公开办公室文件",
        "鹭政公开办〔2031〕1号",
        "关于开展2031年“政务公开主题日”活动的通知",
        "各街道办事处、县直各单位：",
    ]
    assert "序号\t活动时间\t活动主题\t活动形式\t责任单位" in lines
    assert lines.index("2031年2月8日") < lines.index("附件1")
    assert lines[-2:] == ["抄送：县委办公室。", "白鹭县政务公开办公室\u30002031年2月9日印发"]
