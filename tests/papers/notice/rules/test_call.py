"""By when units declare, and how many themes."""

from datetime import date
from typing import Any

import pytest

from kaimen.papers.notice.rules.call import find
from tests.papers.notice.rules.told import told

DEADLINES = {
    "请各单位于3月29日前将活动主题申报表报区政务公开办。": "2026-03-29",
    "请各单位于2026年3月29日前，将《政府开放日活动计划表》报送至县政府办公室。": "2026-03-29",
    "各镇街、各部门填写申报表（附件1），于三月二十九日前报市政务公开办公室（电话：0000-1234567）。": "2026-03-29",
    "各单位确定活动主题，填写申报表（见附件），于2026年3月29日前报县政务公开办（电话：0000-1234567）。": "2026-03-29",
    "请于4月10日（星期五）下班前将活动方案电子版和盖章扫描件发送至邮箱kfr@example.com。": "2026-04-10",
    "请于4月10日17:00前报送开放日活动安排表。": "2026-04-10",
    "各部门要制定年度活动计划，并于3月底前报县政府办公室备案。": "2026-03-31",
    "各单位年度活动计划请于 3 月 底 前 报 送。": "2026-03-31",
    "活动主题报送截止时间为4月15日。": "2026-04-15",
    "请填写《政府开放日活动申报表》，最迟于4月15日报区政府办公室。": "2026-04-15",
    "请各责任单位认真谋划活动主题。请于3月20日前反馈至区行政审批局。": "2026-03-20",
    "各单位将开放时间、活动主题等于9月15日前报县政务公开办备案。": "2026-09-15",
    "本通知印发之日起5个工作日内，各单位将活动计划报区政务公开办。": {
        "count": 5,
        "unit": "workday",
        "side": "after",
        "anchor": "notice",
    },
    "各乡镇制定本辖区活动方案，于9月15前报县政府办。": "2026-09-15",
    "请各单位认真填写附件，并于4月8日前盖章报送至区政务公开办。": "2026-04-08",
    "请于2026.4.20前将《政府开放日活动安排表》电子版报至邮箱。": "2026-04-20",
}
STAGE = "（一）活动申报（3月1日—3月20日）。各单位选报活动主题，每个单位不少于2个。"
NOTHING = (
    "各单位于11月30日前将活动总结报县政府办公室。",
    "有意参加的市民请于3月20日前通过电话报名。",
    "各单位要认真制定活动方案，精心组织实施。",
    "活动结束后5个工作日内，将活动总结报区政务公开办。",
    "根据《关于报送2026年活动计划的通知》（3月1日前报送）要求，现印发计划安排表。",
    "去年各单位于3月15日前报送了活动计划。",
    "3月29日前完成申报系统升级改造。",
    "公众可于4月2日前将意见建议发送至电子邮箱。",
    "活动开展前，要提前5个工作日将活动方案报区政务公开办备案。",
    "请于3月20日前将分管领导、联络员名单报县政府办公室。",
    "请于6月30日前将活动开展情况、图片和视频报送至县政务公开办。",
)


@pytest.mark.parametrize("text", DEADLINES)
def test_the_day_by_which_units_declare(text: str) -> None:
    assert told(find, "call.deadline", text) == DEADLINES[text]


@pytest.mark.parametrize("text", NOTHING)
def test_other_days_are_no_day_of_declaring(text: str) -> None:
    assert told(find, "call.deadline", text) is None


def test_a_stage_of_declaring_ends_on_its_last_day() -> None:
    assert told(find, "call.deadline", STAGE) == "2026-03-20"


def test_a_day_without_a_year_is_the_next_one_after_the_notice() -> None:
    text = "请于12月20日前报送下一年度活动计划表。"
    assert told(find, "call.deadline", text, issued=date(2025, 12, 1)) == "2025-12-20"
    assert told(find, "call.deadline", text, issued=None) == "2026-12-20"


MINIMA: dict[str, Any] = {
    "各单位确定至少1个活动主题，填写申报表。": (1, "must"),
    "各单位申报的活动主题不少于2个。": (2, "must"),
    "各乡镇、各部门原则上至少报送一个活动主题。": (1, "principle"),
    "每个单位申报1-2个活动主题。": (1, "must"),
    "每单位可申报1至3个主题。": (1, "may"),
    "请各部门结合职能，至少申报2个开放活动项目。": (2, "must"),
    "各责任单位报送活动主题不得少于三个。": (3, "must"),
}
MINIMA |= {STAGE: (2, "must"), "各单位报送的活动主题原则上不少于1个，不超过3个。": (1, "principle")}
NO_MINIMA = (
    "各单位每年至少开展1次政府开放日活动。",
    "活动现场至少安排1个互动环节。",
    "参加人员不少于20人。",
    "每月确定若干主题，由一个单位承办。",
)


@pytest.mark.parametrize("text", MINIMA)
def test_how_many_themes_a_unit_declares(text: str) -> None:
    count, strength = MINIMA[text]
    assert told(find, "call.min_per_unit", text) == {"count": count, "per": "unit", "strength": strength}


@pytest.mark.parametrize("text", NO_MINIMA)
def test_other_counts_are_no_number_of_themes(text: str) -> None:
    assert told(find, "call.min_per_unit", text) is None
