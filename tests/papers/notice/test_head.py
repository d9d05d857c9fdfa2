"""What a notice says of itself, over made-up notices in every shape that offices publish them in."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest

from kaimen.papers.notice.head.head import Head, read_head
from kaimen.papers.sources.paper import FileKind, Line, paper_of
from kaimen.papers.sources.text import source_from_csv, source_from_text
from tests.papers.notice.country import country

BODY = """为进一步提升政务公开工作水平，切实保障群众的知情权、参与权、表达权和监督权，现就有关事项通知如下：
一、活动时间
9月上旬。
二、活动形式
（一）现场观摩。邀请群众代表走进办事大厅，了解办事流程，提出意见建议。
"""


def head(text: str) -> Head:
    read = read_head(source_from_text(text), country())
    assert read is not None
    return read


@dataclass
class Case:
    """A made-up notice and what it says of itself."""

    text: str
    says: dict[str, Any] = field(default_factory=dict)


CASES = {
    "red head, number, letter and inner scheme": Case(
        "云川市青溪县政务公开领导小组办公室文件\n青政公开办发〔2024〕3号\n"
        "关于印发《青溪县2024年“政务公开体验日”活动\n实施方案》的通知\n各乡镇人民政府，县直各单位：\n"
        "《青溪县2024年“政务公开体验日”活动实施方案》已经县政府同意，现印发给你们，请认真执行。\n"
        "云川市青溪县政务公开领导小组办公室\n2024年4月8日\n青溪县2024年“政务公开体验日”活动实施方案\n" + BODY,
        {
            "title": "关于印发《青溪县2024年“政务公开体验日”活动实施方案》的通知",
            "number": "青政公开办发〔2024〕3号",
            "issued": date(2024, 4, 8),
            "office": "云川市青溪县政务公开领导小组办公室",
            "brand": "政务公开体验日",
            "year": 2024,
            "region_code": "910121",
            "addressed": ("各乡镇人民政府", "县直各单位"),
        },
    ),
    "a web page with its dust": Case(
        "您当前的位置：首页 > 公开 > 通知公告\n索 引 号：\tA01/2023-7\t发布机构：\t石桥市人民政府办公室\n"
        "成文日期：\t2023-05-06\t发布日期：\t2023-05-09\n石桥市人民政府办公室关于开展\n第三届“政府开放周”活动的公告\n"
        "发布时间：2023-05-09 10:00 来源：市政府办 浏览次数：12 【打印】 字体：[大 中 小]\n"
        + BODY
        + "特此公告。\n扫一扫在手机打开当前页\n上一篇：无\n",
        {
            "title": "石桥市人民政府办公室关于开展第三届“政府开放周”活动的公告",
            "issued": date(2023, 5, 6),
            "office": "石桥市人民政府办公室",
            "brand": "政府开放周",
            "edition": 3,
            "year": 2023,
            "region_code": "910181",
        },
    ),
    "Chinese numerals, number in other brackets": Case(
        "镜湖市数据局\n镜数函【2022】017号\n关于开展政府开放月活动的函\n市直各有关单位：\n"
        + BODY
        + "镜湖市数据局（盖章）\n二○二二年十一月二十日\n",
        {
            "title": "关于开展政府开放月活动的函",
            "number": "镜数函〔2022〕17号",
            "issued": date(2022, 11, 20),
            "office": "镜湖市数据局",
            "brand": "政府开放月",
            "year": 2022,
            "region_code": "920200",
        },
    ),
    "a standing rule, dated under its title": Case(
        "云川市政府开放日活动管理办法（试行）\n（2021年12月1日）\n第一条 为规范政府开放日活动，根据"
        "《政府信息公开条例》"
        "《云岭省政务公开办法》（云岭令〔2020〕第8号）等规定，制定本办法。\n"
        "第二条 各部门每年至少举办两次政府开放日活动，由市政务公开办公室统筹协调。\n",
        {
            "title": "云川市政府开放日活动管理办法（试行）",
            "issued": date(2021, 12, 1),
            "brand": "政府开放日",
            "year": 2021,
            "region_code": "910100",
            "lead_office": "市政务公开办公室",
        },
    ),
    "no title, a signature only": Case(
        "县直各单位:\n" + BODY + "青溪县教育局\n2025年3月3日",
        {
            "title": "",
            "office": "青溪县教育局",
            "issued": date(2025, 3, 3),
            "region_code": "910121",
            "brand": "",
        },
    ),
    "one line, all run together": Case(
        "关于举办“公众开放日”活动的公告各位市民：为增进了解，石桥市水务局将于2023年6月5日举办活动，一、活动时间2023年6月5日上午，"
        "二、活动地点水质监测中心，三、报名方式请于6月1日前报名，欢迎参加，名额有限，额满为止，报名以短信确认为准，石桥市水务局2023年5月20日。",
        {
            "title": "关于举办“公众开放日”活动的公告",
            "office": "石桥市水务局",
            "issued": date(2023, 5, 20),
            "brand": "公众开放日",
            "region_code": "910181",
            "year": 2023,
        },
    ),
    "two offices sign side by side": Case(
        "关于联合开展2026年“机关开放日”活动的通知\n各科室、各直属单位：\n"
        + BODY
        + "平州市文化局        平州市教育局\n2026年2月10日\n抄送：市政府办公室。\n",
        {
            "office": "平州市文化局、平州市教育局",
            "issued": date(2026, 2, 10),
            "region_code": "920100",
            "brand": "机关开放日",
            "addressed": ("各科室", "各直属单位"),
        },
    ),
    "a name broken over two lines": Case(
        "2024年政务公开主题周活动方案\n" + BODY + "白水彝族自治州政务公开\n领导小组办公室\n2024年7月1日\n",
        {
            "office": "白水彝族自治州政务公开领导小组办公室",
            "region_code": "910900",
            "region_name": "白水彝族自治州",
            "brand": "政务公开主题周",
            "title": "2024年政务公开主题周活动方案",
        },
    ),
    "printed by, on the last line": Case(
        "青府办〔2023〕9号 签发人：某某\n青溪县人民政府办公室\n关于做好2023年“政府开放日”工作的通知\n县政府各部门：\n"
        + BODY
        + "青溪县人民政府办公室　　　2023年8月2日印发\n",
        {"number": "青府办〔2023〕9号", "issued": date(2023, 8, 2), "office": "青溪县人民政府办公室"},
    ),
    "a street's office, its county elsewhere": Case(
        "柳荫街道“政务开放日”活动方案\n根据《东新区人民政府办公室关于开展2024年“政务开放日”活动的通知》（东新政办〔2024〕2号）要求，制定本方案。\n"
        + BODY
        + "柳荫街道办事处\n2024年9月1日\n",
        {"office": "柳荫街道办事处", "region_code": "920103", "region_name": "东新区", "year": 2024},
    ),
    "a zone has a name and no code": Case(
        "镜湖高新技术产业开发区管理委员会\n关于开展“政府开放日”活动的通知\n各部门：\n"
        + BODY
        + "镜湖高新技术产业开发区管理委员会\n2024年9月1日\n",
        {"region_code": None, "region_name": "镜湖高新技术产业开发区"},
    ),
    "the region that the text speaks of as its own": Case(
        "关于开展“政府开放日”活动的通知\n县政府各部门：\n现将全县活动事项通知如下，各部门要按平州市要求办理，活动在澄江县政府网站发布，我县各部门照此办理。\n"
        + BODY
        + "2019年4月1日",
        {"region_code": "910921", "issued": date(2019, 4, 1)},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_notice_says_of_itself(name: str) -> None:
    read, says = head(CASES[name].text), CASES[name].says
    assert {key: getattr(read, key) for key in says} == says


class TestRegion:
    """A name that several regions have."""

    NOTICE = "{office}关于开展“政府开放日”活动的通知\n各部门：\n{more}" + BODY + "{office}\n2024年9月1日\n"

    def test_it_stays_open_where_nothing_tells(self) -> None:
        read = head(self.NOTICE.format(office="鼓山区人民政府办公室", more=""))
        assert (read.region_code, read.region_name) == (None, "鼓山区")
        assert [one.code for one in read.doubts] == ["region_ambiguous"]
        assert "云岭省云川市鼓山区、海平省平州市鼓山区" in read.doubts[0].message

    @pytest.mark.parametrize(
        ("more", "code"),
        [
            ("根据《平州市政务公开要点》，", "920102"),
            ("按照云岭省部署，", "910102"),
            ("按照平州市、云川市部署，", None),
        ],
    )
    def test_the_rest_of_the_notice_decides(self, more: str, code: str | None) -> None:
        assert head(self.NOTICE.format(office="鼓山区人民政府办公室", more=more)).region_code == code

    def test_the_office_itself_decides(self) -> None:
        assert (
            head(self.NOTICE.format(office="平州市鼓山区数据局", more="按照云岭省部署，")).region_code
            == "920102"
        )

    def test_a_common_word_is_no_name_by_itself(self) -> None:
        assert head(self.NOTICE.format(office="城区管理局", more="")).region_code is None
        assert head(self.NOTICE.format(office="云川市城区政府办公室", more="")).region_code == "910103"

    def test_a_township_is_not_taken_for_its_prefecture(self) -> None:
        told = {
            more: head(self.NOTICE.format(office="云川市柳荫乡人民政府", more=more)).region_code
            for more in ("", "按照青溪县政府要求，")
        }
        assert told == {"": None, "按照青溪县政府要求，": "910121"}
        assert head(self.NOTICE.format(office="镜湖市柳荫镇人民政府", more="")).region_code == "920200"


def test_papers_that_it_rests_on() -> None:
    read = head(
        "关于开展“政府开放日”活动的通知\n各单位：\n根据《省办关于印发〈开放日方案〉的通知》(省办发[2023]1号)、《2023年要点》等要求，按照《附表》（见附件）执行，"
        "现通知如下。《市民手册》同时发布。\n一、目标\n按照《另一办法》执行。\n云川市政府办公室\n2023年2月1日"
    )
    told = [(one.title, one.number) for one in read.documents]
    assert told == [("省办关于印发〈开放日方案〉的通知", "省办发〔2023〕1号"), ("2023年要点", "")]


def test_annexes_over_several_lines_or_in_one() -> None:
    several = "\n附件：1.计划表\n2．报名表\n青溪县政府办公室\n2024年1月2日\n附件1\n计划表\n"
    assert head("关于开展“政府开放日”活动的通知\n各单位：\n" + BODY + several).annexes == ("计划表", "报名表")
    one = "\n附件：1.计划表 2.报名表\n青溪县政府办公室\n2024年1月2日\n"
    assert head("关于开展“政府开放日”活动的通知\n各单位：\n" + BODY + one).annexes == ("计划表", "报名表")


@pytest.mark.parametrize(
    ("sentence", "lead"),
    [
        ("活动由县行政审批局牵头组织实施。", "县行政审批局"),
        ("县政务公开办公室负责全县活动的组织实施。", "县政务公开办公室"),
        ("各单位于9月1日前将计划报区政府办公室备案。", "区政府办公室"),
        ("各单位自行安排。", ""),
        ("召开座谈交流会，听取意见；举办报告会，答疑解惑。", ""),
    ],
)
def test_who_organises(sentence: str, lead: str) -> None:
    assert head("关于开展“政府开放日”活动的通知\n各单位：\n" + BODY + sentence + "\n").lead_office == lead


def test_found_entries_lead_back_to_the_paper() -> None:
    text = "关于开展 2024 年第 二 届“政 府开放日”活动的通知\n各单位：\n" + BODY
    read = head(text)
    told = {one.path: one.value for one in read.found}
    assert told == {"brand": "政府开放日", "edition": 2, "year": 2024}
    assert all(one.quote == text[one.start : one.end] for one in read.found)
    assert {one.path: one.quote for one in read.found}["brand"] == "政 府开放日"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("二〇二三年十月三十一日", date(2023, 10, 31)),
        ("二零二四年一月二十日", date(2024, 1, 20)),
        ("二Ｏ二五年十二月九日", date(2025, 12, 9)),
        ("2026年1月2日", date(2026, 1, 2)),
        ("2026.01.02", date(2026, 1, 2)),
        ("2026-1-2", date(2026, 1, 2)),
        ("二〇二三年十十月三日", None),
        ("2023年2月30日", None),
    ],
)
def test_the_day_of_a_signature(written: str, meant: date | None) -> None:
    assert (
        head(f"关于开展“政府开放日”活动的通知\n各单位：\n{BODY}青溪县政府办公室\n{written}\n").issued == meant
    )


@pytest.mark.parametrize(
    ("written", "meant"), [("十七", 17), ("二十", 20), ("三", 3), ("12", 12), ("一二", None)]
)
def test_an_edition_in_either_numerals(written: str, meant: int | None) -> None:
    assert head(f"关于举办第{written}届政府开放周的通知\n各单位：\n{BODY}").edition == meant


def test_the_title_keeps_the_marks_of_the_paper() -> None:
    assert (
        head('关于开展"开放日"(第2期)活动的通知\n各单位:\n' + BODY).title
        == '关于开展"开放日"(第2期)活动的通知'
    )


def test_what_is_no_notice() -> None:
    table = "序号\t活动主题\t责任单位\t时间\n1\t走进水厂\t水务局\t5月\n2\t走进法庭\t司法局\t6月\n"
    assert read_head(source_from_text("活动计划安排表\n" + table), country()) is None
    assert read_head(source_from_csv(table.replace("\t", ",").encode()), country()) is None


def test_cells_of_a_ruled_table_say_nothing_of_the_notice() -> None:
    lines = [
        Line(1, ("关于开展“政府开放日”活动的通知",)),
        Line(2, ("各单位：",)),
        Line(3, (BODY.replace("\n", ""),)),
        Line(1, ("云川市水务局",), table=1),
        Line(2, ("2020年1月1日",), table=1),
    ]
    read = read_head(paper_of(FileKind.DOCX, lines), country())
    assert read is not None
    assert (read.office, read.issued) == ("", None)


@pytest.mark.parametrize(
    "line",
    [
        "（青溪县政务服务中心  2026年1月5日印发）",
        "青溪县政务服务中心　2026年1月5日",
        "编制单位：青溪县政务服务中心  编制日期：2026年1月5日",
        "（青溪县政务服务中心 二〇二六年一月五日制）",
        "（2026年1月5日青溪县政务服务中心发布）",
    ],
)
def test_a_line_under_the_title_tells_who_made_the_paper_and_when(line: str) -> None:
    read = head(f"青溪县2026年政务公开主题日活动安排\n{line}\n{BODY}")
    assert (read.office, read.issued) == ("青溪县政务服务中心", date(2026, 1, 5))
    assert read.title == "青溪县2026年政务公开主题日活动安排"


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (
            "青溪县人民政府办公室转发\n云川市政务公开办公室关于做好2026年\n“政务公开主题日”工作的通知",
            "青溪县人民政府办公室转发云川市政务公开办公室关于做好2026年“政务公开主题日”工作的通知",
        ),
        (
            "青溪县人民政府办公室关于转发\n云川市政务公开办公室《关于做好2026年\n政府开放日工作的通知》的通知",
            "青溪县人民政府办公室关于转发云川市政务公开办公室《关于做好2026年政府开放日工作的通知》的通知",
        ),
        (
            "青溪县人民政府办公室批转\n县政务公开办公室关于2026年政府开放日安排的通知",
            "青溪县人民政府办公室批转县政务公开办公室关于2026年政府开放日安排的通知",
        ),
        (
            "青溪县教育局\n转发云川市教育局关于开展2026年校园开放周活动的通知",
            "青溪县教育局转发云川市教育局关于开展2026年校园开放周活动的通知",
        ),
    ],
)
def test_a_title_that_passes_another_on_is_whole(lines: str, title: str) -> None:
    read = head(f"{lines}\n青政办发〔2026〕3号\n各乡镇人民政府：\n{BODY}2026年4月3日\n")
    assert (read.title, read.year) == (title, 2026)


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("自2022年首届“政府开放周”举办以来，反响良好。\n一、5月举行。", 2026),
        ("2023年“政府开放周”活动曾接待群众三千人。\n一、5月举行。", 2026),
        ("去年（2025年“政府开放周”）共有九个单位参加。\n一、5月举行。", 2026),
        ("从2024年“政府开放周”起步，活动日益成熟。\n一、5月举行。", 2026),
        ("现启动2027年“政府开放周”。\n一、各单位在3月前申报。", 2027),
        ("自2022年“政府开放周”开展以来，成效明显。\n一、2027年3月5日前申报。\n二、2027年5月10日举行。", 2027),
        ("一、本办法自2027年1月1日起施行，2031年12月31日废止。", 2026),
        ("一、2026年11月10日前申报。\n二、2027年1月5日前报总结。\n三、2027年2月公布结果。", 2026),
    ],
)
def test_the_year_is_never_one_that_is_over(text: str, year: int) -> None:
    paper = "青溪县人民政府办公室关于开展“政府开放周”活动的通知\n各单位：\n为保障群众的知情权，现通知如下。\n"
    assert head(f"{paper}{text}\n青溪县人民政府办公室\n2026年10月30日\n").year == year


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("关于2025年开放日情况的通报及2026年安排的通知", 2026),
        ("关于通报2025年“政府开放日”结果并做好2026年工作的通知", 2026),
        ("关于开展2026—2027年“政府开放日”活动的通知", 2026),
        ("关于2025年“政府开放日”活动情况的通报", 2025),
    ],
)
def test_of_two_years_in_a_title_the_one_that_looks_ahead_counts(title: str, year: int) -> None:
    assert head(f"{title}\n各单位：\n{BODY}青溪县人民政府办公室\n2026年1月5日\n").year == year
