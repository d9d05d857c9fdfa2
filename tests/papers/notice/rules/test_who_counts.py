"""Ages and shares, in the many ways that notices say them."""

from typing import Any

import pytest

from kaimen.papers.notice.rules import age, share
from tests.papers.notice.rules.told import told

AGES: dict[str, tuple[int | None, int | None]] = {
    "同行儿童须为6周岁至14周岁，由一名以上监护人陪同。": (6, 14),
    "年满十八周岁的本地公民均可报名。": (18, None),
    "年龄在十八至六十五周岁之间的居民。": (18, 65),
    "16（含）至70周岁（含）的市民。": (16, 70),
    "年满18周岁（含）以上的群众。": (18, None),
    "未满16周岁的不得报名。": (16, None),
    "70周岁以上不宜参加。": (None, 70),
    "谢绝12岁以下儿童入场。": (12, None),
    "7—12岁儿童及家长。": (7, 12),
    "报名者应年满18周岁且不满70周岁。": (18, 70),
    "参加者年龄不低于18岁，不高于65岁。": (18, 65),
    "65周岁及以下市民可报名。": (None, 65),
    "二、参加对象\n小朋友年龄限6~10周岁，每名孩子由一位家长陪同。": (6, 10),
}
NO_AGE = (
    "儿童须由年满18周岁的监护人陪同。",
    "12周岁以下儿童由家长带领。",
    "满三周岁幼儿入园政策面向群众解读。",
    "65周岁以上群众可享受优待。",
    "开展60岁以上老人体检政策宣传。",
)
SHARES: dict[str, tuple[str, str, str]] = {
    "其中三分之一以上为群众代表。": ("群众代表", "1/3", "must"),
    "至少一半名额留给普通居民。": ("普通居民", "1/2", "must"),
    "一般不超过50人，妇女代表应占三分之一以上。": ("妇女代表", "1/3", "must"),
    "原则上，群众代表比例不低于40%。": ("群众代表", "2/5", "principle"),
    "基层群众占比≥50%。": ("基层群众", "1/2", "must"),
    "社会公众代表所占比例不得少于三成。": ("社会公众代表", "3/10", "must"),
    "确保至少有二分之一的名额面向普通市民。": ("普通市民", "1/2", "must"),
    "服务对象代表应不少于总数的三分之一。": ("服务对象代表", "1/3", "must"),
    "群众代表人数应当超过半数。": ("群众代表", "1/2", "must"),
    "群众代表不得少于参加人数的一半。": ("群众代表", "1/2", "must"),
    "企业和群众代表占比不低于参加活动人员总数的60%。": ("企业和群众代表", "3/5", "must"),
    "每场活动邀请的普通群众数量不少于受邀人员总数的三分之一。": ("普通群众", "1/3", "must"),
}
NO_SHARE = (
    "公职人员比例不得超过三分之一。",
    "企业开办时间压缩二分之一以上。",
    "群众对办理结果的满意度应当超过九成。",
    "三分之一以上的主题应当为民生事项。",
)


@pytest.mark.parametrize("text", AGES)
def test_age(text: str) -> None:
    least, most = AGES[text]
    assert told(age.find, "age", text) == {"min": least, "max": most}


@pytest.mark.parametrize("text", NO_AGE)
def test_no_age(text: str) -> None:
    assert told(age.find, "age", text) is None


@pytest.mark.parametrize("text", SHARES)
def test_share(text: str) -> None:
    people, least, strength = SHARES[text]
    wanted: dict[str, Any] = {"class": people, "min": least, "strength": strength}
    assert told(share.find, "share", text) == wanted


@pytest.mark.parametrize("text", NO_SHARE)
def test_no_share(text: str) -> None:
    assert told(share.find, "share", text) is None
