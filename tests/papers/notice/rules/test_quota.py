"""How many people an activity takes, in the many ways that notices say it."""

from typing import Any

import pytest

from kaimen.papers.notice.rules import quota
from tests.papers.notice.rules.told import told

QUOTAS: dict[str, dict[str, Any]] = {
    "限20户家庭报名。": {"max": 20, "unit": "family"},
    "三、名额\n每场20个家庭，每个家庭限2至4人。": {"exact": 20, "per": "session", "unit": "family"},
    "本次活动总名额60名，其中普通市民40名、企业代表20名。": {"exact": 60},
    "本次活动共招募60人，同时抽取10名候补人员。": {"exact": 60},
    "每场24人，其中人大代表4人、企业代表6人、居民代表14人参加。": {"exact": 24, "per": "session"},
    "视场地条件确定参加人数，一般不超过50人。": {"max": 50, "strength": "principle"},
    "原则上每场三十人以内，其中居民代表不低于五分之三。": {
        "max": 30,
        "per": "session",
        "strength": "principle",
    },
    "单个开放点同时在场人数最多100人。": {"max": 100, "per": "point"},
    "市民自愿报名参加，每场限30人。": {"max": 30, "per": "session"},
    "每次活动限额20人，报满即止。": {"max": 20},
    "★每场接待10家企业，每家企业可派2名代表。": {"exact": 10, "per": "session", "unit": "firm"},
    "参加人数：30人。": {"exact": 30},
    "四、活动名额\n40人。": {"exact": 40},
    "五、参加人数\n不超过30人（含工作人员）。": {"max": 30},
    "开放名额共80个席位，先到先得。": {"exact": 80},
    "分两批参观，每批25人。": {"exact": 25, "per": "session"},
    "邀请群众代表，30人/场。": {"exact": 30, "per": "session"},
    "计划招收亲子家庭15组，每组2人。": {"exact": 15, "unit": "family"},
    "邀请对象（30人）：人大代表、居民代表。": {"exact": 30},
    "每个开放点每场参加人员控制在20人左右。": {"exact": 20, "per": "point", "strength": "principle"},
    "参加人数以30人为宜。": {"exact": 30, "strength": "principle"},
    "每期规模为20—30人，邀请群众参加。": {"min": 20, "max": 30, "per": "session"},
    "参观人数不得多于二十人。": {"max": 20},
    "每场活动群众代表不得少于15人。": {"min": 15, "per": "session"},
    "招募人数：青少年读者15人，成人读者10人，共25人。": {"exact": 25},
    "市民、志愿者报名，名额40人。": {"exact": 40},
    "一、列席名额：2名。": {"exact": 2},
    "每个开放点每天接待不少于2批，每批群众不多于30人。": {"max": 30, "per": "session"},
    "报名限前50名。": {"max": 50},
    "参加人数30人（含）以内。": {"max": 30},
    "单场活动参加人数不宜超过40人。": {"max": 40, "per": "session"},
}
NO_QUOTA = (
    "每个家庭限2至4人报名。",
    "每家企业可派5名代表参加。",
    "每名市民限报1场。",
    "其中居民代表不少于10人。",
    "确定候补人员10名，报名者缺席时递补。",
    "公众代表库总数逐步达到规模。",
    "每个村推荐5名村民代表参加。",
    "参加人员须提前10分钟到场，名额有限。",
    "安排6名讲解员为群众讲解。",
    "总投资200万，惠及群众5000人。",
)


@pytest.mark.parametrize("text", QUOTAS)
def test_quota(text: str) -> None:
    plain = {"max": None, "min": None, "exact": None, "per": "activity", "unit": "person", "strength": "must"}
    assert told(quota.find, "quota", text) == plain | QUOTAS[text]


@pytest.mark.parametrize("text", NO_QUOTA)
def test_no_quota(text: str) -> None:
    assert told(quota.find, "quota", text) is None


def test_a_notice_has_one_quota() -> None:
    text = "每场不超过30人参加。\n其他场次视情况邀请群众10人。"
    assert told(quota.find, "quota", text)["max"] == 30
