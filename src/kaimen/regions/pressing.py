"""How a page's button becomes an act: once a token, with the refusal shown in the form."""

import secrets
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.forms import BaseForm
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from kaimen.regions import reads, words
from kaimen.regions.forms import show
from kaimen.regions.models import Campaign, Region
from kaimen.scheme.problem import Problem, Refused
from kaimen.trail.acts import once

View = Callable[..., HttpResponse]
ROWS = 50
"""Rows of a page."""


def here(code: str) -> Region:
    """The region of a route, or 404."""
    found = reads.region(code)
    if found is None:
        raise Http404
    return found


def campaign_here(region: str, campaign: int) -> Campaign:
    """The campaign of a route, always within its region, or 404."""
    found = reads.campaign_of(here(region), campaign)
    if found is None:
        raise Http404
    return found


def press(request: HttpRequest, function: Callable[[], object]) -> str:
    """Run an act for the form's token, bound to who pressed; a second press gives the first result."""
    token = request.POST.get("once") or secrets.token_hex(16)
    return once(f"{request.user.pk or 0}:{token}"[:64], function)


def only_pressed(page: str, taken: tuple[str, ...] = ()) -> Callable[[View], View]:
    """A view for a page's buttons alone; its address asked for by itself, as on a reload, leads to that page.

    `taken`: the arguments that the page's route takes, where it does not take them all.
    """

    def declare(view: View) -> View:
        pressing = require_POST(view)

        @wraps(view)
        def answer(request: HttpRequest, **names: Any) -> HttpResponse:
            if request.method not in ("GET", "HEAD"):
                return pressing(request, **names)
            return redirect(page, **{name: names[name] for name in taken or names})

        return answer

    return declare


def pressed(
    request: HttpRequest,
    form: BaseForm,
    function: Callable[[], object],
    say: Callable[[Problem], str] = words.sentence,
) -> str | None:
    """What the act gave, as text; None when it was refused, with every problem put into the form."""
    try:
        return press(request, function)
    except Refused as refusal:
        show(form, refusal, say)
        return None


def page_of(request: HttpRequest, found: QuerySet[Any], rows: int = ROWS) -> Page[Any]:
    """The page that the address asks for; a number that is none gives the nearest."""
    return Paginator(found, rows).get_page(request.GET.get("page"))


def status_of(form: BaseForm) -> int:
    """422 for a form that was not taken, so that no machine mistakes the page for a success."""
    return 422 if form.errors else 200
