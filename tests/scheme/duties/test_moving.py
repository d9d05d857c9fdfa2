"""What a new version moves: duties before and after it, compared by key."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import kaimen.schemes
from kaimen.data import load_calendar
from kaimen.scheme.duties.derive import derive
from kaimen.scheme.duties.facts import ActivityFact, Facts, HostOf, UnitFact
from kaimen.scheme.duties.moving import Moved, Tally, Way, binding_from, moving, tallied, units_of
from kaimen.scheme.periods import read_period
from kaimen.scheme.reading.check import read_scheme
from kaimen.scheme.scheme import Scheme
from kaimen.scheme.workdays import Workdays

TEXT = (Path(kaimen.schemes.__file__).parent / "tianxin-2024.toml").read_text(encoding="utf-8")
TODAY = date(2024, 6, 3)


@pytest.fixture(scope="module")
def workdays() -> Workdays:
    return Workdays(load_calendar(), {})


def activity(key: str, unit: str, day: date) -> ActivityFact:
    return ActivityFact(key, (HostOf(unit),), read_period(f"{day.month}月", 2024), day=day, last_day=day)


FACTS = Facts(
    year=2024,
    units=(UnitFact("1", "区甲局"), UnitFact("2", "区乙局")),
    activities=(activity("1", "1", date(2024, 5, 20)), activity("2", "2", date(2024, 6, 14))),
)


def scheme(old: str = "", new: str = "") -> Scheme:
    assert old in TEXT
    return read_scheme(TEXT.replace(old, new, 1) if old else TEXT, "x")


def moved(new: Scheme, workdays: Workdays) -> list[Moved]:
    first = scheme()
    before = derive(first, FACTS, [], workdays, TODAY)
    after = derive(binding_from(new, TODAY), FACTS, [], workdays, TODAY, [first])
    return moving(before, after, workdays)


def test_the_same_scheme_moves_nothing(workdays):
    assert moved(scheme(), workdays) == []


def test_five_workdays_made_three_move_what_is_not_due_yet_and_only_that(workdays):
    found = moved(scheme("count = 5, unit", "count = 3, unit"), workdays)
    reports = [one for one in found if one.duty.what == "报送情况报告"]
    assert [(one.way, one.duty.activity, one.before, one.after, one.workdays) for one in reports] == [
        (Way.EARLIER, "2", date(2024, 6, 21), date(2024, 6, 19), -2)
    ]
    assert {one.duty.activity for one in found} == {"2"}
    assert units_of(found) == {"2"}
    assert Tally("报送情况报告", Way.EARLIER, -2, 1) in tallied(found)


def test_a_rule_taken_away_takes_its_duties_and_a_new_one_brings_some(workdays):
    none = scheme()
    gone = moved(replace(none, column=None), workdays)
    assert {(one.way, one.duty.what) for one in gone} == {
        (Way.GONE, "在专栏展示活动情况"),
        (Way.GONE, "宣传报道"),
    }
    filing = (
        '[[filing.routes]]\ndue = { count = 5, unit = "workday", side = "before", anchor = "activity" }\n'
    )
    rule = (
        filing + 'gate = "note"\nto = "office"\nclause = { section = "一", words = "报备" }\n\n[plan.table]'
    )
    new = [one for one in moved(scheme("[plan.table]", rule), workdays) if one.way is Way.NEW]
    assert [(one.duty.activity, one.before, one.after) for one in new if one.duty.activity == "2"] == [
        ("2", None, date(2024, 6, 6))
    ]


def test_a_limit_put_off_is_later_and_counted_in_workdays(workdays):
    found = moved(scheme("count = 5, unit", "count = 10, unit"), workdays)
    assert {(one.way, one.workdays) for one in found} == {(Way.LATER, 5)}


def test_a_scheme_never_binds_before_its_own_day():
    assert binding_from(scheme(), date(2020, 1, 1)).effective == date(2024, 2, 28)
