"""How often units open their doors."""

import pytest

from kaimen.papers.notice.rules.frequency import find
from tests.papers.notice.rules.told import told

FREQUENCIES = {
    "各单位每年至少开展1次“政府开放日”活动。": (1, "year", "must"),
    "各部门每季度组织开放日活动不少于一次。": (1, "quarter", "must"),
    "各镇街每月举办2场主题日活动。": (2, "month", "must"),
    "原则上每年组织一次开放日活动。": (1, "year", "principle"),
    "各单位每半年至少举办一次开放日活动。": (2, "year", "must"),
    "每两个月开展1次主题日活动。": (6, "year", "must"),
    "有条件的单位可每季度开展1次开放日活动。": (1, "quarter", "may"),
    "各单位全年开展开放活动不少于两次。": (2, "year", "must"),
    "县直各部门年内至少组织1场开放日活动。": (1, "year", "must"),
    "每年组织开展两次“政府开放日”活动。": (2, "year", "must"),
    "今后，政府开放日活动实现常态化，各部门、单位原则上每年至少举办 1 次。": (1, "year", "principle"),
    "各单位每年举办政府开放日活动的次数不少于2次。": (2, "year", "must"),
    "2026年各单位开展政府开放日活动不少于1次。": (1, "year", "must"),
}
FREQUENCIES |= {
    "上半年、下半年各开展一次政府开放日活动。": (2, "year", "must"),
    "各单位在6月底、12月底前各完成1次活动。": (2, "year", "must"),
    "各单位全年至少组织开展2次活动，原则上上半年、下半年各1次。": (2, "year", "must"),
    "每逢双月第一周开展主题日活动。": (6, "year", "must"),
    "活动期间，各镇街至少举办2场开放活动。": (2, "year", "must"),
}
NOTHING = (
    "每季度对活动开展情况通报1次。",
    "领导小组每年召开2次会议。",
    "去年各单位平均每季度开展2次开放日活动。",
    "参加人员每次不少于20人。",
    "每年的5月15日为政务公开日。",
    "每月至少确定一个主题。",
    "活动现场至少组织1次互动环节。",
    "每月确定若干主题，由几个单位联合承办。",
    "网站每周至少更新一次开放日信息。",
)


@pytest.mark.parametrize("text", FREQUENCIES)
def test_how_often(text: str) -> None:
    least, per, strength = FREQUENCIES[text]
    assert told(find, "frequency", text) == {"min": least, "per": per, "strength": strength}


@pytest.mark.parametrize("text", NOTHING)
def test_other_counts_are_no_frequency(text: str) -> None:
    assert told(find, "frequency", text) is None
