"""Where each sentence of a notice stands; rows of tables and what a web page adds are no sentences."""

from kaimen.papers.notice.head.head import notice_of, read_head
from kaimen.papers.notice.notice import Notice
from kaimen.papers.notice.sentences import sentences
from kaimen.papers.sources.paper import FileKind, Line, Paper, paper_of
from kaimen.papers.sources.text import source_from_text
from tests.papers.notice.country import country

LETTER = """首页 > 通知
关于印发《青溪县“政府开放日”活动方案》的通知
县直各单位：
《青溪县“政府开放日”活动方案》已经同意，现印发给你们，请认真执行。
青溪县政府办公室
2024年5月6日
青溪县“政府开放日”
活动方案
为做好工作，制定本方案。
一、活动形式
（一）进机关。邀请群众走进机关，
了解办事流程。
1.参观大厅。
①看窗口。
②看设备。
二、有关要求
各单位要认真落实。
附件：1.计划表
2.报名表
附件1
计划表
序号
活动主题
责任单位
时间
1
走进水厂
县水务局
5月
附件2
报名须知
一、报名方式
网上报名。
版权所有：青溪县政府
云ICP备00000000号
"""


def notice(paper: Paper | str) -> Notice:
    source = source_from_text(paper) if isinstance(paper, str) else paper
    head = read_head(source, country())
    assert head is not None
    return notice_of(source, head)


def told(read: Notice) -> list[tuple[str, str]]:
    return [(one.section, one.text) for one in read.sentences]


def test_each_part_of_a_notice_has_its_section() -> None:
    assert told(notice(LETTER)) == [
        ("标题", "关于印发《青溪县“政府开放日”活动方案》的通知"),
        ("主送", "县直各单位："),
        ("印发通知", "《青溪县“政府开放日”活动方案》已经同意，现印发给你们，请认真执行"),
        ("署名", "青溪县政府办公室"),
        ("署名", "2024年5月6日"),
        ("标题", "青溪县“政府开放日”"),
        ("标题", "活动方案"),
        ("", "为做好工作，制定本方案"),
        ("一", "一、活动形式"),
        ("一（一）", "（一）进机关"),
        ("一（一）", "邀请群众走进机关，了解办事流程"),
        ("一（一）1", "1.参观大厅"),
        ("一（一）1①", "①看窗口"),
        ("一（一）1②", "②看设备"),
        ("二", "二、有关要求"),
        ("二", "各单位要认真落实"),
        ("附件说明", "附件：1.计划表"),
        ("附件说明", "2.报名表"),
        ("附件1", "附件1"),
        ("附件1", "计划表"),
        ("附件2", "附件2"),
        ("附件2", "报名须知"),
        ("附件2一", "一、报名方式"),
        ("附件2一", "网上报名"),
    ]


def test_headings_are_those_that_a_sentence_stands_under() -> None:
    by_text = {one.text: one.headings for one in notice(LETTER).sentences}
    assert by_text["②看设备"] == ("活动形式", "进机关", "参观大厅", "看设备")
    assert by_text["网上报名"] == ("报名方式",)


def test_a_letter_that_holds_the_rules_is_the_body() -> None:
    read = notice(
        "关于印发《2024年“政府开放日”活动安排表》的通知\n各单位：\n现将安排表印发给你们，并就有关事项通知如下：\n一、认真组织\n活动前5个工作日报备。\n"
        "青溪县政府办公室\n2024年5月6日\n附件\n2024年“政府开放日”活动安排表\n"
    )
    assert ("一", "活动前5个工作日报备") in told(read)
    assert ("附件", "2024年“政府开放日”活动安排表") in told(read)


def test_an_inner_scheme_under_the_mark_of_an_annex_is_the_body() -> None:
    read = notice(LETTER.replace("2024年5月6日\n", "2024年5月6日\n附件\n"))
    assert ("二", "各单位要认真落实") in told(read)


def test_articles_of_a_standing_rule() -> None:
    read = notice(
        "云川市政府开放日管理办法\n第一章 总则\n第一条 为规范活动，制定本办法。\n"
        "第二条 各部门每年举办一次。\n（一）提前公告。\n第二章 附则\n"
        "第三条 本办法自印发之日起施行，由市政府办公室解释。\n"
    )
    assert [section for section, _ in told(read)] == [
        "标题", "第一章", "第一条", "第二条", "第二条（一）", "第二章", "第三条",
    ]  # fmt: skip


def test_clauses_run_together_in_one_line_are_parted() -> None:
    read = notice(
        "关于开展政府开放日活动的公告\n"
        "现公告如下，一、活动时间2024年5月6日上午二、活动地点 水厂，"
        "三、报名要求（一）年满十八岁。（二）提前一天报名，名额一、二十人。"
    )
    assert [(one.section, one.headings) for one in read.sentences][1:] == [
        ("", ()),
        ("一", ("活动时间",)),
        ("二", ("活动地点",)),
        ("三", ("报名要求",)),
        ("三（一）", ("报名要求", "年满十八岁")),
        ("三（二）", ("报名要求", "提前一天报名，名额一、二十人")),
    ]


def test_rows_of_ruled_tables_are_no_sentences() -> None:
    lines = [
        Line(1, ("关于开展“政府开放日”活动的通知",)),
        Line(2, ("各单位：",)),
        Line(3, ("请按下表执行。",)),
        Line(1, ("走进水厂。",), table=1),
        Line(4, ("请认真落实。",)),
    ]
    assert [text for _, text in told(notice(paper_of(FileKind.DOCX, lines)))][2:] == [
        "请按下表执行",
        "请认真落实",
    ]


def test_every_sentence_leads_back_to_its_place() -> None:
    read = notice(LETTER)
    for one in read.sentences:
        start, end = one.flat.origin(0, len(one.flat.text))
        kept = "".join(LETTER[start:end].split())
        assert kept.rstrip("。") == one.text


def test_text_alone_makes_sentences_too() -> None:
    made = sentences("一、时间\n5月，\n上午。\n二、地点\n水厂。")
    assert [(one.section, one.text) for one in made] == [
        ("一", "一、时间"), ("一", "5月，上午"), ("二", "二、地点"), ("二", "水厂"),
    ]  # fmt: skip
