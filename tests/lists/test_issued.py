"""What is not issued stays with the office: who only observes takes lists without drafts and pending decisions."""

from datetime import date

import pytest
from django.urls import reverse

from kaimen.lists.sources import listings
from kaimen.scheme.roles import Role
from kaimen.stages.selection import acts as selection
from kaimen.stages.selection.facts import Decided, Verdict
from tests.people.making import a_member, signed_in
from tests.stages.plan.making import Made as Planned
from tests.stages.selection.making import Made as Selecting

pytestmark = pytest.mark.django_db


def taken(made: Planned | Selecting, listing: str, role: Role = Role.OBSERVER) -> list[str]:
    """The list's lines below its heading, as this role downloads it."""
    user = a_member(f"{role}-{listing}", role, made.region).user
    address = reverse("lists_plain", args=[made.region.code, made.campaign.pk, listing, "csv"])
    answer = signed_in(user).get(address)
    assert answer.status_code == 200
    return answer.content.decode("utf-8-sig").splitlines()[1:]


def test_a_draft_of_the_plan_is_the_offices_alone():
    made = Planned()
    made.drafted()
    assert taken(made, "plan", Role.LEAD_OFFICE)
    assert taken(made, "plan") == []


def test_an_issued_plan_is_taken_by_both():
    made = Planned()
    made.issued()
    assert taken(made, "plan") == taken(made, "plan", Role.LEAD_OFFICE) != []


def test_a_decision_that_waits_for_its_release_reads_as_undecided():
    made = Selecting()
    selection.decide(made.office, made.rows[0].pk, 0, Decided(Verdict.NOT_CHOSEN, "与去年重复"))
    assert "与去年重复" in "\n".join(taken(made, "decisions", Role.LEAD_OFFICE))
    lines = taken(made, "decisions")
    assert len(lines) == len(made.rows) and "与去年重复" not in "\n".join(lines)
    for row in made.rows[1:]:
        selection.decide(made.office, row.pk, 0, Decided(Verdict.CHOSEN))
    selection.release(made.office, made.campaign)
    assert "与去年重复" in str(listings["decisions"].issued(made.campaign, date(2026, 3, 10)))


def test_every_other_heading_of_a_list_is_a_whole_text():
    told = [(one.code, column) for one in listings.values() for column in one.columns]
    assert len({code for code, _ in told}) >= 4
    for code, column in told:
        assert isinstance(column.also, tuple), (code, column.code)
        assert all(isinstance(name, str) and name.strip() for name in column.also), (code, column.code)
