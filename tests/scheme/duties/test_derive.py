"""Duties from a made-up scheme of all stages: exact days, who, status and why."""

from datetime import date
from pathlib import Path

import pytest

from kaimen.data import load_calendar
from kaimen.scheme.duties.derive import derive
from kaimen.scheme.duties.duty import Duty, Status, Why
from kaimen.scheme.duties.facts import (
    ActivityFact,
    Deed,
    Evidence,
    Facts,
    HostOf,
    MatterFact,
    MatterKind,
    Ruling,
    State,
    UnitFact,
)
from kaimen.scheme.hosting import HostAs
from kaimen.scheme.periods import read_period
from kaimen.scheme.reading.check import read_scheme
from kaimen.scheme.scheme import Scheme
from kaimen.scheme.workdays import Workdays

TEXT = Path(__file__).with_name("all_stages.toml").read_text(encoding="utf-8")
WORKDAYS = Workdays(load_calendar())
MAY = read_period("5月", 2026)
TODAY = date(2026, 4, 1)


def scheme(old: str = "", new: str = "") -> Scheme:
    return read_scheme(TEXT.replace(old, new), "made up")


def activity(**given) -> ActivityFact:
    return ActivityFact(**{"key": "a", "units": (HostOf("u"),), "period": MAY, **given})


def facts(*activities: ActivityFact, **given) -> Facts:
    return Facts(2026, given.pop("units", (UnitFact("u", "甲单位"),)), activities, **given)


def duties(told: Facts, today: date = TODAY, rulings: tuple[Ruling, ...] = (), **given) -> list[Duty]:
    return derive(given.pop("scheme", scheme()), told, rulings, WORKDAYS, today, **given)


def only(deed: Deed, told: Facts, *args, **given) -> Duty:
    found = [duty for duty in duties(told, *args, **given) if duty.deed is deed]
    assert len(found) == 1, found
    return found[0]


# The days: a known day gives a due day, a period only a latest one.


@pytest.mark.parametrize(
    ("day", "due"),
    [
        (date(2023, 4, 28), date(2023, 5, 9)),
        (date(2023, 4, 29), date(2023, 5, 9)),
        (date(2023, 10, 7), date(2023, 10, 12)),
        (date(2025, 2, 1), date(2025, 2, 10)),
        (date(2026, 5, 10), date(2026, 5, 15)),
    ],
)
def test_a_report_is_due_five_workdays_after_the_day(day, due):
    told = facts(activity(day=day, period=read_period("全年", day.year)))
    duty = only(Deed.REPORT, told)
    assert (duty.due, duty.latest, duty.unit, duty.clause.words) == (due, None, "u", "活动后五个工作日")


def test_a_report_counts_from_the_last_of_two_days_and_filing_from_the_first():
    told = facts(activity(day=date(2026, 5, 14), last_day=date(2026, 5, 15)))
    assert only(Deed.REPORT, told).due == date(2026, 5, 22)
    assert only(Deed.FILE, told).due == date(2026, 5, 8)


def test_without_a_day_there_is_only_a_latest_day_counted_from_the_period_and_it_is_never_late():
    told, after_all = facts(activity()), date(2026, 12, 1)
    report, filing = only(Deed.REPORT, told, after_all), only(Deed.FILE, told, after_all)
    assert (report.due, report.latest, report.provisional, report.status) == (
        None,
        date(2026, 6, 5),
        True,
        Status.OPEN,
    )
    assert (filing.due, filing.latest, filing.status) == (None, date(2026, 5, 25), Status.OPEN)


def test_an_activity_to_be_told_later_has_open_duties():
    told = facts(activity(period=read_period("另行通知", 2026)))
    assert {(duty.due, duty.latest) for duty in duties(told) if duty.activity} == {(None, None)}


def test_fixing_the_day_is_due_early_enough_for_all_that_comes_before_the_activity():
    duty = only(Deed.FIX_DAY, facts(activity()))
    assert (duty.due, duty.status) == (date(2026, 5, 24), Status.OPEN)  # seven days before 31 May
    assert only(Deed.FIX_DAY, facts(activity()), date(2026, 5, 25)).status is Status.OVERDUE


def test_holding_is_due_by_the_end_of_the_planned_period():
    assert only(Deed.HOLD, facts(activity())).due == date(2026, 5, 31)
    assert only(Deed.HOLD, facts(activity()), date(2026, 6, 1)).status is Status.OVERDUE


@pytest.mark.parametrize(
    ("day", "status"), [(date(2026, 5, 31), Status.DONE), (date(2026, 6, 2), Status.DONE_LATE)]
)
def test_an_activity_held_settles_holding_and_fixing_the_day(day, status):
    told = facts(activity(day=day, state=State.HELD))
    assert only(Deed.HOLD, told, date(2026, 7, 1)).status is status
    assert only(Deed.FIX_DAY, told, date(2026, 7, 1)).status is Status.DONE


def test_a_day_fixed_late_is_done_late():
    told = facts(activity(day=date(2026, 5, 30), fixed_on=date(2026, 5, 26)))
    assert only(Deed.FIX_DAY, told, date(2026, 5, 27)).status is Status.DONE_LATE


# Who: the lead unit, the lead office, each unit.


def test_the_lead_unit_carries_a_joint_activity_and_the_others_see_it():
    hosts = (HostOf("b", HostAs.JOINT), HostOf("a", HostAs.LEAD), HostOf("c", HostAs.CO))
    duty = only(Deed.REPORT, facts(activity(units=hosts)))
    assert (duty.unit, duty.others, duty.office) == ("a", ("b", "c"), False)


def test_an_activity_whose_unit_is_missing_keeps_its_duties():
    assert only(Deed.REPORT, facts(activity(units=()))).unit == ""


def test_the_lead_office_has_duties_of_its_own():
    found = {duty.deed: duty for duty in duties(facts(activity())) if duty.office}
    assert {deed: duty.due for deed, duty in found.items()} == {
        Deed.SELECT: None,
        Deed.ISSUE_PLAN: date(2026, 3, 30),
        Deed.PUBLISH: None,
        Deed.HOLD_AWARD: date(2026, 11, 30),
        Deed.ROLL_CALL: date(2026, 6, 30),
    }
    assert (found[Deed.PUBLISH].unit, found[Deed.PUBLISH].latest) == ("", date(2026, 6, 12))


def test_what_a_notice_only_permits_makes_no_duty():
    assert Deed.STREAM not in {duty.deed for duty in duties(facts(activity()))}


# How many: declarations, times a year, recurring reports.


def test_the_second_declaration_is_a_duty_of_its_own():
    told = facts(evidence=(Evidence(Deed.DECLARE, date(2026, 3, 18), "u"),))
    found = [duty for duty in duties(told) if duty.deed is Deed.DECLARE]
    assert [(duty.key.occurrence, duty.due, duty.status) for duty in found] == [
        ("1", date(2026, 3, 20), Status.DONE),
        ("2", date(2026, 3, 20), Status.OVERDUE),
    ]


def test_a_declaration_after_the_day_is_done_late():
    told = facts(evidence=(Evidence(Deed.DECLARE, date(2026, 3, 23), "u"),))
    assert [duty.status for duty in duties(told) if duty.deed is Deed.DECLARE] == [
        Status.DONE_LATE,
        Status.OVERDUE,
    ]


def test_once_a_year_is_settled_by_an_activity_held_also_as_joint_host():
    held = activity(units=(HostOf("x"), HostOf("u", HostAs.JOINT)), day=date(2026, 5, 9), state=State.HELD)
    duty = only(Deed.HOLD_TIMES, facts(held))
    assert (duty.due, duty.status, duty.evidence.about) == (date(2026, 12, 31), Status.DONE, "a")


def test_progress_is_due_on_the_last_workday_of_each_quarter():
    told = facts(evidence=(Evidence(Deed.PROGRESS, date(2026, 6, 30), "u", "2026-02"),))
    found = [duty for duty in duties(told, date(2026, 7, 1)) if duty.deed is Deed.PROGRESS]
    assert [(duty.key.occurrence, duty.due, duty.status) for duty in found] == [
        ("2026-01", date(2026, 3, 31), Status.OVERDUE),
        ("2026-02", date(2026, 6, 30), Status.DONE),
        ("2026-03", date(2026, 9, 30), Status.OPEN),
        ("2026-04", date(2026, 12, 31), Status.OPEN),
    ]


def test_a_unit_that_has_no_activity_hands_in_a_plan_instead():
    units = (UnitFact("u", "甲单位"), UnitFact("idle", "乙单位"))
    duty = only(Deed.EXPLAIN, facts(activity(), units=units))
    assert (duty.unit, duty.due) == ("idle", date(2026, 12, 20))


def test_matters_are_answered_and_put_right():
    matters = (
        MatterFact("m", "u", date(2026, 4, 29), activity="a"),
        MatterFact("f", "u", date(2026, 4, 29), MatterKind.FAULT),
    )
    told = facts(matters=matters, evidence=(Evidence(Deed.ANSWER, date(2026, 5, 14), "m"),))
    answer, mending = only(Deed.ANSWER, told, date(2026, 6, 1)), only(Deed.PUT_RIGHT, told, date(2026, 6, 1))
    assert (answer.due, answer.status, answer.matter) == (date(2026, 5, 15), Status.DONE, "m")
    assert (mending.due, mending.status, mending.matter) == (date(2026, 5, 15), Status.OVERDUE, "f")


def test_a_roster_waits_for_the_close_of_registration():
    assert only(Deed.SET_ROSTER, facts(activity(day=date(2026, 5, 20)))).due is None
    closed = activity(day=date(2026, 5, 20), registration_closes=date(2026, 5, 8))
    assert only(Deed.SET_ROSTER, facts(closed)).due == date(2026, 5, 11)  # 9 May is worked


# Judging: late, exempt, extended, shown only.


def test_a_duty_is_open_on_its_day_and_overdue_the_day_after():
    told = facts(activity(day=date(2026, 5, 13)))
    assert [only(Deed.REPORT, told, day).status for day in (date(2026, 5, 20), date(2026, 5, 21))] == [
        Status.OPEN,
        Status.OVERDUE,
    ]


def test_workdays_left_count_down_to_the_day():
    told = facts(activity(day=date(2026, 5, 13)))
    lefts = [only(Deed.REPORT, told, date(2026, 5, day)).left for day in (13, 15, 16, 20, 21)]
    assert lefts == [5, 3, 3, 0, -1]


def test_what_was_due_before_the_rule_took_effect_is_exempt():
    early = activity(day=date(2026, 3, 4))
    filing = only(Deed.FILE, facts(early))
    assert (filing.due, filing.status, filing.why) == (date(2026, 2, 26), Status.EXEMPT, Why.BEFORE_EFFECT)
    assert only(Deed.REPORT, facts(early), date(2026, 3, 5)).status is Status.OPEN


def test_what_was_done_though_not_asked_is_done():
    told = facts(activity(day=date(2026, 3, 4)), evidence=(Evidence(Deed.FILE, date(2026, 3, 3), "a"),))
    assert only(Deed.FILE, told).status is Status.DONE


def test_a_cancelled_activity_asks_nothing():
    told = facts(activity(state=State.CANCELLED))
    assert {(duty.status, duty.why) for duty in duties(told) if duty.activity} == {
        (Status.EXEMPT, Why.CANCELLED)
    }


def test_an_extension_gives_a_new_day_and_an_exemption_none():
    told = facts(activity(day=date(2026, 5, 13)))
    key = str(only(Deed.REPORT, told).key)
    assert key == "report.reporting:report/u/a/"
    extended = only(Deed.REPORT, told, date(2026, 5, 25), (Ruling(key, "停电", date(2026, 5, 29)),))
    assert (extended.due, extended.extended, extended.status) == (date(2026, 5, 29), True, Status.OPEN)
    exempt = only(Deed.REPORT, told, date(2026, 5, 25), (Ruling(key, "停电"),))
    assert (exempt.status, exempt.why, exempt.reason) == (Status.EXEMPT, Why.RULED, "停电")


def test_a_campaign_as_printed_shows_days_and_judges_nobody():
    told = facts(activity(day=date(2026, 5, 13)), judged=False)
    found = duties(told, date(2027, 1, 1))
    assert {duty.status for duty in found} == {Status.OPEN, Status.DONE}
    assert {duty.deed for duty in found if duty.status is Status.DONE} == {Deed.FIX_DAY}
    assert only(Deed.REPORT, told, date(2027, 1, 1)).due == date(2026, 5, 20)
    assert only(Deed.REPORT, told, date(2027, 1, 1)).left is None


def test_a_day_counted_through_an_unpublished_year_is_never_late():
    told = facts(activity(day=date(2026, 12, 29)))
    duty = only(Deed.REPORT, told, date(2027, 3, 1))
    assert (duty.provisional, duty.status) == (True, Status.OPEN)


# Versions: only what is not yet due moves.


def second(effective: str) -> Scheme:
    text = TEXT.replace("year = 2026\n", f"year = 2026\neffective = {effective}\n")
    text = text.replace(
        'due = { count = 5, unit = "workday", side = "after"',
        'due = { count = 3, unit = "workday", side = "after"',
    )
    return read_scheme(text, "second")


def test_a_new_version_moves_what_is_not_yet_due():
    told = facts(activity(day=date(2026, 5, 13)))
    new = only(Deed.REPORT, told, scheme=second("2026-05-20"), earlier=[scheme()])
    assert new.due == date(2026, 5, 18)


def test_a_new_version_leaves_what_was_already_due():
    told = facts(activity(day=date(2026, 5, 13)))
    kept = only(Deed.REPORT, told, date(2026, 5, 22), scheme=second("2026-05-21"), earlier=[scheme()])
    assert (kept.due, kept.status) == (date(2026, 5, 20), Status.OVERDUE)


def test_a_moved_duty_binds_from_the_day_of_the_first_version():
    told = facts(activity(day=date(2026, 5, 13)))
    moved = only(Deed.REPORT, told, date(2026, 5, 20), scheme=second("2026-05-20"), earlier=[scheme()])
    assert (moved.due, moved.status) == (date(2026, 5, 18), Status.OVERDUE)


def test_a_rule_that_comes_new_does_not_reach_back():
    filing = TEXT[TEXT.index("[[filing.routes]]") : TEXT.index("[[announcement.announcing]]")]
    told = facts(activity(day=date(2026, 5, 13)))
    new = only(Deed.FILE, told, date(2026, 6, 1), scheme=second("2026-05-20"), earlier=[scheme(filing)])
    assert (new.due, new.why) == (date(2026, 5, 7), Why.BEFORE_EFFECT)


def test_a_rule_struck_out_leaves_what_was_due_and_drops_the_rest():
    reports = TEXT[TEXT.index("[[report.reporting]]") : TEXT.index("[report.nothing_held]")]
    later = read_scheme(
        TEXT.replace(reports, "").replace("year = 2026\n", "year = 2026\neffective = 2026-05-25\n"), "later"
    )
    held = activity(day=date(2026, 5, 13)), activity(key="b", day=date(2026, 5, 20))
    found = [
        duty for duty in duties(facts(*held), scheme=later, earlier=[scheme()]) if duty.deed is Deed.REPORT
    ]
    assert [(duty.activity, duty.due) for duty in found] == [("a", date(2026, 5, 20))]
