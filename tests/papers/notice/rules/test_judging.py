"""Awards, assessment, supervision: only where a sentence says that somebody does it."""

import pytest

from kaimen.papers.notice.rules.assessment import find as assessed
from kaimen.papers.notice.rules.awards import find as awarded
from kaimen.papers.notice.rules.supervision import find as supervised
from tests.papers.notice.rules.told import notice, told

AWARDED = {
    "2026年11月底，区政务公开办牵头开展全区“最佳政务公开主题日活动”评选。": (
        "2026年11月底",
        ["最佳政务公开主题日活动"],
    ),
    "区政务公开办将组织开展评比活动，选送优秀活动参加各级“最佳政务公开主题日”活动评选。": (
        None,
        ["最佳政务公开主题日"],
    ),
    "对活动成效明显的单位予以通报表扬。": (None, []),
    "年底评选一批优秀案例和先进单位。": ("年底", ["优秀案例", "先进单位"]),
    "择优推荐优秀活动案例参加全省评选。": (None, ["优秀活动案例"]),
    "年终将评选出“十佳开放日活动”，并予以表彰。": ("年终", ["十佳开放日活动"]),
}
AWARDED |= {
    "（四）评选阶段（12月上旬）。评选“十佳政务公开主题日”。": ("12月上旬", ["十佳政务公开主题日"]),
    "年底评选“最受欢迎开放日”。": ("年底", ["最受欢迎开放日"]),
    "区政务公开办评选优秀组织单位5个、优秀活动10个。": (None, ["优秀组织单位", "优秀活动"]),
    "择优选取一批优秀案例推广，并向市政务公开办推荐。": (None, []),
}
NOT_AWARDED = (
    "各单位要及时总结好的经验做法。",
    "考核结果作为评先评优的重要依据。",
    "活动开展情况将作为评选年度政务公开先进单位的重要依据。",
    "通过社区推荐等方式产生参加人员。",
    "邀请优秀企业家、劳动模范参加活动。",
    "去年全区评选出最佳活动10个。",
    "遴选群众关心的议题作为活动主题。",
)


@pytest.mark.parametrize("text", AWARDED)
def test_the_best_are_named(text: str) -> None:
    when, kinds = AWARDED[text]
    assert told(awarded, "awards", text) == {"present": True, "when": when, "kinds": kinds}


@pytest.mark.parametrize("text", NOT_AWARDED)
def test_nobody_is_awarded(text: str) -> None:
    assert told(awarded, "awards", text) is None


def test_a_bare_word_of_praise_gives_way_to_a_sentence_that_tells_more() -> None:
    text = "对成效明显的单位予以通报表扬。\n年底评选一批优秀案例。"
    assert [one.value["kinds"] for one in awarded(notice(text))] == [["优秀案例"]]


ASSESSED = {
    "活动开展情况将纳入2026年政务公开绩效考核。": "unit",
    "活动开展情况计入各单位年度政务公开工作成绩。": "unit",
    "将政府开放日活动作为政务公开考核的重要内容。": "unit",
    "活动开展情况将纳入全省政务公开绩效考核和第三方评估指标范围。": "region",
    "省、市已将该项工作纳入政务公开考评体系。": "region",
    "未按要求开展活动的，在年度考核中予以扣分。": "unit",
}
NOT_ASSESSED = (
    "介绍绩效考核制度和办事流程。",
    "各单位要高度重视，精心组织。",
    "将活动纳入重要议事日程。",
    "文化站负责活动宣传，共计19人参加。",
    "根据年度考核工作要求，现印发实施方案。",
)


@pytest.mark.parametrize("text", ASSESSED)
def test_it_counts_in_somebodys_marks(text: str) -> None:
    assert told(assessed, "assessment", text) == {"present": True, "of": ASSESSED[text]}


@pytest.mark.parametrize("text", NOT_ASSESSED)
def test_it_counts_in_nobodys_marks(text: str) -> None:
    assert told(assessed, "assessment", text) is None


SUPERVISED = (
    "区政务公开办将对各单位活动开展情况进行督促检查。",
    "县政府办公室将适时开展督查，并对活动开展情况进行通报。",
    "领导小组办公室将通过现场走访等方式了解活动开展情况。",
    "对工作推进不力的单位予以通报批评。",
    "市政务公开办定期调度活动进展，跟踪督办。",
    "区政府办公室负责活动的指导、协调和监督检查。",
)
SUPERVISED += (
    "（二）强化督导。区政府办将定期督查。",
    "对未按时完成任务的单位，在全县范围内通报。",
    "县政府督查室要将开放日活动纳入督查范围。",
    "县政府办公室将采取不定期抽查、现场督导等方式，了解活动开展情况。",
)
NOT_SUPERVISED = (
    "（三）加强督导。",
    "邀请人大代表现场走访项目工地。",
    "现场观摩食品安全监督检查流程。",
    "对表现突出的单位予以通报表扬。",
    "主动接受社会监督。",
    "人大代表对政府工作进行监督检查。",
    "（四）开展督导检查。",
    "各单位要加强组织领导，加强督导检查。",
    "召开座谈会，通报上年度重点工作。",
    "各单位要加强组织领导。",
)


@pytest.mark.parametrize("text", SUPERVISED)
def test_somebody_checks(text: str) -> None:
    assert told(supervised, "supervision", text) == {"present": True}


@pytest.mark.parametrize("text", NOT_SUPERVISED)
def test_nobody_checks(text: str) -> None:
    assert told(supervised, "supervision", text) is None
