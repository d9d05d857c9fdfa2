from kaimen.scheme.hosting import HostAs
from kaimen.stages.plan.facts import ActivityState, Change, HostFact
from kaimen.stages.plan.rules.difference import difference
from tests.stages.plan.rows import JUNE, row


def test_equal_editions_have_no_difference():
    assert difference([row(1), row(2)], [row(1), row(2)]) == []


def test_an_order_changed_alone_is_no_difference():
    assert difference([row(1), row(2)], [row(2), row(1)]) == []


def test_each_changed_field_is_told_before_and_after():
    hosts = (HostFact("县甲局", HostAs.LEAD), HostFact("县乙局", HostAs.JOINT))
    assert difference([row(1)], [row(1, period=JUNE, hosts=hosts)]) == [
        Change(1, "units", "县甲局", "县甲局、县乙局"),
        Change(1, "period", "5月", "6月"),
    ]


def test_a_row_that_came_and_one_that_went():
    assert difference([row(1), row(2)], [row(2), row(3)]) == [
        Change(3, "", "", "走进第3号门"),
        Change(1, "", "走进第1号门", ""),
    ]


def test_a_postponement_is_a_change_of_state():
    assert difference([row(1)], [row(1, state=ActivityState.POSTPONED)]) == [
        Change(1, "state", "planned", "postponed")
    ]
