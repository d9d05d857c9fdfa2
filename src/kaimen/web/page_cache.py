"""The column's page cache in front of Django: what the reader chose decides the page, nothing else of the reader."""

import logging

from django.conf import settings
from django.db import Error, close_old_connections

from kaimen.stages.column import reads
from kaimen.stages.column.cache.layer import App, Layer, Look
from kaimen.web.appearance import COOKIES, LANGUAGE, MODE, Appearance, appearance, cookie_header

log = logging.getLogger(__name__)
PLAIN = Look("")


def with_pages(application: App) -> App:
    """The application behind its page cache."""
    return Layer(application, look_of, read_stamp)


def look_of(query: str, cookie: str) -> Look:
    """The cookies a page is rendered by, and those that the address asks to set."""
    if not query and "kaimen_" not in cookie:
        return PLAIN
    told = appearance(query, cookie)
    setting = tuple(cookie_header(name, word, settings.SESSION_COOKIE_SECURE) for name, word in told.chosen)
    return Look(_rendered_by(told), setting)


def _rendered_by(told: Appearance) -> str:
    named = [(MODE, "elder" if told.mode else ""), (LANGUAGE, "en" if told.language == "en" else "")]
    return "; ".join(f"{COOKIES[name]}={word}" for name, word in named if word)


def read_stamp(region: str) -> int | None:
    """The stamp, on this thread's own connection; None, so that Django answers, where the database does not."""
    try:
        close_old_connections()
        return reads.stamp(region)
    except Error:
        log.exception("no stamp for %s", region or "all regions")
        return None
