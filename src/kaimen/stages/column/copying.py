"""Every public page of a region as files of a folder, rendered by Django itself and by nobody's request."""

from collections.abc import Callable, Iterable
from io import BytesIO
from typing import cast
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import staticfiles_storage
from django.core.handlers.base import BaseHandler
from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpResponse

from kaimen.regions.addressing import public_root
from kaimen.regions.models import Campaign, Region
from kaimen.stages.column import reads
from kaimen.stages.column.remembering import remembering
from kaimen.stages.column.rules.copying import (
    Place,
    asked,
    between,
    file_of,
    loaded_by,
    place_of,
    relinked,
)

MOST_PAGES = 20_000
STATIC = "static/"
COPIED = "KAIMEN_COPY"
"""Set in a request whose page goes into a copy: what needs a server is left out of it. No header can set it."""

Files = dict[str, bytes]


class TooLarge(Exception):
    """A region has more pages than a folder takes."""


def campaigns_of(region: Region, year: int | None = None) -> list[Campaign]:
    """The public campaigns that a copy shows, newest first."""
    found = reads.years_of([region])[region.pk]
    return [campaign for campaign in found if year in (None, campaign.year)]


def copied(region: Region, year: int | None = None, standing: Iterable[str] = ()) -> Files:
    """All files of the copy by name, the same bytes for the same state and day.

    `year`: only that year and the region's own pages; `standing`: files of an earlier copy that stay reachable.
    """
    with remembering():
        return _Copy(region, {one.term for one in campaigns_of(region, year)}, set(standing)).files()


class _Copy:
    """One run: starts at the region's page and follows every link that stays within."""

    def __init__(self, region: Region, terms: set[str], standing: set[str]) -> None:
        self.region, self.terms, self.standing = region, terms, standing
        self.ask = _asking(region)
        self.static: dict[str, None] = {}

    def files(self) -> Files:
        made: Files = {}
        waiting = {Place(): None}
        while waiting:
            place = next(iter(waiting))
            del waiting[place]
            if len(made) >= MOST_PAGES:
                raise TooLarge
            met: dict[Place, None] = {}
            body = self._page(place, met)
            if body is not None:
                made[file_of(place)] = body
            waiting |= {one: None for one in met if file_of(one) not in made}
        return dict(sorted((made | self._static() | self._map(made)).items()))

    def _page(self, place: Place, met: dict[Place, None]) -> bytes | None:
        answer = self.ask(place)
        if answer.status_code != 200:
            return None
        kind = answer.headers["Content-Type"]
        body = (
            self._rooted(answer.content, file_of(place))
            if "xml" in kind or "html" in kind
            else answer.content
        )
        if not kind.startswith("text/html"):
            return body
        return relinked(body.decode(), lambda href: self._where(place, href, met)).encode()

    def _where(self, here: Place, href: str, met: dict[Place, None]) -> str | None:
        """A link of a page within the copy; None for one that leads out of it."""
        fragment = urlsplit(href).fragment
        if href.startswith("#"):
            return href
        if href.startswith(settings.STATIC_URL):
            name = href.removeprefix(settings.STATIC_URL)
            self.static[name] = None
            return between(file_of(here), STATIC + name)
        place = (
            Place(mode=here.mode, language=here.language)
            if href == "/"
            else place_of(here, href, self.region.code)
        )
        if place is None or not self._shown(place):
            return None
        if place.term in {"", *self.terms}:
            met[place] = None
        return between(file_of(here), file_of(place)) + (f"#{fragment}" if fragment else "")

    def _shown(self, place: Place) -> bool:
        return place.term in {"", *self.terms} or file_of(place) in self.standing

    def _rooted(self, body: bytes, file: str) -> bytes:
        """Addresses of this server become the website's that the copy is for, relative where none is told."""
        site, own = public_root(self.region), f"http://{_host()}/{self.region.code}/"
        if site.startswith("/"):
            site = "../" * file.count("/")
            body = body.replace(f"<id>{own}".encode(), f"<id>urn:kaimen:{self.region.code}:".encode())
        return body.replace(own.encode(), site.encode())

    def _map(self, made: Files) -> Files:
        """The map for search engines, which needs whole addresses: only where the website is told."""
        root = public_root(self.region)
        if root.startswith("/"):
            return {}
        pages = sorted(
            name
            for name in made
            if name.endswith("index.html") and name[:1].isdigit() or name == "index.html"
        )
        lines = "".join(f"<url><loc>{root}{name.removesuffix('index.html')}</loc></url>" for name in pages)
        space = "http://www.sitemaps.org/schemas/sitemap/0.9"
        text = f'<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="{space}">{lines}</urlset>\n'
        return {"sitemap.xml": text.encode()}

    def _static(self) -> Files:
        """Stylesheets, scripts and pictures that the pages use, and what stylesheets load in turn."""
        found: Files = {}
        waiting = list(self.static)
        while waiting:
            name = waiting.pop()
            if STATIC + name in found:
                continue
            found[STATIC + name] = body = _static_file(name)
            waiting += loaded_by(body.decode(), name) if name.endswith(".css") else []
        return found


def _static_file(name: str) -> bytes:
    """As collected for serving; where nothing is collected, as it stands in the product."""
    if staticfiles_storage.exists(name):
        with staticfiles_storage.open(name) as file:
            return bytes(file.read())
    path = finders.find(name)
    if not isinstance(path, str):
        raise FileNotFoundError(name)
    with open(path, "rb") as file:  # noqa: PTH123  # a path that Django's finder gives as text
        return file.read()


def _asking(region: Region) -> Callable[[Place], HttpResponse]:
    """Ask Django for a place as nobody in particular, without a server and without a network."""
    handler = BaseHandler()
    handler.load_middleware()

    def ask(place: Place) -> HttpResponse:
        path = f"/{place.path}" if place.path.startswith("accessibility/") else f"/{region.code}/{place.path}"
        return cast(HttpResponse, handler.get_response(WSGIRequest(_environ(path, asked(place)))))

    return ask


def _environ(path: str, query: str) -> dict[str, object]:
    return {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "SERVER_NAME": _host(),
        "SERVER_PORT": "80",
        "HTTP_HOST": _host(),
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(),
        COPIED: "1",
    }


def _host() -> str:
    """A name that this installation answers to."""
    return next((host.lstrip(".") for host in settings.ALLOWED_HOSTS if host != "*"), "localhost")
