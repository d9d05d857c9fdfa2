"""A row of the plan in force is changed while a draft of the next edition stands open."""

import pytest

from kaimen.stages.plan import acts, reads
from kaimen.stages.plan.facts import ActivityState, EditionState
from kaimen.stages.plan.models import Edition
from kaimen.stages.plan.rules.carrying import carried
from tests.stages.plan.making import BASIS, Made, typed
from tests.stages.plan.rows import DOUBT, JUNE, row


def test_a_row_that_the_draft_has_as_it_was_follows_the_change():
    before, amended = row(3), row(3, period=JUNE)
    assert carried(before, amended, row(3, doubts=(DOUBT,), position=5)) == row(
        3, period=JUNE, doubts=(DOUBT,), position=5
    )


def test_a_row_that_already_says_the_same_is_left_alone():
    drafted = row(3, period=JUNE, row=9)
    assert carried(row(3), row(3, period=JUNE), drafted) is drafted


def test_a_row_that_a_person_changed_stays_and_is_asked_about_once():
    drafted = row(3, theme="改过的题目")
    told = carried(row(3), row(3, period=JUNE), drafted)
    assert (told.theme, told.period.text) == ("改过的题目", "5月")
    assert [doubt.code for doubt in told.doubts] == ["amended_meanwhile"]
    again = carried(row(3, period=JUNE), row(3, place="水厂"), told)
    assert [doubt.code for doubt in again.doubts] == ["amended_meanwhile"]


@pytest.fixture
def made(db) -> Made:
    made = Made()
    made.issued()
    return made


def amended(made: Made, number: int, **changed: object) -> int:
    told = typed(no=number, theme=reads.row(made.in_force().pk, number).theme, **changed)
    args = (made.in_force().number, told, ActivityState.PLANNED, "检修", BASIS)
    return acts.amend(made.office, made.campaign.pk, number, *args)


def test_an_amendment_goes_out_at_once_and_the_draft_becomes_the_edition_after_it(made):
    draft = acts.draft(made.office, made.campaign.pk, "大改")
    acts.keep_draft(made.office, draft)
    amended(made, 1)
    assert (made.in_force().number, Edition.objects.get(pk=draft).number) == (2, 3)
    assert reads.row(draft, 1).period.text == "7月"
    assert reads.snapshots(draft).get().content["rows"][0]["period"][0] == "7月"
    acts.review(made.office, draft, BASIS)
    acts.release(made.office, draft)
    assert (made.in_force().pk, reads.changes(made.in_force())) == (draft, [])


def test_what_the_draft_changed_differently_blocks_until_looked_at(made):
    draft = acts.draft(made.office, made.campaign.pk, "大改")
    acts.edit_row(made.office, draft, 1, 1, typed(theme="换了题目"))
    amended(made, 1, place="新水厂")
    stands = reads.row(draft, 1)
    assert (stands.theme, [doubt.code for doubt in stands.doubts]) == ("换了题目", ["amended_meanwhile"])
    acts.edit_row(made.office, draft, 1, stands.version, typed(theme="换了题目"))
    acts.review(made.office, draft, BASIS)
    assert Edition.objects.get(pk=draft).state == EditionState.REVIEWED


def test_a_reviewed_draft_must_be_checked_again(made):
    draft = acts.draft(made.office, made.campaign.pk, "大改")
    acts.review(made.office, draft, BASIS)
    amended(made, 2)
    again = Edition.objects.get(pk=draft)
    assert (again.state, again.basis, again.number) == (EditionState.DRAFT, "", 3)
