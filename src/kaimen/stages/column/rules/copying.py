"""A column as files: which file each page is, and how the pages of a copy find each other.

A copy can be laid under any path and opened from a disk, so every link in it is relative and names its file.
"""

import re
from collections.abc import Callable
from html import escape, unescape
from posixpath import join, normpath, relpath
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode, urlsplit

LISTED = ("month", "page")
LOOKS = {"mode": {"elder": "elder", "plain": ""}, "lang": {"en": "en", "zh": ""}}
INDEX = "index.html"
PLAIN_FILE = re.compile(r".*\.(?:csv|docx|pdf|xlsx|json|ics|atom)")
ANCHOR = re.compile(r"<a\b([^<>]*)>(.*?)</a>", re.S)
LOADED = re.compile(r"<(link|script|img)\b([^<>]*)>")
ADDRESS = re.compile(r'\b(href|src)="([^"]*)"')
MODULE = re.compile(r'\btype="module"')
IN_STYLE = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']""")
ROOTED = re.compile(r'\b(?:href|src|action)="/')


class Place(NamedTuple):
    """A page of a copy: its path behind the region's code, its listed parameters, and how it looks."""

    path: str = ""
    query: tuple[tuple[str, str], ...] = ()
    mode: str = ""
    language: str = ""

    @property
    def term(self) -> str:
        """The year that it belongs to, "" for the region's own pages."""
        first = self.path.partition("/")[0]
        return first if first[:1].isdigit() else ""


def asked(place: Place) -> str:
    """The query string that shows a place to somebody who has chosen nothing."""
    chosen = (("mode", place.mode or "plain"), ("lang", place.language or "zh"))
    return urlencode([*place.query, *chosen])


def file_of(place: Place) -> str:
    """The file that holds a place: 2024/index.html, en/2024/month-5.html, 2024/plan.csv."""
    look = "-".join(part for part in (place.language, place.mode) if part)
    return join(look, _file(place)) if look else _file(place)


def _file(place: Place) -> str:
    if PLAIN_FILE.fullmatch(place.path):
        return place.path
    told = "-".join(f"{name}-{value}" for name, value in place.query)
    return place.path + (f"{told}.html" if told else INDEX)


def place_of(here: Place, href: str, code: str) -> Place | None:
    """The place that a link of a page leads to; None where it leads out of the region's column."""
    parts = urlsplit(href)
    if parts.scheme or parts.netloc:
        return None
    query = dict(parse_qsl(parts.query))
    path = _path(here, parts.path, code)
    if path is None or set(query) - {*LISTED, *LOOKS}:
        return None
    kept = tuple((name, query[name]) for name in LISTED if query.get(name, "").isdigit())
    if parts.path == "" and not set(query) & set(LISTED):
        kept = here.query
    if PLAIN_FILE.fullmatch(path):
        return Place(path)
    mode = LOOKS["mode"].get(query.get("mode", ""), here.mode)
    return Place(path, kept, mode, LOOKS["lang"].get(query.get("lang", ""), here.language))


def _path(here: Place, path: str, code: str) -> str | None:
    """The path behind the region's code; pages over all regions have none but the note on access."""
    if path == "":
        return here.path
    if path == "/accessibility/":
        return path[1:]
    whole = path if path.startswith("/") else f"/{code}/{normpath(join(here.path, path))}"
    return whole.removeprefix(f"/{code}/") if whole.startswith(f"/{code}/") else None


def between(file: str, target: str) -> str:
    """A relative link from one file of the copy to another."""
    return relpath(target, file.rpartition("/")[0] or ".")


Where = Callable[[str], str | None]


def relinked(page: str, where: Where) -> str:
    """The page with each link led through `where`: to a file of the copy, or None, then only its words stay.

    A script is no module any more: a browser loads none from a disk. Raises ValueError for an address left over.
    """
    page = ANCHOR.sub(lambda found: _anchor(found, where), page)
    page = LOADED.sub(lambda found: _loaded(found, where), page)
    if left := ROOTED.search(page):
        raise ValueError(f"an address of the server is left in the copy: {page[left.start() :][:80]}")
    return page


def _anchor(found: re.Match[str], where: Where) -> str:
    told, words = found[1], found[2]
    address = ADDRESS.search(told)
    if address is None:
        return found[0]
    target = where(unescape(address[2]))
    return f"<span>{words}</span>" if target is None else f"<a{_with(told, target)}>{words}</a>"


def _loaded(found: re.Match[str], where: Where) -> str:
    kind, told = found[1], found[2]
    address = ADDRESS.search(told)
    if address is None:
        return found[0]
    target = where(unescape(address[2]))
    if target is None:
        return ""
    return f"<{kind}{_with(MODULE.sub('defer', told), target)}>"


def _with(told: str, target: str) -> str:
    return ADDRESS.sub(lambda found: f'{found[1]}="{escape(target)}"', told, count=1)


def loaded_by(style: str, name: str) -> list[str]:
    """Names of the files that a stylesheet loads, itself named from the root of all static files."""
    told = [one or other for one, other in IN_STYLE.findall(style)]
    own = [
        address.partition("#")[0].partition("?")[0]
        for address in told
        if not re.match(r"[a-z]+:|/|#", address)
    ]
    return [normpath(join(name.rpartition("/")[0], address)) for address in own]
