from datetime import UTC, date, datetime

import pytest

from kaimen.scheme.hosting import HostAs
from kaimen.scheme.periods import read_period
from kaimen.scheme.terms.rule import Clause
from kaimen.scheme.terms.selection import Approval as Consent
from kaimen.scheme.terms.selection import Approver, Criterion
from kaimen.stages.selection.facts import (
    Approval,
    ApprovalFact,
    ConflictFact,
    DecisionState,
    ScoreFact,
    Verdict,
)
from kaimen.stages.selection.rules.approving import approval_problems
from kaimen.stages.selection.rules.beside import Beside, By, beside
from kaimen.stages.selection.rules.focus import Found, focus
from kaimen.stages.selection.rules.folding import folded
from kaimen.stages.selection.rules.gate import gate, undecided
from kaimen.stages.selection.rules.letters import Line, letters
from kaimen.stages.selection.rules.months import (
    Load,
    Shift,
    Span,
    loads,
    moved,
    placed,
    span_of,
    suggestion,
    usable,
)
from kaimen.stages.selection.rules.scoring import Standing, barred_problems, sheet_problems, standings
from tests.stages.selection.rows import YEAR, by_id, decided, row

RULE = Consent(by=Approver.LEADING_GROUP, clause=Clause(section="三", words="同意"))
NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)
LATER = datetime(2026, 3, 11, 12, tzinfo=UTC)
RELEASED = {"state": DecisionState.RELEASED, "release": 1}


def codes(problems) -> list[str]:
    return [problem.code for problem in problems]


# The gate: first the cases in which it lets pass.


def test_all_decided_and_no_consent_asked_for_passes():
    assert gate([row(1), row(2)], by_id(decided(1), decided(2, Verdict.NOT_CHOSEN)), None, None, {}) == []


def test_consent_as_old_as_the_last_decision_passes():
    approval = ApprovalFact("领导小组", "纪要", "", date(2026, 3, 10), NOON)
    assert gate([row(1)], by_id(decided(1, at=NOON)), RULE, approval, {}) == []
    assert codes(gate([row(1)], by_id(decided(1, at=LATER)), RULE, approval, {})) == [
        "selection.decided_after"
    ]
    assert codes(gate([row(1)], by_id(decided(1, at=NOON)), RULE, None, {})) == ["selection.no_approval"]


def test_the_gate_tells_everything_at_once():
    pending = by_id(decided(1), decided(3, Verdict.MERGED, into=20), decided(4))
    problems = gate([row(1), row(2), row(3)], pending, RULE, None, {40: 4})
    assert codes(problems) == [
        "selection.undecided", "selection.withdrawn", "selection.joins_nothing", "selection.no_approval",
    ]  # fmt: skip
    assert [problem.where for problem in problems] == ["d-20", "d-40", "d-30", "approval"]


def test_what_was_released_is_decided_unless_it_came_back():
    assert not undecided(decided(1, **RELEASED))
    assert undecided(decided(1, Verdict.RETURNED, **RELEASED))
    assert undecided(None)
    assert codes(gate([row(1)], by_id(decided(1, **RELEASED)), None, None, {})) == [
        "selection.nothing_pending"
    ]


# Consent.


def test_a_named_paper_of_a_day_that_has_come_is_consent():
    assert approval_problems(Approval("纪要", date(2026, 3, 10)), RULE, date(2026, 3, 10)) == []
    assert approval_problems(Approval("纪要", date(2026, 3, 10), by="局务会"), None, date(2026, 3, 10)) == []


# Folding and letters.


def test_only_released_choices_are_folded_in_order_of_time():
    rows = [row(1, period="9月"), row(2, period="5月"), row(3), row(4), row(5, unit=2), row(6, period="4月")]
    chosen = folded(
        rows,
        by_id(
            decided(1, period="3月", **RELEASED),
            decided(2, **RELEASED),
            decided(3),
            decided(4, Verdict.MERGED, into=20, **RELEASED),
            decided(5, Verdict.MERGED, into=20, **RELEASED),
            decided(6, Verdict.NOT_CHOSEN, **RELEASED),
        ),
        YEAR,
    )
    assert [(one.number, one.period) for one in chosen] == [(1, "3月"), (2, "5月")]
    assert [(unit, part) for unit, _, part in chosen[1].hosts] == [(2, HostAs.LEAD), (4, HostAs.JOINT)]


def test_a_letter_tells_a_unit_all_of_its_own_and_who_joins():
    rows = [row(1), row(2, unit=1, unit_name="第1局"), row(3), row(4)]
    told = letters(
        rows,
        by_id(
            decided(1, Verdict.NOT_CHOSEN, reason="重复"),
            decided(2, period="7月"),
            decided(3, Verdict.MERGED, into=20),
            decided(4, **RELEASED),
        ),
    )
    assert told == {
        1: (
            Line(2, "走进自来水厂", Verdict.CHOSEN, "7月", moved=True, joined=("第3局",)),
            Line(1, "走进自来水厂", Verdict.NOT_CHOSEN, "5月", reason="重复"),
        ),
        3: (Line(3, "走进自来水厂", Verdict.MERGED, "5月", into=("走进自来水厂", "第1局")),),
    }


def test_a_unit_whose_choice_was_announced_before_is_told_who_joins_it_now():
    told = letters([row(1), row(2)], by_id(decided(1, **RELEASED), decided(2, Verdict.MERGED, into=10)))
    assert told[1] == (Line(1, "走进自来水厂", None, joined=("第2局",)),)


# Months.


def test_the_reference_is_three_to_seven_for_fifty_four_over_a_year():
    assert span_of(54, 12) == Span(3, 7)
    assert span_of(36, 12) == Span(2, 5)
    assert span_of(0, 0) == span_of(0, 12) == Span(0, 1)


def test_a_window_keeps_moves_within_its_months():
    assert usable(read_period("9月中旬至10月底", YEAR)) == (9, 10)
    assert usable(None) == usable(read_period("另行通知", YEAR)) == tuple(range(1, 13))


def test_only_chosen_and_undecided_ones_with_a_month_are_placed():
    rows = [row(1), row(2, period="另行通知"), row(3), row(4), row(5, period="6-8月"), row(6)]
    found = placed(
        rows,
        by_id(decided(1, period="7月"), decided(3, Verdict.NOT_CHOSEN), decided(4, Verdict.RETURNED)),
        YEAR,
    )
    assert [(one.number, one.month, one.chosen) for one in found] == [
        (1, 7, True),
        (5, 6, False),
        (6, 5, False),
    ]
    assert loads(found)[6] == Load(7, 1, 0)


@pytest.mark.parametrize(
    ("period", "may"),
    [
        ("5月", set()),
        ("5月20日", set()),
        ("6-8月", {7, 8}),
        ("第二季度", {5, 6}),
        ("5月（时间可调）", set(range(1, 13)) - {5}),
        ("5月（暂定）", set(range(1, 13)) - {5}),
    ],
)
def test_only_what_a_unit_left_open_may_move(period, may):
    (one,) = placed([row(1, period=period)], {}, YEAR)
    assert one.may == may


def test_the_fullest_month_gives_one_to_the_nearest_that_has_too_few():
    rows = [row(n) for n in range(1, 11)] + [row(23, period="5月（时间可调）"), row(30, period="7月")]
    rows += [row(n, period="8月") for n in (31, 32)]
    found = placed(rows, {}, YEAR, (4, 5, 7, 8))
    assert suggestion(found, Span(3, 7), 5) == Shift(230, 23, 5, 7, 10, 2)
    assert suggestion(found, Span(3, 7), 4) == Shift(230, 23, 5, 4, 10, 1)
    assert suggestion(found, Span(3, 7), 8) == Shift(230, 23, 5, 8, 10, 3)
    assert suggestion(found, Span(0, 7), 7) == Shift(230, 23, 5, 7, 10, 2)
    assert [load.count for load in loads(moved(found, 230, 7))[4:7]] == [10, 0, 2]


def test_nothing_is_suggested_where_nothing_may_move_or_no_month_is_full():
    fixed = placed([row(n) for n in range(1, 11)], {}, YEAR)
    assert suggestion(fixed, Span(3, 7)) is None
    assert suggestion(placed([row(1, period="5月（可调）")], {}, YEAR), Span(3, 7)) is None


# Focus and what stands beside.


def test_a_favoured_theme_is_found_by_its_words_in_theme_or_brief():
    rows = [
        row(1, "营商环境大家谈"),
        row(2, "看水厂", brief="讲清民生实事怎么办"),
        row(3, "重大火灾隐患曝光"),
    ]
    assert focus(["优化营商环境", "民生实事推进", "重大项目攻坚", "科技创新", "科技创新"], rows) == (
        Found("优化营商环境", (1,)), Found("民生实事推进", (2,)), Found("重大项目攻坚", ()), Found("科技创新", ()),
    )  # fmt: skip


def test_those_of_one_unit_and_month_and_those_for_the_same_people_stand_beside_each_other():
    rows = [row(number, unit=1) for number in (1, 2, 3)]
    rows += [row(4, place="市民广场", audience="学生"), row(5, place="市民 广场", audience="学生")]
    rows += [row(number, place="市民广场") for number in (6, 7)]
    months = {10: 5, 20: 5, 30: 6, 40: 5, 50: 6, 60: 7}
    assert beside(rows, months) == {
        10: (Beside(By.UNIT_AND_MONTH, (20,)),),
        20: (Beside(By.UNIT_AND_MONTH, (10,)),),
        40: (Beside(By.PLACE_AND_AUDIENCE, (50,)),),
        50: (Beside(By.PLACE_AND_AUDIENCE, (40,)),),
    }


# Scores.

CRITERIA = (Criterion(name="关切", points=60), Criterion(name="互动", points=40))


def sheet(number: int, reviewer: str, cares: int, talks: int) -> ScoreFact:
    return ScoreFact(number * 10, reviewer, {"关切": cares, "互动": talks})


def test_the_standing_is_the_mean_of_all_sheets_with_their_spread():
    scores = [sheet(1, "a", 50, 30), sheet(1, "b", 55, 20)]
    assert standings(CRITERIA, scores, (), {10: 1}) == {
        10: Standing(77.5, (("关切", 52.5, 60), ("互动", 25.0, 40)), 75, 80, 2)
    }
    assert standings(CRITERIA, scores, (), {10: 1})[10].spread == 5


def test_a_sheet_of_one_who_declared_a_conflict_counts_no_longer():
    scores = [sheet(1, "a", 60, 40), sheet(1, "b", 30, 20), sheet(2, "a", 10, 10)]
    told = standings(CRITERIA, scores, [ConflictFact("a", 7)], {10: 7, 20: 8})
    assert (told[10].total, told[10].reviewers, told[20].total) == (50.0, 1, 20.0)
    assert standings(CRITERIA, scores[:1], [ConflictFact("a", 7)], {10: 7}) == {}


def test_without_criteria_there_are_no_scores():
    assert standings((), [sheet(1, "a", 1, 1)], (), {10: 1}) == {}
    assert codes(sheet_problems((), {})) == ["selection.no_criteria"]


@pytest.mark.parametrize(
    ("marks", "wrong"),
    [
        ({"关切": 0, "互动": 40}, []),
        ({"关切": 61, "互动": -1}, ["selection.mark_odd"] * 2),
        ({"关切": 1}, ["selection.mark_odd"]),
        ({"关切": 1, "互动": 1, "颜值": 1}, ["selection.mark_unknown"]),
    ],
)
def test_a_sheet_fills_in_every_criterion_within_its_points(marks, wrong):
    assert codes(sheet_problems(CRITERIA, marks)) == wrong


def test_who_has_a_part_in_a_unit_does_not_score_it():
    assert barred_problems("a", 1, {2}, [ConflictFact("b", 1), ConflictFact("a", 2)]) == []
    assert codes(barred_problems("a", 1, {1}, ())) == ["selection.own_unit"]
    assert codes(barred_problems("a", 1, (), [ConflictFact("a", 1)])) == ["selection.in_conflict"]
