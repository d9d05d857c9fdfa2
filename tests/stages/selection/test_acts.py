from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kaimen.lists.sources import listings
from kaimen.outbox.models import Message
from kaimen.regions.facts import Mode
from kaimen.scheme.duties.facts import Deed
from kaimen.scheme.hosting import HostAs
from kaimen.scheme.problem import Refused
from kaimen.scheme.roles import Actor, Grant, Role
from kaimen.stages.call.facts import DeclarationState
from kaimen.stages.call.models import Declaration
from kaimen.stages.selection import acts, reads, words
from kaimen.stages.selection.facts import Approval, Decided, DecisionState, Verdict
from kaimen.stages.selection.known import known
from kaimen.stages.selection.models import Decision, Score
from kaimen.trail.following import _followers, register
from kaimen.trail.models import Entry
from tests.people.making import an_office
from tests.stages.selection.making import APPROVAL, CRITERIA, PICKING, RECORD, Made

pytestmark = pytest.mark.django_db
STRANGER = Actor("user:77", frozenset({Grant(Role.LEAD_OFFICE, "990199")}))
YES = Decided(Verdict.CHOSEN)
NO = Decided(Verdict.NOT_CHOSEN, "与已选的重复")
BACK = Decided(Verdict.RETURNED, "写明看什么")
PAPER = Approval("领导小组会议纪要", date(2026, 3, 10), "〔2026〕3号")


@pytest.fixture
def made() -> Made:
    return Made()


def codes(function, *args) -> list[str]:
    with pytest.raises(Refused) as caught:
        function(*args)
    return [problem.code for problem in caught.value.problems]


def joins(row: Declaration) -> Decided:
    return Decided(Verdict.MERGED, into=row.pk)


def test_a_decision_stays_pending_and_says_who_and_what(made):
    row = made.rows[0]
    assert acts.decide(made.office, row.pk, 0, Decided(Verdict.CHOSEN, period="7月")) == 1
    stands = reads.decision(row.pk)
    assert (stands.state, stands.verdict, stands.period, stands.by) == (
        DecisionState.PENDING, Verdict.CHOSEN, "7月", made.office.id,
    )  # fmt: skip
    assert reads.chosen(made.campaign.pk) == ()
    entry = Entry.objects.get(act="selection.decide")
    assert (entry.stream, entry.subject, entry.payload) == (
        made.region.code, f"call.declaration:{row.pk}", {"verdict": "chosen"},
    )  # fmt: skip


def test_another_regions_office_decides_nothing(made):
    assert codes(acts.decide, STRANGER, made.rows[0].pk, 0, YES) == ["moves.not_yours"]
    assert Decision.objects.count() == 0


def test_the_second_to_decide_is_told_who_decided_what_and_may_then_insist(made):
    first, second = made.office, an_office(made.region, "second")
    acts.decide(first, made.rows[0].pk, 0, NO)
    with pytest.raises(Refused) as caught:
        acts.decide(second, made.rows[0].pk, 0, YES)
    said = words.sentence(caught.value.problems[0])
    assert "office-990101" in said and "未选" in said
    assert acts.decide(second, made.rows[0].pk, 1, YES) == 2
    assert reads.decision(made.rows[0].pk).verdict is Verdict.CHOSEN


def test_a_decision_taken_back_and_made_anew_is_not_mistaken_for_the_one_that_was_seen(made):
    acts.decide(made.office, made.rows[0].pk, 0, YES)
    acts.undo(made.office, made.rows[0].pk)
    acts.decide(made.office, made.rows[0].pk, 2, NO)
    assert codes(acts.decide, made.office, made.rows[0].pk, 1, YES) == ["selection.decided_meanwhile"]


@pytest.mark.parametrize(
    ("decided", "code"),
    [
        (Decided(Verdict.RETURNED), "selection.why_returned"),
        (Decided(Verdict.NOT_CHOSEN, "  "), "selection.why_not_chosen"),
        (Decided(Verdict.CHOSEN, period="13月"), "selection.unknown_period"),
        (Decided(Verdict.CHOSEN, period="等天气好"), "selection.unknown_period"),
        (Decided(Verdict.CHOSEN, period="2027年3月"), "selection.other_year"),
        (Decided(Verdict.MERGED), "selection.merge_nowhere"),
        (Decided(Verdict.MERGED, into=999_999), "selection.merge_nowhere"),
        (Decided(Verdict.NOT_CHOSEN, "长" * 501), "selection.reason_long"),
    ],
)
def test_what_cannot_be_decided_is_refused_with_its_sentence(made, decided, code):
    with pytest.raises(Refused) as caught:
        acts.decide(made.office, made.rows[0].pk, 0, decided)
    assert [problem.code for problem in caught.value.problems] == [code]
    assert "%(" not in words.sentence(caught.value.problems[0])
    assert Decision.objects.count() == 0


def test_one_is_merged_into_a_chosen_one_only_and_never_in_a_chain(made):
    a, b, c, _ = made.rows
    assert codes(acts.decide, made.office, b.pk, 0, joins(a)) == ["selection.merge_not_chosen"]
    assert codes(acts.decide, made.office, b.pk, 0, joins(b)) == ["selection.merge_self"]
    acts.decide(made.office, a.pk, 0, YES)
    acts.decide(made.office, b.pk, 0, joins(a))
    with pytest.raises(Refused) as caught:
        acts.decide(made.office, c.pk, 0, joins(b))
    assert "请直接并入1号" in words.sentence(caught.value.problems[0])
    assert codes(acts.decide, made.office, a.pk, 1, NO) == ["selection.has_joined"]
    assert codes(acts.decide, made.office, a.pk, 1, joins(c)) == [
        "selection.has_joined", "selection.merge_not_chosen",
    ]  # fmt: skip
    assert codes(acts.undo, made.office, a.pk) == ["selection.has_joined"]


def test_a_merge_of_what_was_chosen_and_released_is_refused(made):
    released(made)
    other = made.declared("另一项", "7月", 1)
    acts.decide(made.office, other.pk, 0, YES)
    version = reads.decision(made.rows[0].pk).version
    assert codes(acts.decide, made.office, made.rows[0].pk, version, joins(other)) == [
        "selection.released_already"
    ]


def test_only_what_is_pending_is_taken_back(made):
    assert codes(acts.undo, made.office, made.rows[0].pk) == ["moves.wrong_state"]
    acts.decide(made.office, made.rows[0].pk, 0, YES)
    assert codes(acts.undo, STRANGER, made.rows[0].pk) == ["moves.not_yours"]
    acts.undo(made.office, made.rows[0].pk)
    assert reads.decision(made.rows[0].pk).state is DecisionState.OPEN


def released(made: Made) -> int:
    """The first chosen for July, the second merged into it, the third returned, the fourth not chosen."""
    a, b, c, d = made.rows
    for row, decided in ((a, Decided(Verdict.CHOSEN, period="7月")), (b, joins(a)), (c, BACK), (d, NO)):
        acts.decide(made.office, row.pk, reads.decision(row.pk).version, decided)
    return acts.release(made.office, made.campaign)


def test_a_release_announces_all_in_one_letter_to_each_unit(made):
    assert released(made) == 3
    letters = {one.unit.name: one for one in Message.objects.select_related("unit")}
    assert set(letters) == {"区甲局", "区乙局", "区丙街道办事处"}
    assert {one.key for one in letters.values()} == {"selection.result:1"}
    assert "《走进自来水厂看水质检测》：选入，时间调整为7月。由区乙局联合承办。" in letters["区甲局"].body
    assert "并入区甲局的《走进自来水厂看水质检测》" in letters["区乙局"].body
    assert "未选入。与已选的重复" in letters["区乙局"].body
    assert "退回修改。写明看什么" in letters["区丙街道办事处"].body
    assert letters["区甲局"].subject == "2026年政务公开主题日活动主题甄选结果"
    (first,) = reads.releases(made.campaign.pk)
    assert (first.number, first.letters, dict(first.counts)) == (1, 3, dict.fromkeys(Verdict, 1))


def test_after_the_release_the_plan_finds_the_chosen_with_joint_hosts(made):
    released(made)
    (chosen,) = reads.chosen(made.campaign.pk)
    assert (chosen.number, chosen.theme, chosen.period) == (1, "走进自来水厂看水质检测", "7月")
    assert chosen.hosts == (
        (made.units[0].pk, "区甲局", HostAs.LEAD),
        (made.units[1].pk, "区乙局", HostAs.JOINT),
    )


def test_a_returned_one_is_followed_by_name_with_its_reason(made):
    told, before = [], dict(_followers["selection.returned"])
    _followers["selection.returned"].clear()
    register("selection.returned", "test", lambda actor, subject, reason: told.append((subject, reason)))
    try:
        released(made)
    finally:
        _followers["selection.returned"].clear()
        _followers["selection.returned"].update(before)
    assert told == [(made.rows[2].pk, "写明看什么")]


def test_a_second_round_releases_only_what_came_later(made):
    released(made)
    Declaration.objects.filter(pk=made.rows[2].pk).update(state=DeclarationState.SUBMITTED)
    late = made.declared("走进燃气站", "10月", 2)
    acts.decide(made.office, late.pk, 0, YES)
    stands = reads.decision(made.rows[2].pk)
    acts.decide(made.office, made.rows[2].pk, stands.version, Decided(Verdict.MERGED, into=made.rows[0].pk))
    assert acts.release(made.office, made.campaign) == 2
    second = Message.objects.filter(key="selection.result:2")
    assert {one.unit.name for one in second.select_related("unit")} == {"区甲局", "区丙街道办事处"}
    assert "现由区丙街道办事处联合承办" in second.get(unit=made.units[0]).body
    assert [(one.number, len(one.hosts)) for one in reads.chosen(made.campaign.pk)] == [(1, 3), (5, 1)]
    assert reads.releases(made.campaign.pk)[0].counts[Verdict.CHOSEN] == 1


def test_nothing_goes_out_while_something_is_undecided_or_withdrawn(made):
    assert codes(acts.release, made.office, made.campaign) == ["selection.nothing_pending"]
    acts.decide(made.office, made.rows[0].pk, 0, YES)
    assert codes(acts.release, made.office, made.campaign) == ["selection.undecided"] * 3
    for row in made.rows[1:]:
        acts.decide(made.office, row.pk, 0, YES)
    Declaration.objects.filter(pk=made.rows[1].pk).update(state=DeclarationState.WITHDRAWN)
    assert codes(acts.release, made.office, made.campaign) == ["selection.withdrawn"]
    acts.undo(made.office, made.rows[1].pk)
    assert acts.release(made.office, made.campaign) == 3
    assert codes(acts.release, STRANGER, made.campaign) == ["moves.not_yours"]


def test_the_consent_that_the_scheme_asks_for_comes_after_the_decisions():
    made = Made(selection=PICKING + APPROVAL)
    for row in made.rows:
        acts.decide(made.office, row.pk, 0, YES)
    assert codes(acts.release, made.office, made.campaign) == ["selection.no_approval"]
    assert codes(acts.approve, STRANGER, made.campaign, PAPER) == ["moves.not_yours"]
    acts.approve(made.office, made.campaign, PAPER)
    acts.decide(made.office, made.rows[0].pk, 1, NO)
    assert codes(acts.release, made.office, made.campaign) == ["selection.decided_after"]
    acts.approve(made.office, made.campaign, PAPER)
    acts.release(made.office, made.campaign)
    (consent,) = reads.approvals(made.campaign.pk)
    assert (consent.by, consent.title, consent.release) == ("领导小组", "领导小组会议纪要", 1)
    told = {one.deed: one.day for one in known(made.campaign).evidence}
    assert told[Deed.APPROVE] == date(2026, 3, 10) and Deed.SELECT in told


def test_a_consent_needs_its_paper_and_a_day_that_has_come():
    made = Made(selection=PICKING)
    wrong = Approval(" ", date(2200, 1, 1))
    assert codes(acts.approve, made.office, made.campaign, wrong) == [
        "selection.no_paper", "selection.nobody_approved", "selection.day_to_come",
    ]  # fmt: skip


def test_scores_are_given_by_reviewers_on_the_schemes_criteria():
    made = Made(selection=CRITERIA)
    judge = made.reviewer()
    acts.score(judge, made.rows[0].pk, {"群众关切": 50, "互动": 30}, "看得见")
    acts.score(judge, made.rows[0].pk, {"群众关切": 55, "互动": 30})
    assert [dict(one.marks) for one in reads.scores(made.campaign.pk)] == [{"群众关切": 55, "互动": 30}]
    assert codes(acts.score, judge, made.rows[0].pk, {"群众关切": 61, "颜值": 1}) == [
        "selection.mark_unknown", "selection.mark_odd", "selection.mark_odd",
    ]  # fmt: skip
    assert codes(acts.score, made.office, made.rows[0].pk, {"群众关切": 1, "互动": 1}) == ["moves.not_yours"]


def test_a_reviewer_never_scores_the_own_unit_nor_one_that_he_avoids():
    made = Made(selection=CRITERIA)
    marks = {"群众关切": 50, "互动": 30}
    judge = made.reviewer()
    seated = Grant(Role.UNIT_CLERK, made.region.code, made.units[0].pk)
    insider = Actor(judge.id, judge.grants | {seated})
    assert codes(acts.score, insider, made.rows[0].pk, marks) == ["selection.own_unit"]
    sent = Actor("user:5", frozenset({Grant(Role.REVIEWER, made.region.code, made.units[1].pk)}))
    assert codes(acts.score, sent, made.rows[1].pk, marks) == ["selection.own_unit"]
    acts.score(sent, made.rows[0].pk, marks)
    assert codes(acts.declare_conflict, judge, made.campaign, made.units[2].pk, "") == [
        "selection.why_conflict"
    ]
    acts.declare_conflict(judge, made.campaign, made.units[2].pk, "亲属在该单位")
    assert codes(acts.score, judge, made.rows[2].pk, marks) == ["selection.in_conflict"]
    other = Made("990102", "雨溪区")
    assert codes(acts.declare_conflict, judge, made.campaign, other.units[0].pk, "亲属") == [
        "selection.no_unit"
    ]
    assert codes(acts.declare_conflict, judge, other.campaign, other.units[0].pk, "亲属") == [
        "moves.not_yours"
    ]


def test_without_criteria_and_after_the_release_there_is_nothing_to_score(made):
    judge = made.reviewer()
    assert codes(acts.score, judge, made.rows[0].pk, {}) == ["selection.no_criteria"]
    released(made)
    assert "selection.scored_too_late" in codes(acts.score, judge, made.rows[0].pk, {})
    assert Score.objects.count() == 0


def test_records_need_no_choosing_and_stand_as_they_are():
    made = Made(selection=RECORD)
    assert codes(acts.decide, made.office, made.rows[0].pk, 0, YES) == ["selection.records_only"]
    assert [one.number for one in reads.chosen(made.campaign.pk)] == [1, 2, 3, 4]
    assert made.campaign.mode == Mode.LIVE


def test_the_list_tells_what_became_of_each(made):
    acts.decide(made.office, made.rows[0].pk, 0, Decided(Verdict.CHOSEN, period="7月"))
    acts.decide(made.office, made.rows[1].pk, 0, joins(made.rows[0]))
    acts.decide(made.office, made.rows[2].pk, 0, NO)
    told = listings["decisions"].rows(made.campaign, date(2026, 3, 10))
    assert [(one["number"], one["period"], one["verdict"], one["into"], one["reason"]) for one in told] == [
        (1, "7月", "已选", None, ""),
        (2, "5月", "已并入", 1, ""),
        (3, "6-8月", "未选", None, "与已选的重复"),
        (4, "9月", "待定", None, ""),
    ]


def test_a_release_to_three_units_asks_no_more_than_one_to_a_single_unit():
    counts = []
    for code, units in (("990101", (0, 0, 0)), ("990102", (0, 1, 2))):
        made = Made(code, f"云{code[-1]}区", themes=tuple((f"走进第{n}座水厂", "5月", n) for n in units))
        for row in made.rows:
            acts.decide(made.office, row.pk, 0, YES)
        with CaptureQueriesContext(connection) as queries:
            assert acts.release(made.office, made.campaign) == len(set(units))
        counts.append(len(queries))
    assert counts[0] == counts[1]
