"""The desk's frame: each slice offers its pages once, and a person sees the links that he may follow."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.functional import Promise, SimpleLazyObject

from kaimen.people import words
from kaimen.regions import reads as regions
from kaimen.regions.access import Access
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.roles import Actor


@dataclass(frozen=True, slots=True)
class Page:
    """A link of the main navigation. in_region: the route takes the region's code."""

    order: int
    words: str | Promise
    route: str
    access: Access
    in_region: bool = True


_pages: dict[str, Page] = {}


def offer(page: Page) -> None:
    """Put a page into the navigation. Called at start-up."""
    _pages[page.route] = page


def frame(request: DeskRequest) -> Mapping[str, Any]:
    """Context processor: `desk`, worked out only where a template asks for it."""
    return {"desk": SimpleLazyObject(lambda: _frame(request))}


def _frame(request: DeskRequest) -> dict[str, Any]:
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {"home": "/"}
    code = _region_of(request)
    place = regions.region(code) if code else None
    return {
        "home": first_page(request.actor),
        "account": reverse("account_home"),
        "place": place.name if place else "",
        "nav": [_link(page, code, request.path) for page in _seen(request.actor, code)],
        "who": f"{user.username} {words.roles_said(request.actor.roles_in(code, _unit_of(request, code)))}".strip(),
        "out": reverse("account_logout"),
        "stay": reverse("account_stay"),
        "seconds": settings.SESSION_COOKIE_AGE,
    }


def first_page(actor: Actor) -> str:
    """The address of the first page of one's navigation; one's account where there is none."""
    code = _only_region(actor)
    seen = _seen(actor, code)
    return _href(seen[0], code) if seen else reverse("account_home")


def _region_of(request: DeskRequest) -> str:
    """The route's region; elsewhere the only one that one belongs to."""
    match = request.resolver_match
    return (match.kwargs.get("region") if match else "") or _only_region(request.actor)


def _only_region(actor: Actor) -> str:
    own = {grant.region for grant in actor.grants if grant.region}
    return own.pop() if len(own) == 1 else ""


def _unit_of(request: DeskRequest, code: str) -> int | None:
    return next((grant.unit for grant in request.actor.grants if grant.region == code and grant.unit), None)


def _seen(actor: Actor, code: str) -> list[Page]:
    pages = sorted(_pages.values(), key=lambda page: page.order)
    return [page for page in pages if (code or not page.in_region) and page.access.admits(actor, code)]


def _link(page: Page, code: str, path: str) -> dict[str, Any]:
    href = _href(page, code)
    return {"href": href, "words": page.words, "current": path.startswith(href)}


def _href(page: Page, code: str) -> str:
    return reverse(page.route, args=[code] if page.in_region else [])
