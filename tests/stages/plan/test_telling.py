"""A release writes to the units concerned, and to nobody else; a turned row is told to later stages."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import override

from kaimen.outbox.models import Message
from kaimen.outbox.reads import standard
from kaimen.regions.facts import Mode
from kaimen.scheme.hosting import HostAs
from kaimen.stages.plan import acts, reads
from kaimen.stages.plan.facts import ActivityState, HostFact
from kaimen.stages.plan.rules.concerned import concerned, listed, turned
from kaimen.trail import following
from tests.people.making import a_unit
from tests.stages.plan.making import BASIS, Made, typed
from tests.stages.plan.rows import JUNE, row

FIRST, SECOND = HostFact("县甲局", HostAs.LEAD, 1), HostFact("县乙局", HostAs.JOINT, 2)


def test_a_change_concerns_the_hosts_before_and_after():
    before = [row(1, hosts=(FIRST,)), row(2, hosts=(FIRST,))]
    after = [row(1, hosts=(SECOND,)), row(2, hosts=(FIRST,))]
    assert {
        unit: [change.number for change in found] for unit, found in concerned(before, after).items()
    } == {
        1: [1],
        2: [1],
    }


def test_a_number_alone_and_a_name_without_a_unit_concern_nobody():
    nobody = HostFact("某处", HostAs.LEAD)
    assert concerned([row(1, no=1)], [row(1, no=2)]) == {}
    assert concerned([row(1, hosts=(nobody,))], [row(1, hosts=(nobody,), period=JUNE)]) == {}


def test_a_unit_is_listed_once_a_row():
    twice = row(1, hosts=(FIRST, HostFact("甲局", HostAs.CO, 1), SECOND))
    assert {unit: len(rows) for unit, rows in listed([twice, row(2, hosts=(SECOND,))]).items()} == {
        1: 1,
        2: 2,
    }


def test_a_row_turns_by_its_state_or_by_being_put_off_again():
    off, again = (row(1, state=ActivityState.POSTPONED, period=p) for p in (row().period, JUNE))
    assert turned([row(1)], [off]) == [off]
    assert turned([off], [again]) == [again]
    assert turned([off], [off]) == []
    assert turned([], [off]) == []


@pytest.fixture
def made(db) -> Made:
    return Made()


def letters(kind: str) -> dict[str, str]:
    return {one.unit.name: one.body for one in Message.objects.filter(kind=kind).select_related("unit")}


def test_the_first_issue_writes_to_each_unit_with_its_own_rows(made):
    made.issued()
    told = letters("plan.issued")
    assert sorted(told) == ["区乙局", "区甲局"]
    assert "走进自来水厂" in told["区甲局"] and "食品抽检看得见" not in told["区甲局"]
    assert Message.objects.get(unit=made.units[0]).subject == "2026年政务公开主题日计划已印发，贵单位2项"


def test_letters_greet_the_unit_and_are_signed_by_the_office_on_the_day(made):
    made.issued()
    told = typed(theme="走进自来水厂")
    acts.amend(made.office, made.campaign.pk, 1, 1, told, ActivityState.PLANNED, "检修", BASIS)
    signed = "\n\n".join(["", "\n".join(standard(made.campaign)[name] for name in ("office", "day"))])
    for kind in ("plan.issued", "plan.changed"):
        body = letters(kind)["区甲局"]
        assert body.startswith("区甲局：\n")
        assert body.endswith(signed) and "{" not in body


def test_letters_are_chinese_whatever_the_screen_speaks(made):
    with override("en"):
        made.issued()
        told = typed(theme="走进自来水厂")
        acts.amend(made.office, made.campaign.pk, 1, 1, told, ActivityState.POSTPONED, "检修", BASIS)
    assert "1号 走进自来水厂，5月，牵头" in letters("plan.issued")["区甲局"]
    assert "活动时间由“5月”改为“7月”；状态由“计划”改为“延期”" in letters("plan.changed")["区甲局"]


def test_writing_to_many_units_asks_no_more_than_to_one(made):
    counts = []
    for campaign, units in ((made, 1), (Made("990102", "雨溪区"), 12)):
        names = [f"区{n}局" for n in range(units)]
        for name in names:
            a_unit(campaign.region, name)
        edition = acts.draft(campaign.office, campaign.campaign.pk, "")
        for no, name in enumerate(names, start=1):
            acts.add_row(campaign.office, edition, typed(no=no, hosts=((name, HostAs.LEAD),)))
        acts.review(campaign.office, edition, BASIS)
        with CaptureQueriesContext(connection) as queries:
            acts.release(campaign.office, edition)
        counts.append(len(queries))
    assert Message.objects.count() == 13
    assert counts[0] == counts[1]


def test_a_later_release_writes_to_the_hosts_of_changed_rows_only_with_the_reason(made):
    made.issued()
    later = acts.draft(made.office, made.campaign.pk, "水厂检修")
    acts.edit_row(made.office, later, 1, 1, typed())
    acts.place_row(made.office, later, 4, 1)
    acts.review(made.office, later, BASIS)
    acts.release(made.office, later)
    told = letters("plan.changed")
    assert list(told) == ["区甲局"]
    assert "活动主题由“走进自来水厂”改为“走进新水厂”" in told["区甲局"] and "水厂检修" in told["区甲局"]
    assert letters("plan.issued").keys() == {"区甲局", "区乙局"}


def test_several_rows_of_a_unit_stand_in_one_letter(made):
    made.issued()
    later = acts.draft(made.office, made.campaign.pk, "统一调整")
    acts.move_to_month(made.office, later, 1, 1, 9)
    acts.move_to_month(made.office, later, 3, 1, 9)
    acts.review(made.office, later, BASIS)
    acts.release(made.office, later)
    told = Message.objects.get(kind="plan.changed")
    assert told.subject == "2026年政务公开主题日计划有变更，涉及贵单位2项"
    assert "活动时间由“5月”改为“9月”" in told.body and "活动时间由“6月”改为“9月”" in told.body


def test_a_unit_that_loses_its_row_is_told(made):
    made.issued()
    told = typed(hosts=(("区乙局", HostAs.LEAD),), theme="走进自来水厂")
    acts.amend(made.office, made.campaign.pk, 1, 1, told, ActivityState.PLANNED, "职责调整", BASIS)
    assert letters("plan.changed").keys() == {"区甲局", "区乙局"}


def test_a_plan_issued_elsewhere_is_told_to_nobody(db):
    made = Made(mode=Mode.AS_PRINTED)
    made.issued()
    assert Message.objects.count() == 0


@pytest.fixture
def heard(monkeypatch) -> list:
    found: list = []
    for event in ("plan.cancelled", "plan.postponed", "plan.restored"):
        followers = {"test": lambda *told, event=event: found.append((event, *told[1:]))}
        monkeypatch.setitem(following._followers, event, followers)
    return found


def test_later_stages_hear_of_a_turned_row_at_its_release_and_not_before(made, heard):
    made.issued()
    activity = reads.row(made.in_force().pk, 2).activity
    later = acts.draft(made.office, made.campaign.pk, "停办")
    acts.cancel(made.office, later, 2)
    assert heard == []
    acts.review(made.office, later, BASIS)
    acts.release(made.office, later)
    assert heard == [("plan.cancelled", activity, "停办")]


def test_a_postponement_and_its_end_are_heard(made, heard):
    made.issued()
    activity = reads.row(made.in_force().pk, 2).activity
    for seen, state in ((1, ActivityState.POSTPONED), (2, ActivityState.PLANNED)):
        told = typed(no=2, theme="食品抽检看得见")
        acts.amend(made.office, made.campaign.pk, 2, seen, told, state, "让路", BASIS)
    assert [event for event, *_ in heard] == ["plan.postponed", "plan.restored"]
    assert {told[1] for told in heard} == {activity}
