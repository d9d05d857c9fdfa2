"""A kept page as an HTTP answer: plain or gzip, 304 where the reader has it already, no body for HEAD."""

from collections.abc import Callable, Iterable
from typing import Any

from kaimen.stages.column.cache.store import Page, Store


def answered(
    page: Page,
    store: Store,
    environ: dict[str, Any],
    setting: tuple[str, ...],
    start_response: Callable[..., Any],
) -> Iterable[bytes]:
    """`setting`: Set-Cookie values that the reader's own address asked for."""
    packed = "gzip" in environ.get("HTTP_ACCEPT_ENCODING", "")
    etag = f'"{page.etag}{"-gz" if packed else ""}"'
    headers = [("ETag", etag), ("Cache-Control", "no-cache"), ("Vary", "Accept-Encoding")]
    headers += [("Set-Cookie", value) for value in setting]
    if has_already(environ.get("HTTP_IF_NONE_MATCH", ""), etag):
        start_response("304 Not Modified", headers)
        return []
    body = store.packed(page) if packed else page.body
    headers += [*page.headers, ("Content-Length", str(len(body)))]
    if packed:
        headers.append(("Content-Encoding", "gzip"))
    start_response(page.status, headers)
    return [] if environ["REQUEST_METHOD"] == "HEAD" else [body]


def has_already(header: str, etag: str) -> bool:
    """Whether If-None-Match names this page; a weak mark counts as well."""
    return bool(header) and any(one.strip().removeprefix("W/") in (etag, "*") for one in header.split(","))
