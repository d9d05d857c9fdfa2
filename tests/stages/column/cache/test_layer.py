"""The layer before Django: what it passes on, what it keeps, and that no reader shows in a page."""

import gzip
from collections.abc import Iterable
from typing import Any

import pytest

from kaimen.stages.column.cache.keeping import KEEP
from kaimen.stages.column.cache.layer import Layer, Look
from tests.stages.column.cache.clocks import LATER, Clock, Region


class Inner:
    """Django's stand-in: tells in the body what it was asked, and keeps what `keeps` says."""

    def __init__(self) -> None:
        self.asked: list[dict[str, Any]] = []
        self.keeps, self.status, self.closed = True, "200 OK", 0

    def __call__(self, environ: dict[str, Any], start_response) -> Iterable[bytes]:
        self.asked.append(environ)
        if self.keeps:
            environ[KEEP] = LATER
        start_response(
            self.status, [("Content-Type", "text/html"), ("Set-Cookie", "session=1"), ("Vary", "Cookie")]
        )
        told = (environ["PATH_INFO"], environ.get("QUERY_STRING", ""), environ.get("HTTP_COOKIE", ""))
        return Body(self, "|".join(told).encode())


class Body(list):
    def __init__(self, inner: Inner, body: bytes) -> None:
        super().__init__([body])
        self.inner = inner

    def close(self) -> None:
        self.inner.closed += 1


class Answer:
    def __init__(self, status: str, headers: list[tuple[str, str]], body: bytes) -> None:
        self.status, self.headers, self.body = status, dict(headers), body


class Site:
    def __init__(self) -> None:
        self.inner, self.region, self.clock = Inner(), Region(), Clock()
        self.layer = Layer(self.inner, self.look, self.region.read, now=self.clock, clock=self.clock)

    @staticmethod
    def look(query: str, cookie: str) -> Look:
        elder = "mode=elder" in query or "mode=elder" in cookie
        return Look("mode=elder" if elder else "", ("mode=elder; Path=/",) if "mode=elder" in query else ())

    def get(
        self, path: str = "/990101/2026/", query: str = "", method: str = "GET", **headers: str
    ) -> Answer:
        started: list[Any] = []
        environ = {
            "REQUEST_METHOD": method,
            "PATH_INFO": path,
            "QUERY_STRING": query,
            "wsgi.url_scheme": "http",
        }
        environ |= {"HTTP_HOST": "a.example", **headers}
        body = b"".join(self.layer(environ, lambda *told: started.append(told)))
        return Answer(started[0][0], started[0][1], body)


@pytest.fixture
def site() -> Site:
    return Site()


def test_a_page_is_rendered_once_for_nobody(site: Site):
    first = site.get(
        HTTP_COOKIE="session=secret", HTTP_AUTHORIZATION="x", HTTP_USER_AGENT="y", REMOTE_USER="z"
    )
    second = site.get(HTTP_COOKIE="session=other")
    assert first.body == second.body == b"/990101/2026/||"
    assert len(site.inner.asked) == 1
    seen = site.inner.asked[0]
    assert {name for name in seen if name.startswith("HTTP_")} == {"HTTP_HOST", "HTTP_COOKIE"}
    assert seen["HTTP_COOKIE"] == ""
    assert "REMOTE_USER" not in seen
    assert site.inner.closed == 1


def test_no_cookie_and_no_variance_leaves_with_a_kept_page(site: Site):
    headers = site.get().headers
    assert "Set-Cookie" not in headers
    assert headers["Vary"] == "Accept-Encoding"
    assert headers["Cache-Control"] == "no-cache"
    assert headers["Content-Length"] == "15"


def test_mode_makes_another_page_and_sets_only_what_the_address_asks(site: Site):
    asked = site.get(query="mode=elder")
    kept = site.get(HTTP_COOKIE="a=1; mode=elder")
    plain = site.get()
    assert asked.body == kept.body == b"/990101/2026/||mode=elder"
    assert plain.body == b"/990101/2026/||"
    assert asked.headers["Set-Cookie"] == "mode=elder; Path=/"
    assert "Set-Cookie" not in kept.headers
    assert len(site.inner.asked) == 2


def test_unlisted_parameters_make_no_other_page(site: Site):
    site.get(query="month=9&utm=1")
    site.get(query="utm=2&month=9")
    assert [asked["QUERY_STRING"] for asked in site.inner.asked] == ["month=9"]


def test_each_host_has_its_own_pages(site: Site):
    site.get()
    site.get(HTTP_HOST="b.example")
    assert len(site.inner.asked) == 2


@pytest.mark.parametrize(
    ("path", "query", "method"),
    [("/desk/990101/", "", "GET"), ("/990101/2026/", "q=x", "GET"), ("/990101/2026/", "", "POST")],
)
def test_everything_else_is_passed_on_untouched(site: Site, path: str, query: str, method: str):
    for _ in range(2):
        answer = site.get(path, query, method, HTTP_COOKIE="session=secret")
        assert answer.headers["Set-Cookie"] == "session=1"
        assert site.inner.asked[-1]["HTTP_COOKIE"] == "session=secret"
    assert len(site.inner.asked) == 2


def test_what_no_view_lets_be_kept_is_answered_for_the_reader(site: Site):
    site.inner.keeps, site.inner.status = False, "404 Not Found"
    assert site.get(HTTP_COOKIE="c").status == "404 Not Found"
    assert site.inner.asked[-1]["HTTP_COOKIE"] == "c"


def test_a_change_is_seen_and_marked(site: Site):
    before = site.get().headers["ETag"]
    assert site.get(HTTP_IF_NONE_MATCH=before).status == "304 Not Modified"
    assert site.get(HTTP_IF_NONE_MATCH=f'"x", W/{before}').body == b""
    site.region.stamp = 2
    site.clock.at += 0.6
    assert site.get(HTTP_IF_NONE_MATCH='"x"').status == "200 OK"
    assert len(site.inner.asked) == 2


def test_gzip_for_those_who_take_it(site: Site):
    packed = site.get(HTTP_ACCEPT_ENCODING="gzip, br")
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.body) == site.get().body
    assert packed.headers["ETag"] != site.get().headers["ETag"]


def test_head_has_the_headers_and_no_body(site: Site):
    head = site.get(method="HEAD")
    assert head.body == b""
    assert head.headers["Content-Length"] == "15"
    assert site.get().body == b"/990101/2026/||"
