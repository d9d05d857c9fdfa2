"""The desk's frame: each slice offers its pages once, and a person sees the links that he may follow."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.urls import NoReverseMatch, reverse
from django.utils.functional import Promise, SimpleLazyObject

from kaimen.people import words
from kaimen.regions import pressing
from kaimen.regions import reads as regions
from kaimen.regions.access import Access
from kaimen.regions.facts import Mode
from kaimen.regions.models import Campaign
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.roles import Actor, Role

YEARS = 30
"""Campaigns of a region that the frame offers to switch to."""


@dataclass(frozen=True, slots=True)
class Page:
    """A link of the main navigation. in_region: the route takes the region's code.

    own: what the page is called for holders of these roles, where it has more than one name.
    """

    order: int
    words: str | Promise
    route: str
    access: Access
    in_region: bool = True
    own: Callable[[frozenset[Role]], str | Promise] | None = None


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
    years = campaigns(request, code) if code else []
    return {
        "home": first_page(request.actor),
        "account": reverse("account_home"),
        "place": _place(code, years),
        "year": _shown(request, years),
        "years": [_year(request, campaign) for campaign in years],
        "nav": [_link(page, code, request) for page in _seen(request.actor, code)],
        "who": f"{user.username} {words.roles_said(request.actor.roles_in(code, _unit_of(request, code)))}".strip(),
        "out": reverse("account_logout"),
        "stay": reverse("account_stay"),
        "seconds": settings.SESSION_COOKIE_AGE,
    }


def campaigns(
    request: DeskRequest, code: str, read: Callable[[str], QuerySet[Campaign]] = regions.campaigns_at
) -> Sequence[Campaign]:
    """The region's campaigns, newest first: read once a request, for the page and for the frame around it.

    read: how a page asks for them that wants to know more of each in the same query.
    """
    known: dict[str, list[Campaign]] = request.__dict__.setdefault("desk_campaigns", {})
    if code not in known:
        known[code] = list(read(code)[:YEARS])
    return known[code]


def newest(found: Sequence[Campaign]) -> Campaign | None:
    """The one that a page shows unasked: the newest that is run here, else the newest of all."""
    run = (campaign for campaign in found if campaign.mode != Mode.AS_PRINTED)
    return next(run, found[0] if found else None)


def _shown(request: DeskRequest, found: Sequence[Campaign]) -> Campaign | None:
    match = request.resolver_match
    asked = match.kwargs.get("campaign") if match else None
    return next((campaign for campaign in found if campaign.pk == asked), None) or newest(found)


def _place(code: str, found: Sequence[Campaign]) -> str:
    if found:
        return found[0].region.name
    place = regions.region(code) if code else None
    return place.name if place else ""


def _year(request: DeskRequest, campaign: Campaign) -> dict[str, Any]:
    return {"campaign": campaign, "href": _same_page(request, campaign)}


def _same_page(request: DeskRequest, campaign: Campaign) -> str:
    """This page for another campaign, where its route takes no more than that; else the campaign's desk."""
    code, match = campaign.region.code, request.resolver_match
    routes = [match.url_name] if match and set(match.kwargs) <= {"region", "campaign"} else []
    for route in (*routes, "desk_of"):
        try:
            return reverse(route, args=[code, campaign.pk])
        except NoReverseMatch:
            continue
    return ""


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


def _link(page: Page, code: str, request: DeskRequest) -> dict[str, Any]:
    href = _href(page, code)
    roles = frozenset(grant.role for grant in request.actor.grants if grant.region in (code, ""))
    words = page.own(roles) if page.own else page.words
    return {"href": href, "words": words, "current": request.path.startswith(href)}


def _href(page: Page, code: str) -> str:
    return reverse(page.route, args=[code] if page.in_region else [])


def campaign_here(request: DeskRequest, region: str, campaign: int) -> Campaign:
    """The campaign of a route, or 404, from those that the frame reads anyway where it is among them."""
    listed = (one for one in campaigns(request, region) if one.pk == campaign)
    return next(listed, None) or pressing.campaign_here(region, campaign)
