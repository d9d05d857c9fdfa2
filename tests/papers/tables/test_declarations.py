"""Filled-in declaration forms: rows, labels with values, or lines; blank ones and samples declare nothing."""

import pytest

from kaimen.papers.sources.text import source_from_text
from kaimen.papers.tables.declarations import DeclarationForm, read_declarations
from tests.papers.made_up import YEAR, ruled, sheets

TITLE = "白鹭县2031年“开门日”活动主题申报表"
HEAD = ("序号", "活动主题", "活动时间（月份）", "活动形式", "活动简介")
ROWS = [
    HEAD,
    ("1", "看得见的清水", "5", "现场观摩、座谈交流", "请居民看水厂"),
    ("2", "老街灯火", "6月", "政策宣传", "走老街"),
    ("3", "", "", "", ""),
    ("", "", "", "", ""),
]
PAIRS = [
    ("单位名称", "市晴川局", "联系人", "青山"),
    ("联系电话", "0000-1234567", "活动时间", "5月20日上午"),
    ("活动主题", "看得见的清水", "", ""),
    ("活动形式", "现场观摩", "参加人数", "30人"),
    ("活动地点", "南渡口", "参加对象", "居民代表"),
    ("活动简介", "请居民看水厂。\n讲水从哪里来。", "", ""),
]


def read(source: object) -> DeclarationForm:
    return read_declarations(source, year=YEAR)  # type: ignore[arg-type]  # made by the carriers


def codes(form: DeclarationForm) -> list[str]:
    return [doubt.code for doubt in form.all_doubts]


@pytest.mark.parametrize("carrier", ["ruled", "sheet", "tabs"])
def test_rows_with_the_unit_and_the_person_at_the_head(carrier: str) -> None:
    above = ["填报单位（公章）：市晴川局", "联系人：青山　　联系电话：0000-1234567"]
    if carrier == "ruled":
        source = ruled(ROWS, title=TITLE)
        source = type(source)(
            source.kind, (*source_from_text("\n".join([TITLE, *above])).lines, *source.lines[1:]), ""
        )
    elif carrier == "sheet":
        source = sheets({"申报表": [(TITLE,), *((text,) for text in above), *ROWS]})
    else:
        source = source_from_text("\n".join([TITLE, *above, *("\t".join(row) for row in ROWS)]))
    form = read(source)
    assert (form.unit, codes(form)) == ("市晴川局", [])
    assert [(row.theme, row.period.text, row.formats, row.brief) for row in form.rows] == [
        ("看得见的清水", "5", ("现场观摩", "座谈交流"), "请居民看水厂"),
        ("老街灯火", "6月", ("政策宣传",), "走老街"),
    ]
    assert {(row.contact, row.phone) for row in form.rows} == {("青山", "0000-1234567")}


def test_labels_and_values() -> None:
    form = read(ruled(PAIRS, title="白鹭县开放日活动申报表"))
    (row,) = form.rows
    assert (form.unit, codes(form)) == ("市晴川局", [])
    assert (row.theme, row.period.text, row.formats, row.place) == (
        "看得见的清水",
        "5月20日上午",
        ("现场观摩",),
        "南渡口",
    )
    assert (row.audience, row.headcount, row.contact, row.phone) == ("居民代表", 30, "青山", "0000-1234567")
    assert row.brief == "请居民看水厂。\n讲水从哪里来。"


UNKNOWN = [
    ("申报单位", "市晴川局"),
    ("活动主题", "看得见的清水"),
    ("活动时间", "5月20日"),
    ("保障车辆", "大客车两辆"),
    ("活动形式", "现场观摩"),
    ("雨天预案", "改在室内"),
]


@pytest.mark.parametrize("carrier", ["ruled", "sheet", "tabs"])
def test_a_label_that_nobody_knows_is_kept_with_its_value(carrier: str) -> None:
    title = "白鹭县开放日活动申报表"
    source = {
        "ruled": lambda: ruled(UNKNOWN, title=title),
        "sheet": lambda: sheets({"申报表": [(title,), *UNKNOWN]}),
        "tabs": lambda: source_from_text("\n".join([title, *("\t".join(row) for row in UNKNOWN)])),
    }[carrier]()
    form = read(source)
    (row,) = form.rows
    assert (form.unit, codes(form), row.theme, row.formats) == ("市晴川局", [], "看得见的清水", ("现场观摩",))
    assert row.extra == (("保障车辆", "大客车两辆"), ("雨天预案", "改在室内"))


def test_a_blank_form_with_boxes_to_tick_declares_nothing() -> None:
    blank = [(label, "□现场观摩 □座谈交流" if label == "活动形式" else "") for label, _ in UNKNOWN]
    source = source_from_text("\n".join(["开放日活动申报表", *("\t".join(row) for row in blank)]))
    form = read(source)
    assert form.rows == ()
    assert "nothing_declared" in codes(form)


def test_lines_of_labels_without_a_table() -> None:
    lines = [
        "开放日活动申报表",
        "填报单位：市晴川局",
        "活动主题：看得见的清水",
        "活动时间：5月",
        "活动简介：请居民看水厂",
    ]
    form = read(source_from_text("\n".join([*lines, "联系人：青山 联系电话：0000-1234567"])))
    assert [(form.unit, row.theme, row.period.text, row.brief, row.contact) for row in form.rows] == [
        ("市晴川局", "看得见的清水", "5月", "请居民看水厂", "青山")
    ]


def test_a_sample_and_left_over_rows_are_not_declared() -> None:
    sample = ("例", "走进某厂", "5月", "现场观摩", "怎样填写")
    form = read(ruled([HEAD, sample, *ROWS[1:]], title=f"{TITLE}"))
    assert [row.theme for row in form.rows] == ["看得见的清水", "老街灯火"]
    assert codes(form) == ["unit_missing", "sample"]


@pytest.mark.parametrize(
    "source",
    [
        ruled([HEAD, ("1", "", "", "", ""), ("2", "", "", "", "")], title=TITLE),
        ruled(
            [tuple(text if at % 2 == 0 else "" for at, text in enumerate(row)) for row in PAIRS], title=TITLE
        ),
        source_from_text(f"{TITLE}\n填报单位（公章）：\n联系人：\n" + "\t".join(HEAD)),
    ],
)
def test_a_form_with_nothing_filled_in_says_so(source: object) -> None:
    form = read(source)
    assert (form.unit, form.rows, codes(form)) == ("", (), ["unit_missing", "nothing_declared"])


def test_a_form_that_many_units_share_tells_each_row_its_own() -> None:
    rows = [
        ("序号", "填报单位", "活动主题", "时间"),
        ("1", "市晴川局", "看得见的清水", "5月"),
        ("2", "区星河办", "老街", "6月"),
    ]
    form = read(ruled(rows, title="白鹭县活动主题申报表"))
    assert (form.unit, [row.unit for row in form.rows], codes(form)) == ("", ["市晴川局", "区星河办"], [])


def test_a_unit_column_with_one_name_is_the_forms_unit() -> None:
    rows = [
        ("序号", "单位", "活动主题", "时间"),
        ("1", "市晴川局", "看得见的清水", "5月"),
        ("2", "市晴川局", "老街", "6月"),
    ]
    form = read(ruled(rows, title="白鹭县活动主题征集表"))
    assert (form.unit, [row.unit for row in form.rows]) == ("市晴川局", ["", ""])
