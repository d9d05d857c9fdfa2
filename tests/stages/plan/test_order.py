"""Rows of a draft are moved, by month or by hand, and their numbers follow while nothing is issued."""

import pytest

from kaimen.stages.plan import acts, reads
from kaimen.stages.plan.rules.order import by_month, place_for, running
from tests.stages.plan.making import BASIS, TABLE, Made, typed
from tests.stages.plan.rows import BLANK, JUNE, MAY, row
from tests.stages.plan.test_acts import STRANGER, refused


def test_a_row_goes_behind_those_of_its_month_and_before_later_ones():
    assert place_for([MAY, MAY, JUNE], MAY) == 2
    assert place_for([JUNE], MAY) == 0
    assert place_for([MAY, JUNE], BLANK) == 2
    assert place_for([], MAY) == 0


def test_within_a_month_rows_stay_as_they_stand_and_those_without_one_come_last():
    rows = [row(1, period=BLANK), row(2, period=JUNE), row(3), row(4)]
    assert [one.number for one in by_month(rows)] == [3, 4, 2, 1]


RUNS = [([1, 2, 3], True), ([], True), ([1, 3], False), ([2, 1], False), ([None], False)]


@pytest.mark.parametrize(("numbers", "runs"), RUNS)
def test_numbers_run_when_none_is_left_out_or_out_of_order(numbers, runs):
    assert running(numbers) is runs


@pytest.fixture
def made(db) -> Made:
    return Made()


def stand(edition: int) -> list[tuple]:
    return [(fact.no, fact.number, fact.period.text) for fact in reads.table(edition)]


def test_a_row_is_given_another_month_and_stands_there_renumbered(made):
    edition = made.drafted().pk
    acts.move_to_month(made.office, edition, 1, 1, 6)
    assert stand(edition) == [(1, 2, "5月"), (2, 3, "6月"), (3, 4, "6-8月"), (4, 1, "6月")]


def test_a_row_that_is_in_the_month_already_keeps_its_own_words(made):
    edition = made.drafted().pk
    acts.move_to_month(made.office, edition, 4, 1, 6)
    assert stand(edition)[3] == (4, 4, "6-8月")


@pytest.mark.parametrize("month", [0, 13, -1])
def test_a_month_that_no_year_has_is_refused(made, month):
    edition = made.drafted().pk
    assert refused(acts.move_to_month, made.office, edition, 1, 1, month) == ["plan.no_such_month"]


def test_a_month_is_not_changed_over_somebody_elses_change(made):
    edition = made.drafted().pk
    acts.edit_row(made.office, edition, 1, 1, typed())
    assert refused(acts.move_to_month, made.office, edition, 1, 1, 6) == ["plan.changed_meanwhile"]


def test_all_rows_are_put_in_the_order_of_their_months(made):
    edition = made.drafted().pk
    acts.place_row(made.office, edition, 4, 1)
    acts.order_by_month(made.office, edition)
    assert [number for _, number, _ in stand(edition)] == [1, 2, 4, 3]


def test_numbers_of_the_paper_stay_until_numbered_anew(made):
    edition = made.drafted(TABLE.replace("4	6-8月", "9	6-8月")).pk
    acts.place_row(made.office, edition, 9, 1)
    assert [no for no, *_ in stand(edition)] == [9, 1, 2, 3]
    acts.number_rows(made.office, edition)
    assert [no for no, *_ in stand(edition)] == [1, 2, 3, 4]
    assert reads.open_edition(made.campaign.pk).gaps == []


def test_issued_numbers_stay_where_a_row_is_moved(made):
    made.issued()
    later = acts.draft(made.office, made.campaign.pk, "调整")
    acts.place_row(made.office, later, 4, 1)
    assert [no for no, *_ in stand(later)] == [4, 1, 2, 3]


def test_at_the_first_issue_a_plate_is_the_printed_number(made):
    edition = made.drafted().pk
    acts.place_row(made.office, edition, 4, 1)
    acts.review(made.office, edition, BASIS)
    acts.release(made.office, edition)
    assert stand(edition) == [(1, 1, "6-8月"), (2, 2, "5月"), (3, 3, "5月"), (4, 4, "6月")]
    kept = reads.snapshots(edition).first().content["rows"]
    assert [one["number"] for one in kept] == [2, 3, 4, 1]


def test_a_stranger_orders_nothing(made):
    edition = made.drafted().pk
    for refusal in (
        refused(acts.place_row, STRANGER, edition, 1, 2),
        refused(acts.move_to_month, STRANGER, edition, 1, 1, 6),
        refused(acts.order_by_month, STRANGER, edition),
        refused(acts.number_rows, STRANGER, edition),
    ):
        assert refusal == ["moves.not_yours"]
