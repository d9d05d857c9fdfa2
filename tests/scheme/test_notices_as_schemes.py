"""The five notices as schemes: what each says, held to the words of its own paper where that is at hand."""

import re
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

import kaimen.schemes
from kaimen.scheme.limits import Anchor, Counted, OnDate, Part, PartOf, Side, Unit
from kaimen.scheme.reading.check import check, read_scheme
from kaimen.scheme.scheme import Scheme
from kaimen.scheme.terms.call import Purpose
from kaimen.scheme.terms.column import Publisher
from kaimen.scheme.terms.filing import Gate
from kaimen.scheme.terms.hosts import Per
from kaimen.scheme.terms.participants import Scope
from kaimen.scheme.terms.registration import Access
from kaimen.scheme.terms.rule import Clause, Strength
from kaimen.scheme.terms.selection import Approver
from kaimen.scheme.walk import parts

SHIPPED = Path(kaimen.schemes.__file__).parent
NAMES = ["liuyang-2023", "luxi-2025", "shaoyang-2023", "tianxin-2024", "yishui-2023"]
AFTER_5 = Counted(5, Unit.WORKDAY, Side.AFTER, Anchor.ACTIVITY)
BEFORE_5 = Counted(5, Unit.WORKDAY, Side.BEFORE, Anchor.ACTIVITY)


def text(name: str) -> str:
    return (SHIPPED / f"{name}.toml").read_text(encoding="utf-8")


def scheme(name: str) -> Scheme:
    return read_scheme(text(name), name)


@pytest.mark.parametrize("name", NAMES)
def test_it_is_sound(name):
    assert check(text(name)) == ()


@pytest.mark.parametrize(
    ("name", "region", "number", "issued", "brand"),
    [
        ("liuyang-2023", "430181", "浏政务领办发〔2023〕10号", date(2023, 3, 24), "政务公开主题日"),
        ("luxi-2025", "433122", "泸行审服发〔2025〕1号", date(2025, 5, 7), "政务公开主题日"),
        ("tianxin-2024", "430103", "天政务公开办发〔2024〕1号", date(2024, 2, 28), "政务公开主题日"),
        ("shaoyang-2023", "430500", "邵政务公开办发〔2023〕4号", date(2023, 4, 18), "政务公开主题日"),
        ("yishui-2023", "371323", "", date(2023, 9, 11), "政府开放日"),
    ],
)
def test_whose_it_is(name, region, number, issued, brand):
    read = scheme(name)
    notice = read.campaign.notice
    assert (read.campaign.region, notice.number, notice.issued, read.brand) == (region, number, issued, brand)


@pytest.mark.parametrize(
    ("name", "columns", "rows"),
    [
        ("luxi-2025", ["序号", "单位", "活动主题", "开展时间"], 36),
        ("tianxin-2024", ["序号", "活动时间", "活动主题", "活动形式", "责任单位"], 54),
        ("shaoyang-2023", ["序号", "活动主题", "活动方式", "责任单位", "时间"], 36),
    ],
)
def test_its_table_in_its_own_columns(name, columns, rows):
    table = scheme(name).plan.table
    assert ([column.heading for column in table.columns], table.rows) == (columns, rows)


@pytest.mark.parametrize(
    ("name", "formats"),
    [
        ("liuyang-2023", ["实地调研", "现场观摩", "座谈交流", "政策发布", "问卷调查"]),
        ("luxi-2025", ["实地调研", "现场观摩", "座谈交流", "政策发布", "现场宣讲", "问卷调查"]),
        ("tianxin-2024", ["现场观摩", "座谈交流", "调查征集", "政策发布", "政策宣传", "其他形式"]),
        ("shaoyang-2023", []),
        ("yishui-2023", ["进机关", "进现场", "进会议", "座谈交流"]),
    ],
)
def test_its_forms(name, formats):
    assert [rule.name for rule in scheme(name).plan.formats] == formats


@pytest.mark.parametrize(
    ("name", "due"),
    [("luxi-2025", AFTER_5), ("tianxin-2024", AFTER_5), ("shaoyang-2023", AFTER_5)],
)
def test_the_report_is_due_five_workdays_after(name, due):
    assert [rule.due for rule in scheme(name).report.reporting] == [due]


def test_liuyang_calls_picks_and_awards():
    read = scheme("liuyang-2023")
    assert (read.call.themes.at_least, read.call.due.due) == (1, OnDate(date(2023, 3, 29)))
    assert read.call.form.columns == ("序号", "活动主题", "活动时间（月份）", "活动形式", "活动简介")
    assert read.selection.picking.steps == ("梳理", "甄选", "择优选取")
    assert read.awards.awards[0].due == PartOf(11, Part.END, 2023)
    assert read.holding.identity[0].logo


def test_shaoyang_files_five_workdays_before_for_the_record():
    route = scheme("shaoyang-2023").filing.routes[0]
    assert (route.due, route.gate, route.to) == (BEFORE_5, Gate.NOTE, Approver.OFFICE)


def test_luxi_uploads_at_the_office_and_tianxin_at_the_units():
    assert scheme("luxi-2025").column.publishing[0].by is Publisher.OFFICE
    assert scheme("tianxin-2024").column.publishing[0].by is Publisher.UNIT


def test_tianxin_hands_in_four_parts():
    assert [part.name for part in scheme("tianxin-2024").report.reporting[0].parts] == [
        "活动方案",
        "图片",
        "总结",
        "宣传报道链接",
    ]


def test_yishui_opens_its_doors():
    read = scheme("yishui-2023")
    assert (read.call.themes.purpose, read.call.due.due) == (Purpose.RECORD, OnDate(date(2023, 9, 15)))
    assert read.campaign.window.when == "9月中旬至10月底"
    assert [(rule.per, rule.at_least, rule.from_year, rule.strength) for rule in read.hosts.times] == [
        (Per.CAMPAIGN, 1, None, Strength.MUST),
        (Per.YEAR, 1, 2024, Strength.PRINCIPLE),
    ]
    quota = read.participants.quotas[0]
    assert (quota.scope, quota.at_most, quota.strength) == (Scope.POINT, 30, Strength.PRINCIPLE)
    assert read.participants.citizen_share.at_least == Fraction(1, 3)
    access = read.registration.access[0]
    assert (access.access, access.vetted) == (Access.INVITED_AND_OPEN, True)
    assert read.column.publishing[0].due == AFTER_5
    assert (read.feedback.ledger.published, len(read.supervision.checks)) == (True, 2)


@pytest.mark.parametrize("name", NAMES)
def test_the_deciding_words_stand_in_the_paper(name, notices):
    paper = bare((notices / f"{name}.txt").read_text(encoding="utf-8"))
    quoted = [part.words for _, part in parts(scheme(name)) if isinstance(part, Clause)]
    missing = [
        words for words in quoted if any(bare(piece) not in paper for piece in re.split("[…、，；]+", words))
    ]
    assert missing == []


def bare(text: str) -> str:
    """Letters and digits only: the papers mix kinds of blanks, quotes and brackets."""
    return "".join(sign for sign in text if sign.isalnum())
