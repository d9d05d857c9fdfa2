"""Reports after activities, and answers to suggestions."""

import pytest

from kaimen.papers.notice.rules.feedback import find as answered
from kaimen.papers.notice.rules.report import find
from tests.papers.notice.rules.told import told

REPORTED = {
    "活动结束后5个工作日内，将活动总结报区政务公开办。": (5, "workday"),
    "活动开展后，各单位要总结形成情况报告（含相关图文、视频资料等），于5个工作日内报领导小组办公室。": (
        5,
        "workday",
    ),
    "活动结束后，各单位于三日内上报活动总结。": (3, "day"),
    "在主要活动结束后的次日，需及时将活动信息稿发布至开放日栏目。": (1, "day"),
    "各单位应在活动结束一周内将活动开展情况报县政府办公室。": (7, "day"),
    "活动结束之日起10个工作日内，形成书面报告报送市政务公开办。": (10, "workday"),
    "活动结束后5个工作日内，将有关情况在政府网站“政府开放日”栏目进行展示。": (5, "workday"),
    "各单位应在活动结束后2个工作日内将信息在门户网站公开，并将活动总结于10个工作日内报区政府办公室。": (
        10,
        "workday",
    ),
    "各单位要在11月15日前完成活动，并在活动结束后的3个工作日内将活动总结报送至区府办。": (3, "workday"),
    "活动完成后两周内提交总结和照片。": (14, "day"),
}
DATED = {
    "请各单位于11月30日前将活动总结和图片报区政务公开办。": "2026-11-30",
    "12月10日前，各镇街将全年开放日活动开展情况报送县政府办公室。": "2026-12-10",
    "请各单位于10月底前将工作总结报区政务公开办。": "2026-10-31",
}
NO_REPORT = (
    "活动结束后15个工作日内，将意见建议办理情况向代表反馈。",
    "活动方案提前5个工作日报备。",
    "请于3月29日前报送活动主题申报表。",
    "活动结束后，各单位要及时总结经验。",
    "收到意见建议之日起15个工作日内予以答复。",
)


@pytest.mark.parametrize("text", REPORTED)
def test_by_when_a_unit_reports(text: str) -> None:
    count, unit = REPORTED[text]
    limit = {"count": count, "unit": unit, "side": "after", "anchor": "activity"}
    assert told(find, "report.deadline", text) == limit


@pytest.mark.parametrize("text", DATED)
def test_one_day_for_all_reports(text: str) -> None:
    assert told(find, "report.deadline", text) == {"date": DATED[text]}


@pytest.mark.parametrize("text", NO_REPORT)
def test_other_limits_are_no_report(text: str) -> None:
    assert told(find, "report.deadline", text) is None


PARTS = {
    "活动结束后5个工作日内报送整套活动资料（含活动方案、图片、总结、宣传报道链接等）。": [
        "活动方案",
        "图片",
        "总结",
        "宣传报道链接",
    ],
    "活动结束后5个工作日内，将活动的文字、图片、视频资料报县政务公开办。": ["文字", "图片", "视频"],
    "活动开展后，各单位要总结形成情况报告（含相关图文、视频资料等），于5个工作日内报领导小组办公室。": [
        "图文",
        "视频",
    ],
    "活动结束后，及时将活动总结和现场照片报送区政府办公室。": ["活动总结", "现场照片"],
    "活动结束后3个工作日内，将活动总结、照片及新闻报道链接等材料发送至邮箱a@example.com。": [
        "活动总结",
        "照片",
        "新闻报道链接",
    ],
    "活动结束后10日内将活动方案、活动简报、意见建议收集及办理情况等书面材料报市政府办公室。": [
        "活动方案",
        "活动简报",
        "意见建议收集及办理情况",
    ],
    "活动结束后7个工作日内，将活动总结、活动照片（3-5张）、新闻稿件等资料报送至市政务公开办。": [
        "活动总结",
        "活动照片",
        "新闻稿件",
    ],
    "活动资料包括活动方案、签到表、现场照片、活动总结，于活动结束后一周内报送。": [
        "活动方案",
        "签到表",
        "现场照片",
        "活动总结",
    ],
}
NO_PARTS = (
    "通过图片、视频等方式向群众介绍办事流程。",
    "各单位要及时总结经验，形成品牌。",
    "要通过新闻报道、政务新媒体等渠道加强宣传。",
    "请于3月29日前将活动方案报送县政务公开办。",
    "形成可复制可推广的典型经验做法。",
)


@pytest.mark.parametrize("text", PARTS)
def test_of_what_a_report_is_made(text: str) -> None:
    assert told(find, "report.parts", text) == PARTS[text]


@pytest.mark.parametrize("text", NO_PARTS)
def test_other_lists_are_no_report(text: str) -> None:
    assert told(find, "report.parts", text) is None


ANSWERED = {
    "对收集的意见建议，应自收到之日起15个工作日内答复。": (15, "workday", "feedback"),
    "各单位对群众提出的意见建议，要在10个工作日内予以回复。": (10, "workday", "feedback"),
    "活动结束后15个工作日内，将意见建议办理情况向代表反馈。": (15, "workday", "activity"),
    "对现场不能答复的问题，在7日内书面反馈。": (7, "day", "feedback"),
    "收到代表建议后，承办单位要在30日内办复。": (30, "day", "feedback"),
    "要认真办理群众意见，办理时限原则上不超过15个工作日。": (15, "workday", "feedback"),
    "现场收集的意见建议，5个工作日内转交相关部门，相关部门15个工作日内办结并反馈。": (
        15,
        "workday",
        "feedback",
    ),
    "活动结束后一个月内，公开意见建议采纳和落实情况。": (30, "day", "activity"),
}
NOT_ANSWERED = (
    "对群众提出的意见建议及时答复。",
    "活动结束后5个工作日内，将活动总结和收集的意见建议报区政务公开办。",
    "请于3月29日前反馈活动主题。",
    "活动情况应于活动结束后5个工作日内上传至专栏，专栏内容包括活动方案、意见反馈等。",
    "提前5个工作日在网站发布公告。",
)


@pytest.mark.parametrize("text", ANSWERED)
def test_by_when_suggestions_are_answered(text: str) -> None:
    count, unit, anchor = ANSWERED[text]
    limit = {"count": count, "unit": unit, "side": "after", "anchor": anchor}
    assert told(answered, "feedback.deadline", text) == limit


@pytest.mark.parametrize("text", NOT_ANSWERED)
def test_other_limits_answer_nobody(text: str) -> None:
    assert told(answered, "feedback.deadline", text) is None
