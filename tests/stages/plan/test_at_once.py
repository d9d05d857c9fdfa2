"""An amendment and a colleague's release meet: neither writes over what the other did."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
from django.db import connection

from kaimen.stages.plan import acts, reads
from kaimen.stages.plan.acts import amending
from kaimen.stages.plan.acts.carrying import make_way
from kaimen.stages.plan.facts import ActivityState, EditionState
from kaimen.stages.plan.models import Edition
from tests.stages.plan.making import BASIS, Made, typed

pytestmark = pytest.mark.django_db(transaction=True)
LONGEST = 1.0
"""Seconds that the amendment gives the other to come between."""


def test_making_way_writes_the_number_alone():
    made = Made()
    made.issued()
    draft = acts.draft(made.office, made.campaign.pk, "大改")
    read_before = reads.open_edition(made.campaign.pk)
    acts.edit_row(made.office, draft, 1, 1, typed())
    written = Edition.objects.get(pk=draft).version
    make_way(made.office, read_before)
    stands = Edition.objects.get(pk=draft)
    assert (stands.number, stands.version) == (3, written)


def test_a_release_that_comes_between_is_not_taken_back(monkeypatch):
    made = Made()
    made.issued()
    draft = acts.draft(made.office, made.campaign.pk, "大改")
    underway, issued = Event(), Event()

    def slowly(actor, working):
        underway.set()
        issued.wait(LONGEST)
        make_way(actor, working)

    def issue() -> None:
        underway.wait()
        try:
            acts.review(made.office, draft, BASIS)
            acts.release(made.office, draft)
        finally:
            issued.set()
            connection.close()

    monkeypatch.setattr(amending, "make_way", slowly)
    with ThreadPoolExecutor(1) as pool:
        other = pool.submit(issue)
        told = (1, 1, typed(), ActivityState.PLANNED, "检修", BASIS)
        amended = acts.amend(made.office, made.campaign.pk, *told)
        other.result()
    states = dict(Edition.objects.order_by("number").values_list("number", "state"))
    superseded, released = EditionState.SUPERSEDED, EditionState.RELEASED
    assert states == {1: superseded, 2: superseded, 3: released}
    assert (made.in_force().pk, Edition.objects.get(number=2).pk) == (draft, amended)
    assert reads.row(draft, 1).theme == "走进新水厂"
