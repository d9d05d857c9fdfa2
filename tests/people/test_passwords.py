"""The password policy speaks in our own sentences wherever a password is set."""

import re

import pytest
from django.contrib.auth.password_validation import password_validators_help_texts, validate_password
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.test import Client

from kaimen.people.models import User
from tests.people.making import PASSWORD, a_user, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _fresh_limits():
    cache.clear()


def said_of(password: str, username: str = "clerk") -> str:
    try:
        validate_password(password, User(username=username))
    except ValidationError as refused:
        return "".join(refused.messages)
    return ""


@pytest.mark.parametrize(
    ("password", "said"),
    [
        ("Ab1-short", "密码至少要10个字符，现在有9个。"),
        ("password123", "太常见"),
        ("Caretaker-12", "和用户名太像"),
        ("onlysmallletters", "现在有1类"),
    ],
)
def test_each_rule_says_what_is_wrong_in_chinese(password: str, said: str):
    told = said_of(password, "caretaker12")
    assert said in told
    assert not re.search("[A-Za-z]{3}", told)


def test_the_policy_stands_in_one_line_without_full_stops_inside():
    texts = password_validators_help_texts()
    assert len(texts) == 5
    assert [text for text in texts if "。" in text or re.search("[A-Za-z]", text)] == []
    page = Client().get("/account/code/").content.decode()
    assert "；".join(texts) in page


def test_changing_ones_password_speaks_the_same():
    client = signed_in(a_user())
    new = {"oldpassword": PASSWORD, "password1": "Ab1-short", "password2": "Ab1-short"}
    assert "密码至少要10个字符" in client.post("/account/password/", new).content.decode()


def test_what_is_left_out_is_asked_for_in_our_words():
    page = Client().post("/account/code/", {"username": ""}).content.decode()
    assert "没有填。请填上。" in page
    assert "必填" not in page
