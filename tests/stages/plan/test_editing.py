import pytest

from kaimen.scheme.hosting import HostAs
from kaimen.scheme.periods import read_period
from kaimen.scheme.problem import Problem
from kaimen.stages.plan.rules.editing import Typed, typed_problems


def typed(**changed):
    whole = {
        "theme": "走进水厂",
        "hosts": (("县甲局", HostAs.LEAD),),
        "formats": ("现场观摩",),
        "period": read_period("5月", 2024),
    }
    return Typed(**(whole | changed))


@pytest.mark.parametrize("text", ["", "5月", "6-8月", "5月中旬", "6月25日", "全年", "另行通知"])
def test_times_as_tables_write_them_are_read(text):
    assert typed_problems(typed(period=read_period(text, 2024))) == []


def test_a_time_nobody_can_read_is_refused_with_what_was_typed():
    problems = typed_problems(typed(period=read_period("等天气好", 2024)))
    assert problems == [Problem("plan.period_unread", "period", (("text", "等天气好"),))]


@pytest.mark.parametrize(
    ("changed", "code", "where"),
    [
        ({"theme": "  "}, "plan.no_theme", "theme"),
        ({"theme": "长" * 301}, "plan.theme_long", "theme"),
        ({"hosts": (("长" * 61, HostAs.LEAD),)}, "plan.unit_long", "units"),
        ({"hosts": (("县甲局", HostAs.LEAD), ("县甲局", HostAs.CO))}, "plan.unit_twice", "units"),
        ({"headcount": 0}, "plan.headcount_odd", "headcount"),
        ({"headcount": -3}, "plan.headcount_odd", "headcount"),
    ],
)
def test_what_cannot_be_written_is_told_at_its_field(changed, code, where):
    assert [(p.code, p.where) for p in typed_problems(typed(**changed))] == [(code, where)]
