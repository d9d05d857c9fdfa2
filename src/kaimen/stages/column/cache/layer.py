"""The layer before Django: public pages from memory, everything else passed on untouched.

A page is rendered from a request that carries nothing of its reader: no cookie, no header but the host, only the
listed parameters. So nothing of one reader can reach another, and signing in changes no byte of it.
"""

import time
from collections.abc import Callable, Iterable
from typing import Any

from kaimen.stages.column.cache.answer import answered
from kaimen.stages.column.cache.keeping import KEEP
from kaimen.stages.column.cache.pages import Pages
from kaimen.stages.column.cache.stamps import Known, Stamps
from kaimen.stages.column.cache.store import Page, Store
from kaimen.stages.column.rules.addresses import is_public, listed, region_of

Environ = dict[str, Any]
App = Callable[[Environ, Callable[..., Any]], Iterable[bytes]]
PASSED_ON = ("HTTP_HOST", "HTTP_X_FORWARDED_PROTO", "HTTP_X_FORWARDED_HOST")
LIMIT_BYTES = 32 * 1024 * 1024
NOT_KEPT = frozenset({"set-cookie", "vary", "content-length", "cache-control", "etag"})


class Look:
    """What the reader chose: `cookie` to render by, `setting` to be remembered. Made by `look_of`."""

    __slots__ = ("cookie", "setting")

    def __init__(self, cookie: str, setting: tuple[str, ...] = ()) -> None:
        self.cookie, self.setting = cookie, setting


class Layer:
    """WSGI in, WSGI out. `look_of`: query string and Cookie header to the Look."""

    def __init__(
        self,
        inner: App,
        look_of: Callable[[str, str], Look],
        read_stamp: Callable[[str], int | None],
        limit: int = LIMIT_BYTES,
        now: Callable[[], float] = time.time,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.inner, self.look_of = inner, look_of
        self.pages = Pages(Store(limit), Stamps(read_stamp, clock), now, clock)

    def __call__(self, environ: Environ, start_response: Callable[..., Any]) -> Iterable[bytes]:
        path, query = environ.get("PATH_INFO", ""), environ.get("QUERY_STRING", "")
        asked = listed(query) if environ["REQUEST_METHOD"] in ("GET", "HEAD") and is_public(path) else None
        if asked is None:
            return self.inner(environ, start_response)
        look = self.look_of(query, environ.get("HTTP_COOKIE", ""))
        origin = tuple(environ.get(name, "") for name in PASSED_ON)
        key = (path, asked, look.cookie, origin, environ.get("wsgi.url_scheme"))
        page = self.pages.get(key, region_of(path), lambda known: self._page(environ, asked, look, known))
        if page is None:
            return self.inner(environ, start_response)
        return answered(page, self.pages.store, environ, look.setting, start_response)

    def _page(self, environ: Environ, asked: str, look: Look, known: Known) -> Page | None:
        """Render for nobody; None for what a view does not let be kept."""
        bare = nobody(environ, asked, look.cookie)
        started: list[tuple[str, list[tuple[str, str]]]] = []
        response = self.inner(bare, lambda status, headers, *rest: started.append((status, headers)))
        try:
            body = b"".join(response)
        finally:
            getattr(response, "close", lambda: None)()
        if KEEP not in bare:
            return None
        status, headers = started[0]
        kept = tuple((name, value) for name, value in headers if name.lower() not in NOT_KEPT)
        return Page(status, kept, body, known.stamp, bare[KEEP], known.at)


def nobody(environ: Environ, asked: str, cookie: str) -> Environ:
    """The same address asked by nobody in particular."""
    bare = {
        name: value for name, value in environ.items() if not name.startswith("HTTP_") or name in PASSED_ON
    }
    bare.pop("REMOTE_USER", None)
    return bare | {"REQUEST_METHOD": "GET", "QUERY_STRING": asked, "HTTP_COOKIE": cookie}
