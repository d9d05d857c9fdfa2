"""The door: passwords, lock-out, second factors, codes, invitations, what is switched off, what is on the record."""

import re
from datetime import timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value, yield_hotp_counters_from_time
from axes.models import AccessAttempt
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.test import Client
from django.urls import NoReverseMatch, reverse
from django.utils import timezone

from kaimen.people import acts
from kaimen.people.models import User
from kaimen.scheme.roles import THE_CLOCK, Role
from kaimen.trail.models import Entry
from tests.people.making import NEW_PASSWORD, PASSWORD, a_member, a_unit, a_user, an_office, of, signed_in
from tests.regions.making import a_region

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _fresh_limits():
    cache.clear()


def knock(client: Client, username: str, password: str):
    return client.post(reverse("account_login"), {"login": username, "password": password})


def test_the_right_password_opens_and_leaves_its_trace():
    user, client = a_user(), Client()
    answer = knock(client, "clerk", PASSWORD)
    assert (answer.status_code, answer.url) == (302, reverse("account_home"))
    assert "张*" in client.get(answer.url).content.decode()
    assert list(Entry.objects.filter(act="people.sign_in").values_list("actor", "outcome")) == [
        (f"user:{user.pk}", "done")
    ]


@pytest.mark.parametrize(
    ("role", "first"),
    [
        (Role.LEAD_OFFICE, "/desk/990101/work/"),
        (Role.UNIT_CLERK, "/desk/990101/work/"),
        (Role.JUDGE, "/account/"),
        (Role.SECURITY_ADMIN, "/system/accounts/"),
        (Role.SYSTEM_ADMIN, "/system/regions/"),
        (Role.AUDIT_ADMIN, "/system/trail/"),
    ],
)
def test_after_signing_in_one_stands_where_ones_work_begins(role: Role, first: str):
    place = a_region()
    unit = a_unit(place) if role is Role.UNIT_CLERK else None
    a_member("somebody", role, None if first.startswith("/system/") else place, unit)
    client = Client()
    answer = knock(client, "somebody", PASSWORD)
    assert answer.url == first
    page = client.get(first)
    assert page.status_code == 200
    assert '<a class="who" href="/account/">' in page.content.decode()


def test_after_signing_in_one_comes_where_one_wanted_to_go():
    place = a_region()
    client = Client()
    a_member("office", Role.LEAD_OFFICE, place)
    answer = client.get("/desk/990101/units/?q=%E7%94%B2")
    assert answer.status_code == 302
    asked = client.get(answer.url).content.decode()
    assert 'name="next" value="/desk/990101/units/?q=%E7%94%B2"' in asked
    answer = client.post(answer.url, {"login": "office", "password": PASSWORD, "next": "/desk/990101/units/"})
    assert answer.url == "/desk/990101/units/"


def test_a_wrong_password_is_said_in_chinese_and_kept_without_the_name():
    a_user()
    answer = knock(Client(), "clerk", "Wrong-way-2024")
    assert answer.status_code == 200
    assert "用户名" in answer.content.decode()
    entry = Entry.objects.get(act="people.sign_in")
    assert (entry.outcome, list(entry.payload)) == ("refused", ["username"])
    assert "clerk" not in str(entry.payload)


def test_five_wrong_passwords_lock_for_half_an_hour_whoever_tries():
    a_user()
    for _ in range(4):
        assert knock(Client(), "clerk", "Wrong-way-2024").status_code == 200
    answer = knock(Client(), "clerk", "Wrong-way-2024")
    assert (answer.status_code, "锁30分钟" in answer.content.decode()) == (429, True)
    assert knock(Client(REMOTE_ADDR="10.9.9.9"), "clerk", PASSWORD).status_code == 429
    assert PASSWORD not in str(AccessAttempt.objects.values())
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=31))
    assert knock(Client(), "clerk", PASSWORD).status_code == 302


def test_the_office_ends_a_lock_out():
    place = a_region()
    office, held = an_office(place), a_member("judge", Role.JUDGE, place)
    for _ in range(5):
        knock(Client(), "judge", "Wrong-way-2024")
    signed_in(of(office)).post(f"/desk/990101/members/{held.pk}/open/")
    assert knock(Client(), "judge", PASSWORD).status_code == 302


def test_behind_a_proxy_the_clients_own_address_is_kept(settings):
    settings.ALLAUTH_TRUSTED_PROXY_COUNT = 1
    knock(Client(HTTP_X_FORWARDED_FOR="1.1.1.1, 203.0.113.7"), "clerk", "Wrong-way-2024")
    assert AccessAttempt.objects.get().ip_address == "203.0.113.7"


def totp(secret: str) -> str:
    return format_hotp_value(hotp_value(secret, next(yield_hotp_counters_from_time())))


def confirmed(client: Client, name: str):
    """A page that asks for the password once more before it opens."""
    asked = client.get(reverse(name))
    assert asked.url.startswith(reverse("account_reauthenticate"))
    assert client.post(asked.url, {"password": "Wrong-way-2024"}).status_code == 200
    assert client.post(asked.url, {"password": PASSWORD}).url == reverse(name)
    return client.get(reverse(name))


def with_totp(client: Client) -> str:
    """Set an authenticator up on the page; gives its secret."""
    answer = confirmed(client, "mfa_activate_totp")
    secret = answer.context["form"].secret
    assert "<svg" in answer.content.decode()
    client.post(reverse("mfa_activate_totp"), {"code": totp(secret)})
    return secret


def test_an_authenticator_is_asked_for_once_it_is_set_up_and_its_secret_lies_sealed():
    a_user()
    client = Client()
    knock(client, "clerk", PASSWORD)
    secret = with_totp(client)
    assert secret not in str(Authenticator.objects.values())
    assert Authenticator.objects.get(type="totp").data["secret"].startswith("aes256gcm$")
    cache.clear()
    fresh = Client()
    answer = knock(fresh, "clerk", PASSWORD)
    assert answer.url == reverse("mfa_authenticate")
    assert fresh.get(reverse("account_home")).status_code == 302
    assert fresh.post(answer.url, {"code": "000000"}).status_code == 200
    answer = fresh.post(answer.url, {"code": totp(secret)})
    assert (answer.status_code, fresh.get(reverse("account_home")).status_code) == (302, 200)


def test_a_recovery_code_opens_once():
    a_user()
    client = Client()
    knock(client, "clerk", PASSWORD)
    with_totp(client)
    page = client.get(reverse("mfa_view_recovery_codes")).content.decode()
    code = re.findall(r"<li>(\w+)</li>", page)[0]
    for opens in (True, False):
        cache.clear()
        fresh = Client()
        answer = fresh.post(knock(fresh, "clerk", PASSWORD).url, {"code": code})
        assert (answer.status_code == 302) == opens


def test_a_passkey_can_be_registered_and_signed_in_with():
    a_user()
    client = Client()
    knock(client, "clerk", PASSWORD)
    page = confirmed(client, "mfa_add_webauthn")
    assert page.status_code == 200
    assert '"rp"' in page.content.decode()
    asked = Client().get(reverse("mfa_login_webauthn"), headers={"X-Requested-With": "XMLHttpRequest"})
    assert "challenge" in asked.json()["request_options"]["publicKey"]
    assert 'id="passkey_login"' in Client().get(reverse("account_login")).content.decode()


def test_a_role_that_needs_a_second_factor_gets_no_further_without(settings):
    settings.REQUIRE_MFA = frozenset({"lead_office"})
    place = a_region()
    office, judge = an_office(place), a_member("clerk", Role.UNIT_CLERK, place, a_unit(place)).user
    client = signed_in(of(office))
    answer = client.get("/desk/990101/units/")
    assert answer.url == reverse("mfa_index") + "?needed=1"
    assert "先设好一种" in client.get(answer.url).content.decode()
    assert signed_in(judge).get("/desk/990101/units/").status_code == 200


def test_a_password_too_old_is_changed_first(settings):
    settings.PASSWORD_DAYS = 90
    office = of(an_office(a_region()))
    client = signed_in(office)
    assert client.get("/desk/990101/units/").status_code == 200
    User.objects.update(password_changed_at=timezone.now() - timedelta(days=91))
    assert client.get("/desk/990101/units/").url == reverse("account_change_password") + "?old=1"
    told = {"oldpassword": PASSWORD, "password1": NEW_PASSWORD, "password2": NEW_PASSWORD}
    assert client.post(reverse("account_change_password"), told).status_code == 302
    assert client.get("/desk/990101/units/").status_code == 200
    assert Entry.objects.filter(act="people.set_password", outcome="done").count() == 1


@pytest.mark.parametrize("word", ["short-1A", "alllowercase", "password1234", "1234567890"])
def test_a_weak_password_is_refused_on_the_page(word):
    client = signed_in(a_user())
    told = {"oldpassword": PASSWORD, "password1": word, "password2": word}
    answer = client.post(reverse("account_change_password"), told)
    assert (answer.status_code, 'role="alert"' in answer.content.decode()) == (200, True)
    assert User.objects.get().check_password(PASSWORD)


def test_an_idle_session_ends_and_a_used_one_goes_on(settings):
    client = signed_in(a_user())
    client.get(reverse("account_home"))
    session = Session.objects.get()
    left = session.expire_date - timezone.now()
    assert timedelta(minutes=29) < left <= timedelta(minutes=30)
    kept = session.get_decoded() | {"seen": 0}
    Session.objects.update(
        session_data=Session.objects.encode(kept), expire_date=timezone.now() + timedelta(minutes=2)
    )
    assert client.post(reverse("account_stay")).status_code == 204
    assert Session.objects.get().expire_date - timezone.now() > timedelta(minutes=29)
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    assert client.post(reverse("account_stay")).status_code == 302


def test_other_places_are_signed_out():
    a_user()
    here, there = Client(), Client()
    knock(here, "clerk", PASSWORD)
    knock(there, "clerk", PASSWORD)
    assert here.get(reverse("usersessions_list")).content.decode().count("<tr>") == 3
    here.post(reverse("usersessions_list"))
    assert here.get(reverse("account_home")).status_code == 200
    assert there.get(reverse("account_home")).status_code == 302


@pytest.mark.parametrize(
    "name",
    ["account_signup", "account_email", "account_reset_password", "account_set_password",
     "socialaccount_signup", "socialaccount_connections", "mfa_signup_webauthn", "account_request_login_code"],
)  # fmt: skip
def test_what_is_not_used_is_not_there(name):
    with pytest.raises(NoReverseMatch):
        reverse(name)


def test_a_code_read_out_opens_the_door_again():
    place = a_region()
    office, held = an_office(place), a_member("judge", Role.JUDGE, place)
    page = signed_in(of(office)).post(f"/desk/990101/members/{held.pk}/code/").content.decode()
    code = re.search(r"<b class=\"num\">(\w{4} \w{4})</b>", page)[1]
    told = {"username": "judge", "code": code, "password": NEW_PASSWORD, "again": NEW_PASSWORD}
    refused = Client().post(reverse("people_use_code"), told | {"code": "AAAA AAAA"})
    assert (refused.status_code, "对不上" in refused.content.decode()) == (422, True)
    assert Client().post(reverse("people_use_code"), told).url == reverse("account_login")
    assert knock(Client(), "judge", NEW_PASSWORD).status_code == 302


def test_a_code_is_shown_once_also_to_a_double_press():
    place = a_region()
    client, held = signed_in(of(an_office(place))), a_member("judge", Role.JUDGE, place)
    pages = [
        client.post(f"/desk/990101/members/{held.pk}/code/", {"once": "same"}).content.decode()
        for _ in range(2)
    ]
    assert ["只显示这一次" in page for page in pages] == [True, False]
    assert Entry.objects.filter(act="people.issue_code").count() == 1


def test_an_invitation_is_taken_from_its_link():
    place = a_region()
    office = signed_in(of(an_office(place)))
    answer = office.post("/desk/990101/members/", {"role": "judge", "post": "评委"})
    link = re.search(r'value="(http://[^"]+)"', office.get(answer.url).content.decode())[1]
    path = link.removeprefix("http://testserver")
    told = {"username": "new.judge", "name": "李小门", "phone": "", "password": PASSWORD, "again": PASSWORD}
    wrong = Client().post(path, told | {"phone": "138", "again": "x"})
    assert (wrong.status_code, 'value="李小门"' in wrong.content.decode()) == (422, True)
    assert Client().post(path, told).url == reverse("account_login")
    closed = Client().get(path)
    assert (closed.status_code, "已经用过" in closed.content.decode()) == (410, True)
    assert Client().get(path[:-3] + "00/").status_code == 410


def test_whoever_is_signed_in_takes_an_invitation_with_that_account():
    place = a_region()
    judge = a_member("judge", Role.JUDGE, place).user
    offered = acts.invite(THE_CLOCK, Role.REVIEWER, place)
    path = reverse("people_accept", args=[offered.pk, acts.token_of(offered)])
    assert signed_in(judge).post(path, {"once": "x"}).url == reverse("account_home")
    assert "审核" in signed_in(judge).get(reverse("account_home")).content.decode()


def test_nothing_from_elsewhere_runs_in_a_page():
    policy = Client().get(reverse("account_login")).headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy


@pytest.mark.parametrize("name", ["account_login", "people_use_code", "account_logout"])
def test_pages_hold_no_inline_script_or_style(name):
    page = signed_in(a_user()).get(reverse(name), follow=True).content.decode()
    page += Client().get(reverse("account_login")).content.decode()
    assert re.findall(r"<script(?![^>]*(?:src=|application/json))", page) == []
    assert re.findall(r"\sstyle=|\son\w+=", page) == []
