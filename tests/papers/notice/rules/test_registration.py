"""How people come, until when they sign up, who is chosen, and how many."""

from typing import Any

import pytest

from kaimen.papers.notice.rules import choosing, quota, registration, signing
from tests.papers.notice.rules.told import told

MODES = {
    "人大代表、政协委员通过定向邀请方式参加。": ["invited"],
    "邀请人大代表、媒体记者走进机关。": ["invited"],
    "邀请群众走进机关，体验政府工作。": ["invited"],
    "社会报名由各单位通过政府网站公开征集报名。": ["open"],
    "开放人员选取办法分为定向邀请与社会报名方式产生。": ["invited", "open"],
    "欢迎广大市民积极参与。报名方式：拨打电话0000-1234567。": ["open"],
    "诚邀广大市民报名参加。": ["open"],
    "本次活动无需报名，直接前往活动现场即可参与。": ["walk_in"],
    "活动期间，市民无需预约，可自由参观。": ["walk_in"],
    "从市民代表库中随机抽取20名代表参加。": ["pool"],
    "面向社会公开招募体验官。": ["open"],
    "采取组织邀请和自愿报名相结合的方式，邀请企业代表参加。": ["invited", "open"],
    "四、邀请对象\n社区居民、企业代表。": ["invited"],
}
NO_MODE = (
    "各单位要加强组织领导，主动邀请函调。",
    "各单位于3月20日前填写报名表参加业务培训报名。",
    "通过网站公开征集意见建议。",
    "公开征集活动标识设计作品。",
    "征集到群众意见120条。",
    "去年邀请了人大代表、政协委员参加活动。",
)
WINDOWS: dict[str, tuple[str | None, str]] = {
    "报名时间：2026年4月1日至4月10日。": ("2026-04-01", "2026-04-10"),
    "报名时间：4月1日9:00—4月10日18:00。": ("2026-04-01", "2026-04-10"),
    "报名时间为即日起至4月10日。": (None, "2026-04-10"),
    "报名截止时间为2026年4月10日18:00。": (None, "2026-04-10"),
    "有意参加的市民请于4月10日17:30前通过电话报名。": (None, "2026-04-10"),
    "五、报名时间\n2026年4月1日-10日（周末除外）。": ("2026-04-01", "2026-04-10"),
    "请于4月10日（星期五）前将报名表发送至邮箱kfr@example.com。": (None, "2026-04-10"),
    "预约时间：4月1日～4月3日上午8:30-11:30。": ("2026-04-01", "2026-04-03"),
    "报名截至2026年4月8日12时，由主办单位审核。": (None, "2026-04-08"),
    "4月1日至4月5日，18周岁以上的居民都可以填写身份信息进行网上报名。": ("2026-04-01", "2026-04-05"),
}
NO_WINDOW = (
    "活动时间：2026年4月1日至4月10日。",
    "请各单位于4月10日前报送活动方案。",
    "欢迎报名。活动将于4月20日前开展。",
    "培训时间为4月1日至3日。",
)
METHODS = {
    "名额有限，先报先得。": ["first_come"],
    "报名名额30人，先报先得，额满即止。": ["first_come"],
    "如报名人数超过名额，按报名先后顺序确定。": ["first_come"],
    "公开征集报名，经各单位审查后确定人员名单。": ["vetting"],
    "将根据报名人数实际情况选取部分代表参加。": ["vetting"],
    "报名截止后，将从报名市民中随机抽选100名代表。": ["draw"],
    "报名人数超过名额的，通过摇号确定参加人员。": ["draw"],
    "报名人员经资格审核后，随机抽取20人。": ["vetting", "draw"],
}
NO_METHOD = (
    "办公室对各单位报送的主题进行梳理、筛选，择优确定。",
    "组织专家对优秀作品进行遴选。",
    "随机抽取部分单位进行检查。",
    "活动方案经审核后实施。",
)
QUOTAS: dict[str, dict[str, Any]] = {
    "原则上每个开放点30人以内。": {"max": 30, "per": "point", "strength": "principle"},
    "每场活动参加人数不超过50人。": {"max": 50, "per": "session"},
    "参与人数上限为15人。": {"max": 15},
    "每次活动邀请20-30名公民参加。": {"min": 20, "max": 30},
    "邀请群众代表等不少于25人。": {"min": 25},
    "人大代表、群众代表共计19人。": {"exact": 19},
    "邀请对象（共25人）。": {"exact": 25},
    "本次活动邀请代表10名左右。": {"exact": 10, "strength": "principle"},
    "规模约20人，邀请居民代表参加。": {"exact": 20, "strength": "principle"},
    "每批参观名额为三十人。": {"exact": 30, "per": "session"},
    "活动名额：20组家庭。": {"exact": 20, "unit": "family"},
    "每期邀请10家企业参加。": {"exact": 10, "per": "session", "unit": "firm"},
    "招募亲子家庭，限20个家庭报名。": {"max": 20, "unit": "family"},
    "每个点位参观人数控制在40人以内。": {"max": 40, "per": "point"},
    "（限额10人）参加。": {"max": 10},
    "每次邀请代表不低于15人，原则上不超过40人。": {"min": 15, "max": 40, "strength": "principle"},
    "线下活动每场参与群众不少于15人，企业代表不少于3人。": {"min": 15, "per": "session"},
    "规模控制在30人左右，邀请群众代表参加。": {"exact": 30, "strength": "principle"},
    "名额50组，每组1名家长和1名儿童，报满即止。": {"exact": 50, "unit": "family"},
    "每场活动60人，其中企业代表20人、学生20人。": {"exact": 60, "per": "session"},
    "单位参加人数3人，邀请企业群众代表15人。": {"exact": 15},
}
NO_QUOTA = (
    "各单位确定1名联络员负责报名。",
    "邀请人大代表5名、政协委员5名、群众代表10名。",
    "全市共有志愿者300人，参与活动组织。",
    "去年共有3000人参加活动。",
    "每个单位评选优秀个人不超过3名。",
    "成立由5人组成的工作小组，负责邀请代表。",
    "活动结束后5个工作日内报送参加人员名单。",
    "每个单位至少举办1次开放活动。",
)


@pytest.mark.parametrize("text", NO_MODE)
def test_no_mode(text: str) -> None:
    assert told(registration.find, "registration.mode", text) is None


@pytest.mark.parametrize("text", MODES)
def test_mode(text: str) -> None:
    assert told(registration.find, "registration.mode", text) == MODES[text]


@pytest.mark.parametrize("text", WINDOWS)
def test_window(text: str) -> None:
    first, last = WINDOWS[text]
    assert told(signing.find, "registration.window", text) == {"open": first, "close": last}


@pytest.mark.parametrize("text", NO_WINDOW)
def test_no_window(text: str) -> None:
    assert told(signing.find, "registration.window", text) is None


@pytest.mark.parametrize("text", METHODS)
def test_method(text: str) -> None:
    assert told(choosing.find, "registration.method", text) == METHODS[text]


@pytest.mark.parametrize("text", NO_METHOD)
def test_no_method(text: str) -> None:
    assert told(choosing.find, "registration.method", text) is None


@pytest.mark.parametrize("text", QUOTAS)
def test_quota(text: str) -> None:
    plain = {"max": None, "min": None, "exact": None, "per": "activity", "unit": "person", "strength": "must"}
    assert told(quota.find, "quota", text) == plain | QUOTAS[text]


@pytest.mark.parametrize("text", NO_QUOTA)
def test_no_quota(text: str) -> None:
    assert told(quota.find, "quota", text) is None
