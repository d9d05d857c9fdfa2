"""A unit's mailboxes: told by form or sheet, checked by a plain rule, sealed at rest, shown to the office only."""

import pytest
from django.db import connection

from kaimen.people import acts
from kaimen.people.facts import UnitDraft
from kaimen.people.models import Unit
from kaimen.people.rules.mailbox import mailbox_problems
from kaimen.people.rules.unit_sheet import read
from kaimen.scheme.problem import Refused
from kaimen.scheme.roles import THE_CLOCK, Role
from tests.people.making import a_member, a_unit, an_office, of, signed_in
from tests.regions.making import a_region

DUTY, LEADER = "duty@example.cn", "leader@example.cn"


@pytest.mark.parametrize("text", ["", DUTY, "a.b-c_d@mail.example.com", "12@example.cn"])
def test_a_plain_address_is_taken(text):
    assert mailbox_problems({"mailbox": text}) == []


@pytest.mark.parametrize(
    "text",
    ["duty", "@example.cn", "duty@", "a@b", "a b@example.cn", "a@example.cn,b@example.cn", "a..b@example.cn",
     "a@example.cn\nBcc: c@example.cn", "值班@example.cn", f"{'a' * 120}@example.cn"],
)  # fmt: skip
def test_anything_else_is_refused_at_its_field(text):
    problems = mailbox_problems({"mailbox": DUTY, "leader_mailbox": text})
    assert [(problem.code, problem.where) for problem in problems] == [
        ("people.bad_mailbox", "leader_mailbox")
    ]


def test_a_sheet_brings_mailboxes_and_doubts_the_odd_ones():
    rows = [
        ["单位名称", "邮箱", "领导邮箱"],
        ["区甲局", DUTY, LEADER],
        ["区乙局", "没有", ""],
    ]
    first, second = read(rows, []).rows
    assert (first.draft.mailbox, first.draft.leader_mailbox, first.problems) == (DUTY, LEADER, ())
    assert [problem.code for problem in second.problems] == ["people.bad_mailbox"]


@pytest.mark.django_db
def test_a_mailbox_is_sealed_in_the_database_and_plain_in_the_product():
    made = a_unit(a_region(), mailbox=DUTY, leader_mailbox=LEADER)
    with connection.cursor() as cursor:
        cursor.execute("SELECT mailbox, leader_mailbox FROM people_unit WHERE id = %s", [made.pk])
        stored = cursor.fetchone()
    assert not any("example" in text for text in stored) and all(stored)
    fresh = Unit.objects.get(pk=made.pk)
    assert (fresh.mailbox, fresh.leader_mailbox) == (DUTY, LEADER)


@pytest.mark.django_db
def test_an_odd_mailbox_changes_nothing():
    made = a_unit(a_region(), mailbox=DUTY)
    with pytest.raises(Refused) as caught:
        acts.edit_unit(THE_CLOCK, made, made.version, UnitDraft("区甲局", mailbox="duty"))
    assert [problem.code for problem in caught.value.problems] == ["people.bad_mailbox"]
    assert Unit.objects.get(pk=made.pk).mailbox == DUTY


@pytest.mark.django_db
def test_the_office_sees_and_changes_it_on_the_units_page_and_a_clerk_does_not_see_it():
    region = a_region()
    made = a_unit(region, mailbox=DUTY)
    office = signed_in(of(an_office(region)))
    clerk = signed_in(a_member("clerk", Role.UNIT_CLERK, region, made).user)
    page = f"/desk/{region.code}/units/{made.pk}/"
    assert DUTY in office.get(page).content.decode()
    assert DUTY not in clerk.get(page).content.decode()
    form = {"name": "区甲局", "kind": "department", "version": made.version, "mailbox": LEADER}
    assert office.post(page, form).status_code == 302
    assert Unit.objects.get(pk=made.pk).mailbox == LEADER
