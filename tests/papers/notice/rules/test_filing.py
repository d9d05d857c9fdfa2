"""The scheme of an activity, filed before it is held."""

import pytest

from kaimen.papers.notice.rules.announce import find as announced
from kaimen.papers.notice.rules.filing import find
from tests.papers.notice.rules.told import told

FILED = {
    "活动开展前，要提前5个工作日，将具体活动方案向领导小组办公室报备。": (5, "workday", "note"),
    "各单位须提前三个工作日将活动方案报区政务公开办备案。": (3, "workday", "note"),
    "活动方案应于活动举办前10日报县政府办公室审核。": (10, "day", "approval"),
    "各单位要制定开放日活动方案，至少提前一周报市政务公开办审批同意后组织实施。": (7, "day", "approval"),
    "各单位活动方案须在活动开展前5个工作日内报区政务公开办审核备案。": (5, "workday", "approval"),
    "活动开展5个工作日前，将活动方案报送区行政审批服务局。": (5, "workday", "note"),
    "提前5个工作日，将具体活动方案向区政府办公室政务公开组（以下简称区政务公开组）报备（电话：0000-1234567）。": (
        5,
        "workday",
        "note",
    ),
    "各单位须于活动前7个工作日，将活动方案、邀请对象名单等报区政府办公室。": (7, "workday", "note"),
    "各部门举办活动须提前一周与区政府办公室对接，报送具体活动方案。": (7, "day", "note"),
    "方案经分管领导审定后，于活动开展5日前报县政务公开办备案。": (5, "day", "note"),
    "开放日活动实行备案制，各单位需在活动举办5个工作日前向县政府办公室报备。": (5, "workday", "note"),
    "活动方案于每次活动前一周报区政府办公室。": (7, "day", "note"),
}
ONLY_KIND = {
    "活动方案经县政府办公室审核同意后组织实施。": "approval",
    "各单位制定实施方案，报送市政务公开办公室审核备案后，方可公开发布。": "approval",
    "活动方案报区政务公开办备案。": "note",
    "各单位要于活动前将方案报审，活动后将情况报备。": "approval",
    "活动方案由承办单位制定并报备区政府办公室。": "note",
}
NOTHING = (
    "《活动方案》已经市人民政府同意，现印发给你们。",
    "提前10天在政府网站发布活动公告。",
    "参加人员名单由举办单位审核确定。",
    "各单位要认真制定活动方案，确保活动有序。",
    "活动结束后5个工作日内，将活动总结报区政务公开办备案。",
    "请于4月1日前报送年度活动计划。",
    "9月15日前将开放日计划（开放时间、活动主题）报县政务公开办备案。",
    "活动方案需报本单位主要领导审批后实施。",
    "提前3个工作日将参加人员名单报区政府办公室。",
)


@pytest.mark.parametrize("text", FILED)
def test_how_long_before_and_what_for(text: str) -> None:
    count, unit, kind = FILED[text]
    limit = {"count": count, "unit": unit, "side": "before", "anchor": "activity"}
    assert (told(find, "filing.deadline", text), told(find, "filing.kind", text)) == (limit, kind)
    assert told(announced, "announce.deadline", text) is None


@pytest.mark.parametrize("text", ONLY_KIND)
def test_without_a_limit_only_the_kind_is_told(text: str) -> None:
    assert (told(find, "filing.deadline", text), told(find, "filing.kind", text)) == (None, ONLY_KIND[text])


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_filed(text: str) -> None:
    assert (told(find, "filing.deadline", text), told(find, "filing.kind", text)) == (None, None)


ANNOUNCED = {
    "各单位应提前15天在政府门户网站、政务新媒体等平台发布活动公告。": (15, "day"),
    "在举办活动的前一周，将活动预告发布至政府网站开放日栏目。": (7, "day"),
    "活动举办前10个工作日在门户网站发布预告，公开征集代表。": (10, "workday"),
    "要提前7日通过政务新媒体向社会公布活动时间、地点。": (7, "day"),
    "活动公告应至少提前五个工作日发布。": (5, "workday"),
    "开放日活动公告于活动开展前5天在网站公布。": (5, "day"),
    "各单位应当在活动举办之日前5日通过本单位网站向社会公告。": (5, "day"),
    "制定开放日活动方案并在活动开展前3天通过区政府网站向社会公布。": (3, "day"),
}
NOT_ANNOUNCED = (
    "提前做好活动宣传，及时发布活动信息。",
    "活动结束后3个工作日内在网站发布活动信息。",
    "提前2天通知参加人员。",
    "提前5个工作日将活动时间、地点告知区政务公开办。",
    "公众代表名单在活动开展前3个工作日在网站公示。",
    "活动举行前5个工作日内，由举办单位成立遴选小组，公开征集代表。",
)


@pytest.mark.parametrize("text", ANNOUNCED)
def test_how_long_before_it_is_announced(text: str) -> None:
    count, unit = ANNOUNCED[text]
    limit = {"count": count, "unit": unit, "side": "before", "anchor": "activity"}
    assert told(announced, "announce.deadline", text) == limit
    assert told(find, "filing.deadline", text) is None


@pytest.mark.parametrize("text", NOT_ANNOUNCED)
def test_nothing_is_announced(text: str) -> None:
    assert told(announced, "announce.deadline", text) is None
