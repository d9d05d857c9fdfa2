"""Acts on members on the database: one allowed and one refused case each."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from kaimen.people import acts, reads
from kaimen.people.models import Invitation, Membership, ResetCode, User
from kaimen.regions import acts as regions
from kaimen.regions.facts import Level
from kaimen.regions.models import Region
from kaimen.scheme.roles import NOBODY, THE_CLOCK, Grant, Role
from kaimen.trail.models import Entry
from tests.people.making import NEW_PASSWORD, PASSWORD, a_member, a_unit, a_user, an_administrator, an_office
from tests.people.test_units import refused
from tests.regions.making import a_region

pytestmark = pytest.mark.django_db


def test_a_lead_office_gives_its_regions_roles_only():
    place, other = a_region(), a_region("990102", "雨溪区")
    office, user, unit = an_office(place), a_user(), a_unit(place)
    held = acts.grant(office, user, Role.UNIT_CLERK, place, unit, "办公室")
    assert reads.actor_of(user).grants == {Grant(Role.UNIT_CLERK, "990101", unit.pk)}
    assert held.post == "办公室"
    assert refused(acts.grant, office, user, Role.JUDGE, other) == [
        "moves.not_yours",
        "people.not_yours_to_give",
    ]
    assert refused(acts.grant, office, user, Role.LEAD_OFFICE, place) == ["people.not_yours_to_give"]
    assert refused(acts.grant, office, user, Role.AUDIT_ADMIN) == [
        "moves.not_yours",
        "people.not_yours_to_give",
    ]


def test_a_unit_of_another_region_is_refused():
    place, other = a_region(), a_region("990102", "雨溪区")
    assert refused(acts.grant, an_office(place), a_user(), Role.UNIT_CLERK, place, a_unit(other)) == [
        "people.unknown_unit"
    ]


def test_the_security_administrator_gives_administrators_and_lead_offices():
    place, security = a_region(), an_administrator(Role.SECURITY_ADMIN)
    acts.grant(security, a_user("one"), Role.LEAD_OFFICE, place)
    acts.grant(security, a_user("two"), Role.AUDIT_ADMIN)
    assert refused(acts.grant, security, a_user("three"), Role.JUDGE, place) == ["people.not_yours_to_give"]


def test_an_administrator_gets_no_business_role_and_no_second_one():
    place = a_region()
    user = a_member("system", Role.SYSTEM_ADMIN).user
    assert refused(acts.grant, THE_CLOCK, user, Role.JUDGE, place) == ["people.administrator_in_business"]
    assert refused(acts.grant, THE_CLOCK, user, Role.AUDIT_ADMIN) == ["people.second_administrator"]


def test_the_database_itself_knows_where_a_role_belongs():
    place, user = a_region(), a_user()
    wrong = [
        {"role": Role.UNIT_CLERK, "region": place},
        {"role": Role.JUDGE},
        {"role": Role.AUDIT_ADMIN, "region": place},
        {"role": Role.CLOCK},
        {"role": Role.JUDGE, "region": place, "unit": a_unit(place)},
    ]
    for values in wrong:
        with pytest.raises(IntegrityError), transaction.atomic():
            Membership.objects.create(user=user, **values)


def test_the_same_role_twice_is_held_once():
    place, user = a_region(), a_user()
    one = acts.grant(THE_CLOCK, user, Role.JUDGE, place)
    assert acts.grant(THE_CLOCK, user, Role.JUDGE, place) == one
    assert Entry.objects.filter(act="people.grant").count() == 1


def test_a_role_ends_once_and_not_by_its_own_holder():
    place = a_region()
    office, held = an_office(place), a_member("judge", Role.JUDGE, place)
    acts.end_membership(office, held)
    assert reads.actor_of(held.user).grants == frozenset()
    assert refused(acts.end_membership, office, held) == ["moves.wrong_state"]
    own = Membership.objects.get(role=Role.LEAD_OFFICE)
    assert refused(acts.end_membership, office, own) == ["people.not_yours_to_give", "people.own_role"]


def test_an_invitation_opens_an_account_once():
    place = a_region()
    office, unit = an_office(place), a_unit(place)
    offered = acts.invite(office, Role.UNIT_CLERK, place, unit, "办公室")
    token = acts.token_of(offered)
    user = acts.accept(NOBODY, offered.pk, token, "new.clerk", "李小门", "13800000014", PASSWORD)
    assert reads.actor_of(user).grants == {Grant(Role.UNIT_CLERK, "990101", unit.pk)}
    assert refused(acts.accept, NOBODY, offered.pk, token, "second", "", "", PASSWORD) == [
        "people.invitation_taken"
    ]
    assert User.objects.count() == 2


def test_an_invitation_does_not_open_with_another_token_or_too_late():
    offered = acts.invite(an_office(a_region()), Role.JUDGE, _own())
    token = acts.token_of(offered)
    for wrong in ("", "0" * 32, "非"):
        assert refused(acts.accept, NOBODY, offered.pk, wrong, "new", "", "", PASSWORD) == [
            "people.no_invitation"
        ]
    Invitation.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
    assert refused(acts.accept, NOBODY, offered.pk, token, "new", "", "", PASSWORD) == [
        "people.invitation_expired"
    ]
    assert token not in str(Invitation.objects.values())


def _own():
    return Region.objects.get(code="990101")


def test_an_invitation_is_refused_with_everything_wrong_in_the_form():
    offered = acts.invite(an_office(a_region()), Role.JUDGE, _own())
    wrong = (NOBODY, offered.pk, acts.token_of(offered), "1", "", "12", "short")
    assert refused(acts.accept, *wrong)[:2] == ["people.bad_username", "people.bad_phone"]
    assert set(refused(acts.accept, *wrong)[2:]) == {"people.password"}
    assert Invitation.objects.get().state == "sent"


def test_an_invitation_is_withdrawn_by_its_office_only():
    place, other = a_region(), a_region("990102", "雨溪区")
    office = an_office(place)
    offered = acts.invite(office, Role.JUDGE, place)
    assert refused(acts.withdraw, an_office(other, "other"), offered)[0] == "moves.not_yours"
    acts.withdraw(office, offered)
    assert refused(acts.withdraw, office, offered) == ["moves.wrong_state"]
    assert refused(acts.accept, NOBODY, offered.pk, acts.token_of(offered), "new", "", "", PASSWORD) == [
        "people.invitation_withdrawn"
    ]


def test_an_invitation_may_be_taken_with_the_account_one_has():
    place = a_region()
    office, judge = an_office(place), a_member("judge", Role.JUDGE, place).user
    offered = acts.invite(office, Role.REVIEWER, place)
    acts.join(reads.actor_of(judge), judge, offered.pk, acts.token_of(offered))
    assert reads.roles_of(judge) == {Role.JUDGE, Role.REVIEWER}


def test_a_post_is_handed_over_in_one_act():
    place = a_region()
    office, unit = an_office(place), a_unit(place)
    held = a_member("clerk", Role.UNIT_CLERK, place, unit)
    offered = acts.hand_over(office, held, "办公室")
    assert (offered.role, offered.unit, offered.post) == (Role.UNIT_CLERK, unit, "办公室")
    assert reads.roles_of(held.user) == frozenset()
    assert refused(acts.hand_over, office, held) == ["moves.wrong_state"]
    assert Invitation.objects.count() == 1
    assert list(Entry.objects.filter(subject=f"membership:{held.pk}").values_list("act", flat=True)) == [
        "people.hand_over"
    ]


def test_an_observer_sees_the_regions_below_and_may_do_nothing_there():
    city = regions.add_region(THE_CLOCK, "990100", "甲市", Level.PREFECTURE)
    place, other = a_region(parent=city), a_region("990102", "雨溪区")
    observer = reads.actor_of(a_member("observer", Role.OBSERVER, city).user)
    assert observer.grants == {Grant(Role.OBSERVER, "990100"), Grant(Role.OBSERVER, "990101")}
    assert observer.roles_in(other.code) == frozenset()
    assert refused(acts.grant, observer, a_user(), Role.JUDGE, place)[0] == "moves.not_yours"


def test_another_regions_member_answers_nothing():
    place, other = a_region(), a_region("990102", "雨溪区")
    held = a_member("judge", Role.JUDGE, place)
    assert reads.member(place, held.pk) == held
    assert reads.member(other, held.pk) is None
    assert reads.officer(held.pk) is None


def test_a_locked_account_acts_no_more():
    place, security = a_region(), an_administrator(Role.SECURITY_ADMIN)
    user = a_member("office", Role.LEAD_OFFICE, place).user
    acts.lock_account(security, user)
    user.refresh_from_db()
    assert reads.actor_of(user) == NOBODY
    assert refused(acts.lock_account, security, user) == ["moves.wrong_state"]
    acts.unlock_account(security, user)
    assert refused(acts.unlock_account, an_office(place, "two"), user)[0] == "moves.not_yours"
    assert refused(acts.lock_account, security, reads.user_of(security.id)) == ["people.own_role"]


def test_reading_in_full_is_on_the_record():
    place = a_region()
    office, held = an_office(place), a_member("judge", Role.JUDGE, place)
    assert acts.read_member(office, held) == ("张小门", "13800000013")
    entry = Entry.objects.get(act="people.read_member")
    assert (entry.outcome, entry.actor, entry.subject) == ("read", office.id, f"user:{held.user_id}")
    other = an_office(a_region("990102", "雨溪区"), "other")
    assert refused(acts.read_member, other, held) == ["moves.not_yours"]


def test_a_code_opens_once_and_only_for_whom_the_office_may_let_in():
    place, other = a_region(), a_region("990102", "雨溪区")
    office, held = an_office(place), a_member("judge", Role.JUDGE, place)
    code = acts.issue_code(office, held)
    assert code not in str(ResetCode.objects.values())
    acts.use_code(NOBODY, "judge", code.lower(), NEW_PASSWORD)
    held.user.refresh_from_db()
    assert held.user.check_password(NEW_PASSWORD)
    assert refused(acts.use_code, NOBODY, "judge", code, "Third-way-2026") == ["people.code_refused"]
    acts.grant(THE_CLOCK, held.user, Role.JUDGE, other)
    assert refused(acts.issue_code, office, held) == ["people.holds_more"]
    own = Membership.objects.get(role=Role.LEAD_OFFICE)
    assert refused(acts.issue_code, office, own) == ["people.not_yours_to_give"]
    assert acts.issue_code(an_administrator(Role.SECURITY_ADMIN), own)


def test_five_wrong_codes_close_the_right_one():
    place = a_region()
    code = acts.issue_code(an_office(place), a_member("judge", Role.JUDGE, place))
    for _ in range(5):
        assert refused(acts.use_code, NOBODY, "judge", "WRONG", NEW_PASSWORD) == ["people.code_refused"]
    assert refused(acts.use_code, NOBODY, "judge", code, NEW_PASSWORD) == ["people.code_refused"]


def test_a_new_code_replaces_the_old_one_and_an_unknown_name_sounds_alike():
    place = a_region()
    office, held = an_office(place), a_member("judge", Role.JUDGE, place)
    first = acts.issue_code(office, held)
    acts.issue_code(office, held)
    assert refused(acts.use_code, NOBODY, "judge", first, NEW_PASSWORD) == ["people.code_refused"]
    assert refused(acts.use_code, NOBODY, "nobody", first, NEW_PASSWORD) == ["people.code_refused"]


def test_a_weak_password_does_not_use_the_code_up():
    place = a_region()
    code = acts.issue_code(an_office(place), a_member("judge", Role.JUDGE, place))
    assert set(refused(acts.use_code, NOBODY, "judge", code, "weak")) == {"people.password"}
    assert acts.use_code(NOBODY, "judge", code, NEW_PASSWORD).username == "judge"


def test_none_of_the_last_five_passwords_is_taken_again():
    user = a_user()
    words = [f"Doors-open-{year}" for year in range(2025, 2030)]
    for word in words:
        acts.set_password(THE_CLOCK, user, word)
    for word in words:
        assert refused(acts.set_password, THE_CLOCK, user, word) == ["people.password"]
    acts.set_password(THE_CLOCK, user, PASSWORD)


def test_only_oneself_or_the_clock_sets_a_password():
    one, two = a_user("one"), a_user("two")
    assert refused(acts.set_password, reads.actor_of(one), two, NEW_PASSWORD) == ["moves.not_yours"]
    assert refused(acts.edit_self, reads.actor_of(one), two, "", "") == ["moves.not_yours"]
    acts.edit_self(reads.actor_of(one), one, "李小门", "")
    assert User.objects.get(username="one").phone_digest == ""
    assert refused(acts.add_user, reads.actor_of(one), "three", PASSWORD) == ["moves.not_yours"]


def test_those_who_left_are_erased_after_the_days_set_and_no_others():
    place, now = a_region(), timezone.now()
    left, back = a_member("left", Role.JUDGE, place), a_member("back", Role.JUDGE, place)
    a_member("stays", Role.JUDGE, place)
    a_user("never")
    for held in (left, back):
        acts.end_membership(THE_CLOCK, held)
    acts.grant(THE_CLOCK, back.user, Role.REVIEWER, place)
    assert acts.purge_left(THE_CLOCK, now + timedelta(days=179), 180) == 0
    assert acts.purge_left(THE_CLOCK, now + timedelta(days=181), 180) == 1
    assert acts.purge_left(THE_CLOCK, now + timedelta(days=181), 180) == 0
    gone = User.objects.get(pk=left.user_id)
    assert (gone.username, gone.name, gone.phone, gone.phone_digest, gone.is_active) == (
        f"left-{gone.pk}", "", "", "", False,
    )  # fmt: skip
    assert sorted(User.objects.exclude(pk=gone.pk).values_list("username", flat=True)) == [
        "back",
        "never",
        "stays",
    ]
    assert refused(acts.purge_left, an_office(place), now, 180) == ["moves.not_yours"]
