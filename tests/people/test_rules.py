"""Rules of people, each by equality; first the cases where the rule has nothing to say."""

import random
from datetime import UTC, datetime, timedelta
from itertools import product
from types import SimpleNamespace

import pytest

from kaimen.people.facts import InvitationState, UnitDraft, UnitKind
from kaimen.people.rules import codes, granting, invitation, masking, password, person, separation, tree, unit
from kaimen.scheme.problem import Problem
from kaimen.scheme.roles import ADMINISTRATORS, Role

NOW = datetime(2024, 5, 6, 9, 0, tzinfo=UTC)
BUSINESS = frozenset(Role) - ADMINISTRATORS - {Role.CLOCK}


def test_business_roles_may_be_held_together():
    assert [separation.problems({held}, wanted) for held, wanted in product(BUSINESS, BUSINESS)] == [[]] * 49


def test_nobody_is_an_administrator_and_in_the_business():
    clash = [Problem("people.administrator_in_business", "role")]
    for administrator, business in product(ADMINISTRATORS, BUSINESS):
        assert separation.problems({business}, administrator) == clash
        assert separation.problems({administrator}, business) == clash


def test_nobody_is_two_administrators():
    for held, wanted in product(ADMINISTRATORS, ADMINISTRATORS):
        found = [] if held == wanted else [Problem("people.second_administrator", "role")]
        assert separation.problems({held}, wanted) == found


def test_who_gives_what():
    assert granting.grantable({Role.SECURITY_ADMIN}) == ADMINISTRATORS | {Role.LEAD_OFFICE}
    assert granting.grantable({Role.LEAD_OFFICE}) == BUSINESS - {Role.LEAD_OFFICE}
    assert granting.grantable({Role.CLOCK}) == frozenset(Role) - {Role.CLOCK}
    others = frozenset(Role) - {Role.SECURITY_ADMIN, Role.LEAD_OFFICE, Role.CLOCK}
    assert granting.grantable(others) == frozenset()


def test_a_role_is_given_where_it_belongs():
    office = {Role.LEAD_OFFICE}
    assert granting.problems(office, Role.UNIT_CLERK, in_region=True, in_unit=True) == []
    assert granting.problems(office, Role.JUDGE, in_region=True, in_unit=False) == []
    assert granting.problems({Role.SECURITY_ADMIN}, Role.AUDIT_ADMIN, in_region=False, in_unit=False) == []


def test_a_role_in_the_wrong_place_is_refused_with_every_reason():
    assert granting.problems({Role.JUDGE}, Role.UNIT_CLERK, in_region=False, in_unit=False) == [
        Problem("people.not_yours_to_give", "role"),
        Problem("people.role_needs_region", "role"),
        Problem("people.role_needs_unit", "unit"),
    ]
    assert granting.problems({Role.LEAD_OFFICE}, Role.JUDGE, in_region=True, in_unit=True) == [
        Problem("people.role_of_no_unit", "unit")
    ]


def test_masks():
    assert [masking.name(text) for text in ("", "张", "张小门", "欧阳小门")] == ["", "张*", "张*", "欧*"]
    assert [masking.phone(text) for text in ("", "13800000013", "0731-8800000", "12345")] == [
        "", "138****0013", "073****0000", "****45",
    ]  # fmt: skip


@pytest.mark.parametrize("phone", ["", "13800000013", "0731-88000000", "010-88000000-801"])
def test_a_person_is_taken_as_told(phone):
    assert person.problems("xiao.men", False, "张·小门", phone) == []


def test_everything_wrong_with_a_person_is_told_at_once():
    assert person.problems("1x", True, "长" * 41, "1380000001") == [
        Problem("people.bad_username", "username"),
        Problem("people.username_taken", "username"),
        Problem("people.name_too_long", "name", (("length", "41"),)),
        Problem("people.bad_phone", "phone", (("digits", "10"),)),
    ]


@pytest.mark.parametrize(
    ("text", "count"), [("", 0), ("abc", 1), ("abc1", 2), ("Abc1", 3), ("Abc1-", 4), ("门1", 2), ("门开", 1)]
)
def test_classes_of_a_password(text, count):
    assert password.classes(text) == count


def test_a_password_ages_only_by_setting():
    year_ago = NOW - timedelta(days=365)
    assert password.too_old(year_ago, NOW, 0) is False
    assert password.too_old(None, NOW, 90) is False
    assert password.too_old(NOW - timedelta(days=90), NOW, 90) is False
    assert password.too_old(year_ago, NOW, 90) is True


def test_a_code_is_eight_characters_that_nobody_mistakes():
    drawn = codes.draw(random.Random(7))
    assert len(drawn) == 8
    assert set(drawn) <= set(codes.ALPHABET)
    assert not set("01OIL") & set(codes.ALPHABET)
    assert codes.heard(" abcd-2345 ") == "ABCD2345"


def a_code(**changed: object) -> SimpleNamespace:
    return SimpleNamespace(
        **{"expires_at": NOW + timedelta(minutes=1), "tries": 0, "used_at": None} | changed
    )


def test_a_right_code_opens():
    assert codes.problems(a_code(tries=4), True, NOW) == []


@pytest.mark.parametrize(
    ("issued", "right"),
    [
        (None, True),
        (a_code(), False),
        (a_code(tries=5), True),
        (a_code(used_at=NOW), True),
        (a_code(expires_at=NOW), True),
    ],
)
def test_every_code_that_does_not_open_sounds_alike(issued, right):
    assert codes.problems(issued, right, NOW) == [Problem("people.code_refused", "code")]


def test_an_invitation_opens_until_it_is_taken_withdrawn_or_old():
    later = NOW + timedelta(seconds=1)
    assert invitation.problems(InvitationState.SENT, later, NOW) == []
    assert [
        invitation.problems(*case, NOW)[0].code
        for case in [
            (None, None),
            (InvitationState.TAKEN, later),
            (InvitationState.WITHDRAWN, later),
            (InvitationState.SENT, NOW),
        ]
    ] == ["people.no_invitation", "people.invitation_taken", "people.invitation_withdrawn",
          "people.invitation_expired"]  # fmt: skip


def test_a_unit_stands_under_another_but_not_under_itself_or_its_own():
    parents = {1: None, 2: 1, 3: 2}
    assert tree.problems(1, None, parents, "parent") == []
    assert tree.problems(3, 1, parents, "parent") == []
    under = [Problem("people.under_itself", "parent")]
    assert [tree.problems(1, above, parents, "parent") for above in (1, 2, 3)] == [under] * 3


def test_circles_in_a_sheet():
    assert tree.circles({"甲": "乙", "乙": "", "丙": "丁"}, "parent") == []
    assert len(tree.circles({"甲": "乙", "乙": "甲", "丙": "甲"}, "parent")) == 2


def test_a_unit_with_free_names_stands():
    draft = UnitDraft("区甲局", "甲局", UnitKind.DEPARTMENT, aliases=("甲委",))
    assert unit.problems(draft, {"区乙局"}) == []


def test_a_unit_is_refused_for_each_name():
    draft = UnitDraft("=1+1", "甲局", aliases=("", "甲委"))
    assert unit.problems(draft, {"甲局", "甲委"}) == [
        Problem("people.formula", "name", (("text", "=1+1"),)),
        Problem("people.unit_known", "short_name", (("name", "甲局"),)),
        Problem("people.no_unit_name", "aliases"),
        Problem("people.unit_known", "aliases", (("name", "甲委"),)),
    ]
