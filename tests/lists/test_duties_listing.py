"""Duties as a list: a row each, in words and numbers that a form can take."""

from datetime import date

import pytest

from kaimen.duties import listing, reads
from kaimen.lists.sources import listings
from tests.stages.call.making import Made

pytestmark = pytest.mark.django_db
TODAY = date(2026, 3, 10)


def test_every_duty_is_a_row_due_first():
    made = Made()
    rows = listings["duties"].rows(made.campaign, TODAY)
    assert len(rows) == len(reads.duties(made.campaign, TODAY)) > 0
    assert {row["who"] for row in rows} == {"区甲局", "区乙局"}
    assert {(row["due"], row["left"], row["status"]) for row in rows} == {("2026-03-20", 8, "待办")}


def test_rows_hold_the_listed_columns_alone():
    rows = listing.rows(Made().campaign, TODAY)
    assert {tuple(row) for row in rows} == {tuple(column.code for column in listing.COLUMNS)}
