"""A decision was made for a text: when that goes back to its unit, the decision does not wait for the next."""

from datetime import date

import pytest

from kaimen.people import reads as people
from kaimen.scheme.periods import read_period
from kaimen.scheme.problem import Refused
from kaimen.scheme.roles import Actor, Role
from kaimen.stages.call import acts as call
from kaimen.stages.call import words as call_words
from kaimen.stages.call.facts import DeclarationState
from kaimen.stages.call.models import Declaration
from kaimen.stages.call.rules.editing import Typed
from kaimen.stages.selection import acts, reads
from kaimen.stages.selection.facts import Approval, Decided, DecisionState, Verdict
from kaimen.trail.models import Entry
from tests.people.making import a_member
from tests.stages.selection.making import APPROVAL, PICKING, Made

pytestmark = pytest.mark.django_db
YES = Decided(Verdict.CHOSEN)
NO = Decided(Verdict.NOT_CHOSEN, "与已选的重复")
BACK = Decided(Verdict.RETURNED, "写明看什么")
OTHER = Typed("另一个主题", read_period("8月", 2026), ("座谈交流",), "换了的简介，写明群众看什么、问什么。")
CALL = """
[call.themes]
at_least = 1
clause = { section = "二", words = "报送主题" }
"""
WAYS = ("withdrawn", "returned")


@pytest.fixture
def made() -> Made:
    return Made(selection=CALL + PICKING)


def clerk(made: Made, unit: int) -> Actor:
    name = f"clerk-{made.region.code}-{unit}"
    return people.actor_of(a_member(name, Role.UNIT_CLERK, made.region, made.units[unit]).user)


def codes(function, *args) -> list[str]:
    with pytest.raises(Refused) as caught:
        function(*args)
    return [problem.code for problem in caught.value.problems]


def decide(made: Made, *decided: Decided) -> None:
    for row, one in zip(made.rows, decided, strict=False):
        acts.decide(made.office, row.pk, reads.decision(row.pk).version, one)


def joins(row: Declaration) -> Decided:
    return Decided(Verdict.MERGED, into=row.pk)


def goes_back(made: Made, way: str) -> None:
    """The first declaration, by its unit or by the office."""
    if way == "withdrawn":
        call.withdraw(clerk(made, 0), made.rows[0].pk)
    else:
        call.return_to_unit(made.office, made.rows[0].pk, "请改")


def handed_in_anew(made: Made, who: Actor, row: Declaration) -> None:
    if Declaration.objects.get(pk=row.pk).state == DeclarationState.WITHDRAWN:
        call.take_up(who, row.pk)
    call.edit(who, row.pk, Declaration.objects.get(pk=row.pk).version, OTHER)
    call.submit(made.office, row.pk)


@pytest.mark.parametrize("way", WAYS)
def test_a_pending_choice_does_not_outlive_its_text(made, way):
    decide(made, YES, NO, NO, NO)
    goes_back(made, way)
    stands = reads.decision(made.rows[0].pk)
    assert (stands.state, stands.verdict, stands.version) == (DecisionState.OPEN, None, 2)
    handed_in_anew(made, made.office, made.rows[0])
    assert codes(acts.release, made.office, made.campaign) == ["selection.undecided"]
    assert reads.chosen(made.campaign.pk) == ()
    acts.decide(made.office, made.rows[0].pk, 2, YES)
    acts.release(made.office, made.campaign)
    assert [one.theme for one in reads.chosen(made.campaign.pk)] == ["另一个主题"]


def test_who_withdraws_is_on_record_as_who_opened_the_decision(made):
    who = clerk(made, 0)
    decide(made, YES)
    call.withdraw(who, made.rows[0].pk)
    (entry,) = Entry.objects.filter(act="selection.reopen")
    assert (entry.actor, entry.stream, entry.subject, entry.payload) == (
        who.id, made.region.code, f"call.declaration:{made.rows[0].pk}", {"because": made.rows[0].pk},
    )  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
def test_those_that_were_to_join_it_are_open_again_with_it(made, way):
    decide(made, YES, joins(made.rows[0]), YES, NO)
    goes_back(made, way)
    states = [reads.decision(row.pk).state for row in made.rows]
    assert states == [DecisionState.OPEN, DecisionState.OPEN, DecisionState.PENDING, DecisionState.PENDING]
    assert reads.decision(made.rows[1].pk).into is None


def test_one_that_joins_another_leaves_it_chosen(made):
    decide(made, YES, joins(made.rows[0]))
    call.withdraw(clerk(made, 1), made.rows[1].pk)
    assert reads.decision(made.rows[1].pk).state is DecisionState.OPEN
    assert reads.decision(made.rows[0].pk).chosen


def test_a_consent_does_not_cover_a_text_that_came_after_it():
    made = Made(selection=CALL + PICKING + APPROVAL)
    decide(made, YES, YES, YES, YES)
    acts.approve(made.office, made.campaign, Approval("会议纪要", date(2026, 3, 10)))
    goes_back(made, "withdrawn")
    handed_in_anew(made, made.office, made.rows[0])
    acts.decide(made.office, made.rows[0].pk, 2, YES)
    assert codes(acts.release, made.office, made.campaign) == ["selection.decided_after"]


@pytest.mark.parametrize("place", [0, 1])
def test_what_was_announced_stays_in_the_plan_with_every_unit(made, place):
    decide(made, YES, joins(made.rows[0]), NO, NO)
    acts.release(made.office, made.campaign)
    before, who, row = reads.chosen(made.campaign.pk), clerk(made, place), made.rows[place]
    with pytest.raises(Refused) as caught:
        call.withdraw(who, row.pk)
    assert "由牵头办改计划表" in call_words.sentence(caught.value.problems[0])
    assert codes(call.return_to_unit, made.office, row.pk, "请改") == ["selection.announced_already"]
    assert reads.chosen(made.campaign.pk) == before and len(before[0].hosts) == 2
    assert Declaration.objects.get(pk=row.pk).state == DeclarationState.SUBMITTED
    assert reads.decision(row.pk).state is DecisionState.RELEASED


def test_what_was_turned_down_is_withdrawn_freely(made):
    decide(made, NO, BACK, NO, NO)
    acts.release(made.office, made.campaign)
    assert Declaration.objects.get(pk=made.rows[1].pk).state == DeclarationState.RETURNED
    for place in (0, 1):
        call.withdraw(clerk(made, place), made.rows[place].pk)
        assert reads.decision(made.rows[place].pk).state is DecisionState.RELEASED
    assert not Entry.objects.filter(act="selection.reopen").exists()


def test_what_nobody_decided_goes_back_without_a_trace(made):
    goes_back(made, "withdrawn")
    assert reads.decision(made.rows[0].pk).version == 0


def test_another_unit_opens_nothing(made):
    decide(made, YES)
    other = clerk(made, 1)
    assert codes(call.withdraw, other, made.rows[0].pk) == ["moves.not_yours"]
    assert codes(acts.reopen, other, made.rows[0].pk) == ["moves.not_yours"]
    assert reads.decision(made.rows[0].pk).chosen
