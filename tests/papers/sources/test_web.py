"""Saved web pages and Markdown: what a reader sees, in lines and tables."""

import pytest

from kaimen.papers.sources.opening import open_paper
from kaimen.papers.sources.paper import Paper
from kaimen.papers.sources.refusing import PaperRefused


def opened(body: str, encoding: str = "utf-8", head: str = "") -> Paper:
    page = f"<html><head>{head}</head><body>{body}</body></html>"
    return open_paper("a.html", page.encode(encoding))


def texts(paper: Paper) -> list[str]:
    return ["|".join(line.cells) for line in paper.lines]


def test_blocks_and_breaks_end_lines_and_inline_marks_do_not() -> None:
    body = "<h1>开放<b>日</b></h1>\n<div>一、<span>时间</span><br>3月&nbsp;<p>　　地点\n<i>会议室</i></p></div>尾"
    assert texts(opened(body)) == ["开放日", "一、时间", "3月", "地点 会议室", "尾"]


def test_what_is_no_content_is_dropped() -> None:
    body = (
        "<!-- 注 --><nav>首页</nav><script>var a='<p>甲</p>'</script><style>p{}</style><noscript>乙</noscript>"
        '<p style="display: none">丙</p><select><option>丁</option></select><p>正文</p><footer>版权</footer>'
    )
    assert texts(opened(body)) == ["正文"]


def test_rows_and_columns_that_cells_span() -> None:
    body = (
        "<table><tr><th colspan=3>表</th></tr><tr><td rowspan=2>3月</td><td>清水</td><td>甲局</td></tr>"
        "<tr><td colspan='2'>古桥</td></tr><tr><td>4月</td><td><p>林</p><p>山</p></td><td>乙<br>丙</td></tr></table>"
    )
    assert [line.cells for line in opened(body).lines] == [
        ("表", "", ""),
        ("3月", "清水", "甲局"),
        ("3月", "古桥", ""),
        ("4月", "林\n山", "乙\n丙"),
    ]


def test_a_table_that_lays_out_an_article_is_no_table() -> None:
    inner = "<table><tr><td>1</td><td>清水</td></tr></table>"
    article = "<p>" + "</p><p>".join(["公开" * 30] * 5) + "</p>"
    paper = opened(
        f"<table><tr><td>左</td><td>{inner}</td></tr></table><table><tr><td>甲</td><td>{article}</td></tr></table>"
    )
    assert [(line.table, line.cells[0][:4]) for line in paper.lines] == [
        (0, "左"), (1, "1"), (0, "甲"), *[(0, "公开公开")] * 5,
    ]  # fmt: skip


def test_a_caption_stands_before_its_table() -> None:
    paper = opened("<table><caption>安排表</caption><tr><td>1</td><td>清水</td></tr></table>")
    assert [(line.table, line.cells) for line in paper.lines] == [(0, ("安排表",)), (1, ("1", "清水"))]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_a_page_in_any_usual_encoding(encoding: str) -> None:
    assert texts(opened("<p>公开日</p>", encoding)) == ["公开日"]


def test_a_page_that_names_its_encoding() -> None:
    for named, encoding in (("gb2312", "gb18030"), ("gbk", "utf-8"), ("big5", "big5")):
        assert texts(opened("<p>公開日</p>", encoding, f'<meta charset="{named}">')) == ["公開日"]


def test_spans_beyond_reason_are_refused_or_bounded() -> None:
    with pytest.raises(PaperRefused) as refused:
        opened("<table><tr><td colspan=9999>1</td><td>2</td></tr></table>")
    assert refused.value.code == "too_many_columns"
    paper = opened("<table><tr><td rowspan=99999999>1</td><td>2</td></tr><tr><td>3</td></tr></table>")
    assert [line.cells for line in paper.lines] == [("1", "2"), ("1", "3")]


def markdown(text: str) -> Paper:
    return open_paper("a.md", text.encode())


def test_marks_of_headings_lists_and_stress_fall_away() -> None:
    text = (
        "# 通知 #\n\n**一、主题**\n- 看得见的`公开`\n> 引 [网站](http://x)\n---\n5*3*2 \\*注\\*\n联系人：____"
    )
    paper = markdown(text)
    assert texts(paper) == [
        "通知",
        "",
        "一、主题",
        "看得见的公开",
        "引 网站",
        "",
        "5*3*2 *注*",
        "联系人：____",
    ]
    assert paper.text.split("\n") == texts(paper)


def test_a_pipe_table_is_a_ruled_table() -> None:
    text = "表\n\n| 序号 | 主题 |\n|:--|---:|\n| 1 | 清\\|水<br>河 |\n2 | **古桥**\n\n后文 | 不是表\n"
    assert [(line.table, line.number, line.cells) for line in markdown(text).lines if line.filled] == [
        (0, 1, ("表",)),
        (1, 1, ("序号", "主题")),
        (1, 2, ("1", "清|水\n河")),
        (1, 3, ("2", "古桥")),
        (0, 8, ("后文 | 不是表",)),
    ]
