"""The page cache before the real Django: what a reader sees after an act, and that no reader shows in a page."""

from collections.abc import Iterable
from io import BytesIO
from typing import Any
from urllib.parse import quote

import pytest
from django.core.handlers.wsgi import WSGIHandler

from kaimen.stages.column.cache.layer import Layer
from kaimen.stages.plan import acts
from kaimen.stages.plan import reads as plan
from kaimen.web.page_cache import look_of, read_stamp
from tests.stages.plan.making import BASIS, Made, typed

pytestmark = pytest.mark.django_db
YEAR = "/990101/2026/"


class Site:
    """The product's own entry with clocks under the test's hand; counts what reaches Django."""

    def __init__(self) -> None:
        self.handler, self.rendered = WSGIHandler(), 0
        self.at = 1_000_000.0
        self.layer = Layer(self.inner, look_of, read_stamp, now=lambda: self.at, clock=lambda: self.at)

    def inner(self, environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        self.rendered += 1
        return self.handler(environ, start_response)

    def get(
        self, path: str = YEAR, query: str = "", cookie: str = ""
    ) -> tuple[str, list[tuple[str, str]], str]:
        told: list[Any] = []
        environ = {
            "REQUEST_METHOD": "GET", "PATH_INFO": quote(path), "QUERY_STRING": query, "HTTP_COOKIE": cookie,
            "SERVER_NAME": "testserver", "SERVER_PORT": "80", "HTTP_HOST": "testserver",
            "wsgi.url_scheme": "http", "wsgi.input": BytesIO(), "wsgi.errors": None, "wsgi.version": (1, 0),
        }  # fmt: skip
        body = b"".join(self.layer(environ, lambda *words: told.append(words)))
        return told[0][0], told[0][1], body.decode()


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Made:
    # The test's transaction lives on this connection: it must not be closed between requests.
    monkeypatch.setattr("kaimen.web.page_cache.close_old_connections", lambda: None)
    monkeypatch.setattr("django.core.signals.request_started.send", lambda **_: None)
    monkeypatch.setattr("django.core.signals.request_finished.send", lambda **_: None)
    made = Made()
    made.issued()
    return made


def test_a_second_reader_does_not_reach_django(made: Made):
    site = Site()
    first, second = site.get(), site.get(cookie="sessionid=abc")
    assert first == second
    assert site.rendered == 1
    assert not [name for name, _ in first[1] if name.lower() == "set-cookie"]


def test_a_change_is_seen_within_a_second(made: Made):
    site = Site()
    site.get()
    number = acts.draft(made.office, made.campaign.pk, "改一项")
    found = plan.row(number, 1)
    assert found
    acts.edit_row(made.office, number, 1, found.version, typed(theme="走进新水厂"))
    site.at += 1
    assert "走进新水厂" not in site.get()[2]
    acts.review(made.office, number, BASIS)
    acts.release(made.office, number)
    site.at += 0.6
    assert "走进新水厂" in site.get()[2]


def test_elder_and_english_are_pages_of_their_own(made: Made):
    site = Site()
    assert "data-mode" not in site.get()[2]
    assert 'data-mode="elder"' in site.get(query="mode=elder")[2]
    assert 'data-mode="elder"' in site.get(cookie="kaimen_mode=elder")[2]
    assert '<html lang="en"' in site.get(cookie="kaimen_lang=en")[2]
    assert "data-mode" not in site.get()[2]
    assert site.rendered == 3


def test_the_choice_is_remembered_though_the_page_came_from_memory(made: Made):
    site = Site()
    for _ in range(2):
        headers = dict(site.get(query="mode=elder")[1])
        assert headers["Set-Cookie"].startswith("kaimen_mode=elder;")
    assert site.rendered == 1


def test_midnight_makes_the_page_anew(made: Made):
    site = Site()
    site.get()
    site.at += 86_400 * 36_500
    site.get()
    assert site.rendered == 2


def test_a_search_and_a_missing_page_are_not_kept(made: Made):
    site = Site()
    for _ in range(2):
        assert "符合条件的1场" in site.get(query="q=" + quote("医保"))[2]
    assert site.rendered == 2
    assert site.get(YEAR + "99/")[0].startswith("404")
    assert site.get("/990999/2026/")[0].startswith("404")
