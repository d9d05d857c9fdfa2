"""Who comes and who may not, of what age, from where, and how large a part of them a class has."""

from typing import Any

import pytest

from kaimen.papers.notice.rules import age, classes, residence, share
from tests.papers.notice.rules.told import told

NOBODY = (
    "聚焦公众关切和群众关心的热点问题，在专家和媒体研究论证的基础上确定主题。",
    "切实保障人民群众的知情权、参与权、表达权和监督权，增进企业和群众对政府工作的理解。",
    "通过新闻媒体、政务新媒体发布活动消息，营造良好氛围。",
    "各单位负责人要亲自部署，明确专人负责，组织工作人员做好现场讲解。",
    "广泛听取社会各界和群众代表的意见和建议。",
    "邀请新闻媒体进行宣传报道。",
    "去年共邀请人大代表、政协委员300余人参加活动。",
    "组织各乡镇、各部门、各开发区认真学习。",
    "一、活动对象及报名\n详见附件。",
)
IN: dict[str, list[str]] = {
    "人员范围为各级人大代表、政协委员、群众代表、媒体记者，其中群众代表比例不低于三分之一。": [
        "人大代表",
        "政协委员",
        "群众代表",
        "媒体记者",
    ],
    "邀请人大代表、政协委员、专家学者、新闻媒体或市民群众现场观摩办事服务。": [
        "人大代表",
        "政协委员",
        "专家学者",
        "新闻媒体",
        "市民群众",
    ],
    "可定向邀请关心本地发展、关注公共事务、积极参与政府工作、了解行业情况的专家学者、服务对象、热心“网友”等参加。": [
        "专家学者",
        "服务对象",
        "热心“网友”",
    ],
    "邀请人大代表4名、政协委员1名、群众代表4名，企业代表2名，个体工商户2名。": [
        "人大代表",
        "政协委员",
        "群众代表",
        "企业代表",
        "个体工商户",
    ],
    "四、参加人员\n人大代表、居民代表共计19人，其中居民代表由社区负责邀请。": ["人大代表", "居民代表"],
    "三、邀请对象\n在本县工作、生活且年满18周岁的公民。"
    "主要对象为：人大代表（5名）、政协委员（5名）、村民代表（5名）。": [
        "人大代表",
        "政协委员",
        "村民代表",
    ],
    "参与对象为在本市生活、工作且年满18周岁的市民代表，主要包括专家、学者、记者、职工、企业家、社区工作者等。": [
        "专家",
        "学者",
        "记者",
        "职工",
        "企业家",
        "社区工作者",
    ],
    "拟邀请两代表一委员、部分社区“两委”成员、社区群众等30余人参加。": [
        "两代表一委员",
        "社区“两委”成员",
        "社区群众",
    ],
    "二、开放对象\n在校学生、现场办事群众、行业协会代表。": ["在校学生", "现场办事群众", "行业协会代表"],
    "邀请县级和镇级人大代表、老干部及利益相关方列席会议。": [
        "县级和镇级人大代表",
        "老干部",
        "利益相关方",
    ],
    "组织中小学生、家长代表走进气象站，体验观测。": ["中小学生", "家长代表"],
    "组织人大代表、\n政协委员到项目现场调研。": ["人大代表", "政协委员"],
    "受邀对象：党代表、民营企业家、新就业群体和外来务工人员。": [
        "党代表",
        "民营企业家",
        "新就业群体",
        "外来务工人员",
    ],
    "面向辖区居民、企业员工公开招募参观者。": ["辖区居民", "企业员工"],
    "特邀政务公开监督员、行风评议员、网民代表参加座谈。": ["政务公开监督员", "行风评议员", "网民代表"],
    "邀请社会各界代表走进机关。": ["社会各界代表"],
    "邀请市直有关部门(单位)代表、行业企业代表、专家学者等不少于25人。": [
        "市直有关部门(单位)代表",
        "行业企业代表",
        "专家学者",
    ],
}
OUT: dict[str, list[str]] = {
    "邀请对象不含“两代表一委员”。": ["两代表一委员"],
    "代表中不得安排本单位工作人员。": ["本单位工作人员"],
    "在职公职人员不得报名参加。": ["在职公职人员"],
    "年满18周岁的居民均可报名，公务员、事业单位工作人员除外。": ["公务员", "事业单位工作人员"],
}
NOBODY_OUT = (
    "不得少于20名群众代表参加。",
    "不断扩大群众参与面，不增加企业负担。",
    "除不可抗力外，活动不得取消。",
    "不得向参加人员收取费用。",
    "未经同意，不得安排无关事项。",
)
AGES: dict[str, dict[str, int | None]] = {
    "年满18周岁、具有完全民事行为能力的市民均可报名。": {"min": 18, "max": None},
    "年龄在18至65周岁之间，身体健康。": {"min": 18, "max": 65},
    "参加者须年满16周岁，不超过60周岁。": {"min": 16, "max": 60},
    "面向8-12岁青少年招募参观者。": {"min": 8, "max": 12},
    "报名者年龄70周岁以下。": {"min": None, "max": 70},
    "报名条件：18周岁以上、70周岁以下的常住居民。": {"min": 18, "max": 70},
}
NO_AGE = (
    "为60周岁以上老年人提供优待服务。",
    "未满14周岁的儿童须由家长陪同。",
    "自1998年起开展活动，已有18年。",
    "举办80岁以上老人高龄津贴政策解读。",
)
HOMES = {
    "在青山县居住、工作且年满18周岁的居民。": "在青山县居住、工作",
    "参与对象为在本市生活、工作学习且年满18周岁具有完全民事行为能力的市民代表。": "在本市生活、工作学习",
    "报名条件：具有本区户籍，关心城市发展的市民。": "具有本区户籍",
    "在行政机关所在行政区域生活、工作、学习且年满18周岁的市民代表。": "在行政机关所在行政区域生活、工作、学习",
    "凡在我县居住一年以上的公民均可报名。": "在我县居住一年以上",
}
NO_HOME = (
    "在全市工作会议上通报活动情况。",
    "在社区生活中心开展活动，邀请群众参加。",
    "各单位要在全县学习推广好的做法，让群众满意。",
    "在社区开展工作，听取居民意见。",
)
SHARES: dict[str, dict[str, Any]] = {
    "其中群众代表比例不低于三分之一。": {"class": "群众代表", "min": "1/3", "strength": "must"},
    "每场活动普通市民代表不少于50%。": {"class": "市民代表", "min": "1/2", "strength": "must"},
    "群众代表占比原则上不低于30%。": {"class": "群众代表", "min": "3/10", "strength": "principle"},
    "确保企业和群众代表占参加人员总数的一半以上。": {
        "class": "企业和群众代表",
        "min": "1/2",
        "strength": "must",
    },
    "群众代表人数应占参加人员的1/3以上。": {"class": "群众代表", "min": "1/3", "strength": "must"},
    "居民代表比例应达到百分之四十以上。": {"class": "居民代表", "min": "2/5", "strength": "must"},
}
NO_SHARE = (
    "群众满意率不低于95%。",
    "公职人员比例不超过三分之一。",
    "办件压缩时限三分之一以上。",
    "意见建议答复率达到100%，采纳率30%以上。",
)


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_comes(text: str) -> None:
    assert told(classes.find, "classes.in", text) is None


@pytest.mark.parametrize("text", IN)
def test_who_comes(text: str) -> None:
    assert told(classes.find, "classes.in", text) == IN[text]


def test_one_list_over_the_notice() -> None:
    text = (
        "（一）调研。组织人大代表、政协委员调研。\n（二）观摩。邀请区人大代表、媒体记者观摩。\n"
        "（三）宣讲。邀请群众参加。"
    )
    assert told(classes.find, "classes.in", text) == ["人大代表", "政协委员", "媒体记者"]


@pytest.mark.parametrize("text", OUT)
def test_who_may_not_come(text: str) -> None:
    assert told(classes.find, "classes.out", text) == OUT[text]


@pytest.mark.parametrize("text", NOBODY_OUT)
def test_nobody_is_kept_out(text: str) -> None:
    assert told(classes.find, "classes.out", text) is None


@pytest.mark.parametrize("text", AGES)
def test_age(text: str) -> None:
    assert told(age.find, "age", text) == AGES[text]


@pytest.mark.parametrize("text", NO_AGE)
def test_no_age(text: str) -> None:
    assert told(age.find, "age", text) is None


@pytest.mark.parametrize("text", HOMES)
def test_residence(text: str) -> None:
    assert told(residence.find, "residence", text) == HOMES[text]


@pytest.mark.parametrize("text", NO_HOME)
def test_no_residence(text: str) -> None:
    assert told(residence.find, "residence", text) is None


@pytest.mark.parametrize("text", SHARES)
def test_share(text: str) -> None:
    assert told(share.find, "share", text) == SHARES[text]


@pytest.mark.parametrize("text", NO_SHARE)
def test_no_share(text: str) -> None:
    assert told(share.find, "share", text) is None
