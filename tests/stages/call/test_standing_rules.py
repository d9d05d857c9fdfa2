"""Who has declared how many, and the days that a month keeps."""

from kaimen.scheme.duties.facts import UnitFact
from kaimen.scheme.periods import read_period
from kaimen.stages.call.observances import load_observances
from kaimen.stages.call.rules.observances import in_period
from kaimen.stages.call.rules.undeclared import Standing, standings

UNITS = [
    UnitFact("1", "区甲局", ("部门",)),
    UnitFact("2", "区乙局", ("部门",)),
    UnitFact("3", "丙镇", ("乡镇",)),
]


def test_every_unit_stands_with_what_it_handed_in_and_began():
    assert standings(UNITS, (), 2, {"1": 2, "2": 1}, {"2": 1}) == [
        Standing("1", "区甲局", 2, 2, 0),
        Standing("2", "区乙局", 2, 1, 1),
        Standing("3", "丙镇", 2, 0, 0),
    ]


def test_only_the_groups_that_the_scheme_names_are_asked():
    assert [unit.name for unit in standings(UNITS, ("乡镇",), 1, {}, {})] == ["丙镇"]


def test_more_than_asked_lacks_nothing():
    assert [unit.lacking for unit in standings(UNITS[:2], (), 1, {"1": 3}, {})] == [0, 1]


def test_a_period_shows_the_days_of_its_months():
    def days(text: str) -> list[str]:
        return [one.short for one in in_period(load_observances(), read_period(text, 2026))]

    assert days("11月") == ["11·9", "11·25"]
    assert "6·5" in days("6月上旬") and "5·12" not in days("6月上旬")
    assert {"5·31", "6·26"} <= set(days("5-6月"))
    assert days("另行通知") == []


def test_the_packaged_days_are_real_days_each_once():
    found = load_observances()
    assert 10 <= len(found) <= 40
    assert len({(one.month, one.day, one.name) for one in found}) == len(found)
    assert {"3·15", "4·15", "4·22", "5·12", "5·15", "6·5", "6·26", "11·9", "11·25", "12·4"} <= {
        one.short for one in found
    }
