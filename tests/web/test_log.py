"""What the error page promises to have noted reaches the server's console, without what was typed."""

import logging
from collections.abc import Iterator
from io import StringIO

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db
TYPED = "Typed-once-2024"


@pytest.fixture
def console(monkeypatch: pytest.MonkeyPatch) -> Iterator[StringIO]:
    """What the console's own handler writes, with its format and its filters."""
    (handler,) = [found for found in logging.getLogger().handlers if type(found) is logging.StreamHandler]
    told = StringIO()
    monkeypatch.setattr(handler, "stream", told)
    yield told


def failing(*_: object, **__: object) -> None:
    raise RuntimeError("the door is stuck")


def client() -> Client:
    return Client(raise_request_exception=False)


def test_an_error_is_told_with_its_traceback(console: StringIO, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("kaimen.stages.column.reads.campaign_at", failing)
    assert client().get("/990101/2026/").status_code == 500
    said = console.getvalue()
    for part in ("ERROR django.request: ", "/990101/2026/", "Traceback", "the door is stuck"):
        assert part in said


def test_what_was_typed_is_not_told(console: StringIO, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("kaimen.people.acts.use_code", failing)
    typed = {"username": "somebody", "code": "12345678", "password": TYPED, "again": TYPED}
    assert client().post("/account/code/", typed).status_code == 500
    said = console.getvalue()
    assert "the door is stuck" in said
    assert [word for word in ("somebody", "12345678", TYPED) if word in said] == []


def test_the_token_of_an_invitation_is_not_told(console: StringIO, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("kaimen.people.reads.invitation", failing)
    assert client().get("/account/invitation/7/a-very-secret-token/").status_code == 500
    assert "/account/invitation/7/…/" in console.getvalue()
    assert "a-very-secret-token" not in console.getvalue()


def test_a_missing_page_and_a_wrong_password_are_no_news(console: StringIO):
    client().get("/nowhere/")
    client().post("/account/sign-in/", {"login": "somebody", "password": TYPED})
    assert console.getvalue() == ""
