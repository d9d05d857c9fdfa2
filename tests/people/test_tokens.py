"""Tokens are one's own: made, shown once, revoked, on the record."""

import pytest
from django.test import Client

from kaimen.people import acts, reads
from kaimen.people.models import ApiToken, User
from kaimen.people.rules.pace import Pace
from kaimen.people.rules.token import problems
from kaimen.scheme.problem import Refused
from kaimen.trail.models import Entry, Once
from tests.people.making import NEW_PASSWORD, PASSWORD, a_user, signed_in


@pytest.mark.parametrize(
    ("name", "days", "there", "codes"),
    [
        ("平台", 90, 0, []),
        (" ", 90, 0, ["people.no_token_name"]),
        ("长" * 41, 0, 0, ["people.token_name_long", "people.bad_token_days"]),
        ("平台", 367, 10, ["people.bad_token_days", "people.too_many_tokens"]),
    ],
)
def test_a_token_is_named_ends_and_is_one_of_few(name: str, days: int, there: int, codes: list[str]):
    assert [problem.code for problem in problems(name, days, there)] == codes


def test_a_pace_is_kept_by_key_and_begins_anew_after_its_window():
    pace = Pace(requests=2, seconds=60)
    assert [pace.wait("a", now) for now in (0, 1, 2)] == [0, 0, 58]
    assert pace.wait("b", 2) == 0
    assert pace.wait("a", 60) == 0


def test_a_pace_forgets_the_key_unused_for_longest():
    pace = Pace(requests=1, seconds=60, known=2)
    assert [pace.wait(key, 0) for key in ("a", "b", "c")] == [0, 0, 0]
    assert pace.wait("a", 1) == 0
    assert pace.wait("c", 1) > 0


def sure(user: User) -> Client:
    """Signed in, and the password told once more just now."""
    client = signed_in(user)
    client.post("/account/again/", {"password": PASSWORD})
    return client


@pytest.mark.django_db
def test_a_token_is_made_after_the_password_is_told_once_more():
    client = signed_in(a_user())
    form = {"name": "政务平台", "days": "30", "once": "a" * 32}
    asked = client.post("/account/tokens/", form)
    assert asked.status_code == 302 and asked["Location"].startswith("/account/again/")
    assert ApiToken.objects.count() == 0
    told = {"password": PASSWORD, "next": "/account/tokens/"}
    assert client.post("/account/again/", told).content.decode().count("kmn_") == 1
    assert ApiToken.objects.get().name == "政务平台"


@pytest.mark.django_db
def test_a_new_password_ends_every_token():
    user, other = a_user(), a_user("other")
    for one in (user, user, other):
        acts.make_token(reads.actor_of(one), one, "平台", 30)
    acts.set_password(reads.actor_of(user), user, NEW_PASSWORD)
    assert (reads.tokens(user).count(), reads.tokens(other).count()) == (0, 1)
    assert Entry.objects.get(act="people.set_password").payload == {"tokens": 2}


@pytest.mark.django_db
def test_a_token_is_shown_once_and_kept_nowhere():
    user = a_user()
    client = sure(user)
    form = {"name": "政务平台", "days": "30", "once": "a" * 32}
    first = client.post("/account/tokens/", form).content.decode()
    assert ApiToken.objects.get().name == "政务平台"
    assert first.count("kmn_") == 1
    assert "kmn_" not in client.post("/account/tokens/", form).content.decode()
    assert "kmn_" not in client.get("/account/tokens/").content.decode()
    assert ApiToken.objects.count() == 1
    assert "kmn_" not in str([*Once.objects.values(), *Entry.objects.values(), *ApiToken.objects.values()])


@pytest.mark.django_db
def test_a_token_is_revoked_by_its_owner_alone():
    user, other = a_user(), a_user("other")
    acts.make_token(reads.actor_of(user), user, "平台", 30)
    token = ApiToken.objects.get()
    signed_in(other).post(f"/account/tokens/{token.pk}/revoke/")
    assert reads.tokens(user).count() == 1
    signed_in(user).post(f"/account/tokens/{token.pk}/revoke/")
    assert reads.tokens(user).count() == 0
    assert list(
        Entry.objects.filter(act__endswith="_token").order_by("id").values_list("act", flat=True)
    ) == [
        "people.make_token",
        "people.revoke_token",
    ]


@pytest.mark.django_db
def test_nobody_makes_a_token_for_another():
    user, other = a_user(), a_user("other")
    with pytest.raises(Refused) as refusal:
        acts.make_token(reads.actor_of(other), user, "平台", 30)
    assert [problem.code for problem in refusal.value.problems] == ["moves.not_yours"]


@pytest.mark.django_db
def test_a_form_that_is_not_taken_says_why():
    answer = sure(a_user()).post("/account/tokens/", {"name": "", "days": "900"})
    assert answer.status_code == 422
    assert ApiToken.objects.count() == 0
