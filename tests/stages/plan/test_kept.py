"""Drafts are kept, compared, undone and gone back to."""

import pytest

from kaimen.stages.plan import acts, reads
from kaimen.stages.plan.facts import Occasion, RowFact
from kaimen.stages.plan.models import Activity, Edition, Row, Snapshot
from kaimen.stages.plan.rules.difference import difference
from kaimen.stages.plan.rules.snapshots import pack, unpack, unpacked
from tests.stages.plan.making import BASIS, TABLE, Made, read, typed
from tests.stages.plan.rows import DOUBT, JUNE, row
from tests.stages.plan.test_acts import STRANGER, refused


def test_a_row_comes_back_as_it_was_kept_but_for_the_columns_of_persons():
    whole = row(7, period=JUNE, doubts=(DOUBT,), headcount=30, declaration=5, place="水厂")
    kept = pack(RowFact(**{name: getattr(whole, name) for name in whole.__slots__} | {
        "extra": (("联系人", "某某"), ("内容提要", "看水"))
    }))  # fmt: skip
    back = unpack(kept, 2024, position=3)
    assert back.extra == (("内容提要", "看水"),)
    assert (back.theme, back.period, back.hosts, back.doubts, back.declaration) == (
        whole.theme, whole.period, whole.hosts, whole.doubts, 5,
    )  # fmt: skip
    assert back.position == 3


@pytest.fixture
def made(db) -> Made:
    return Made()


def themes(edition: int) -> list[str]:
    return [fact.theme for fact in reads.table(edition)]


def version(edition: int) -> int:
    return Edition.objects.get(pk=edition).version


def test_a_draft_is_kept_once_and_compared_with_what_stands(made):
    edition = made.drafted().pk
    assert acts.keep_draft(made.office, edition) == 1
    acts.edit_row(made.office, edition, 1, 1, typed())
    assert [acts.keep_draft(made.office, edition) for _ in range(2)] == [2, 2]
    first, second = (unpacked(kept.content, 2026) for kept in reads.snapshots(edition))
    assert [(change.number, change.field) for change in difference(first, second)] == [
        (1, "theme"), (1, "period"),
    ]  # fmt: skip
    assert difference(second, reads.table(edition)) == []


def test_what_turns_much_keeps_a_draft_by_itself(made):
    edition = made.drafted().pk
    acts.drop_row(made.office, edition, 4)
    acts.import_table(made.office, edition, read(TABLE))
    acts.review(made.office, edition, BASIS)
    kept = [(one.number, one.occasion) for one in reads.snapshots(edition)]
    assert kept == [(1, Occasion.IMPORTED), (2, Occasion.REPLACED), (3, Occasion.IMPORTED)]
    acts.return_to_draft(made.office, edition)
    acts.place_row(made.office, edition, 1, 2)
    acts.review(made.office, edition, BASIS)
    assert reads.snapshots(edition).last().occasion == Occasion.REVIEWED


def test_the_last_change_is_taken_back_and_made_again(made):
    edition = made.drafted().pk
    acts.drop_row(made.office, edition, 2)
    acts.undo(made.office, edition, version(edition))
    assert [(fact.number, fact.theme, fact.no) for fact in reads.table(edition)][1] == (
        2,
        "食品抽检看得见",
        2,
    )
    assert reads.table(edition)[1].hosts[0].unit == made.units[1].pk
    acts.undo(made.office, edition, version(edition))
    assert themes(edition) == ["走进自来水厂", "垃圾去哪儿了", "医保政策进社区"]
    assert Activity.objects.count() == 3


def test_looking_at_the_tables_questions_is_a_step_of_its_own_to_undo(made):
    edition = made.drafted(TABLE.replace("3	6月", "随便一行废话\n3	6月")).pk
    acts.edit_row(made.office, edition, 1, 1, typed())
    acts.settle(made.office, edition)
    acts.undo(made.office, edition, version(edition))
    assert themes(edition)[0] == "走进新水厂"
    assert [doubt.code for doubt in reads.doubts(Edition.objects.get(pk=edition))] == ["stray"]


def test_nobody_undoes_what_he_has_not_seen(made):
    edition = made.drafted().pk
    seen = version(edition)
    acts.drop_row(made.office, edition, 2)
    assert refused(acts.undo, made.office, edition, seen) == ["plan.moved_on"]
    assert len(themes(edition)) == 3


def test_a_draft_without_a_change_has_nothing_to_undo(made):
    edition = acts.draft(made.office, made.campaign.pk, "")
    assert refused(acts.undo, made.office, edition, version(edition)) == ["plan.nothing_to_undo"]


def test_going_back_keeps_what_stood_and_what_only_the_office_has(made):
    edition = made.drafted().pk
    Row.objects.filter(edition=edition, activity__number=1).update(extra=[["联系人", "某某"]])
    acts.edit_row(made.office, edition, 1, 1, typed())
    acts.drop_row(made.office, edition, 3)
    acts.restore_draft(made.office, edition, 1)
    assert themes(edition) == ["走进自来水厂", "食品抽检看得见", "垃圾去哪儿了", "医保政策进社区"]
    assert Row.objects.get(edition=edition, activity__number=1).extra == [["联系人", "某某"]]
    assert "某某" not in str(list(Snapshot.objects.values_list("content", flat=True)))
    assert [one.occasion for one in reads.snapshots(edition)] == [Occasion.IMPORTED, Occasion.SAVED]
    acts.restore_draft(made.office, edition, 2)
    assert themes(edition) == ["走进新水厂", "食品抽检看得见", "医保政策进社区"]


def test_a_draft_that_is_none_is_refused(made):
    edition = made.drafted().pk
    assert refused(acts.restore_draft, made.office, edition, 9) == ["plan.no_such_draft"]


def test_a_stranger_keeps_undoes_and_goes_back_to_nothing(made):
    edition = made.drafted().pk
    assert refused(acts.keep_draft, STRANGER, edition) == ["moves.not_yours"]
    assert refused(acts.restore_draft, STRANGER, edition, 1) == ["moves.not_yours"]
    assert refused(acts.undo, STRANGER, edition, version(edition)) == ["moves.not_yours"]
    assert Snapshot.objects.filter(number__gt=0).count() == 1


def test_a_reviewed_edition_is_not_changed_by_the_way_of_its_drafts(made):
    edition = made.drafted().pk
    acts.review(made.office, edition, BASIS)
    assert refused(acts.undo, made.office, edition, version(edition)) == ["moves.wrong_state"]
    assert refused(acts.restore_draft, made.office, edition, 1) == ["moves.wrong_state"]
