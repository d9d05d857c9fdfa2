"""From a route to the paper, always within the region, or 404."""

from collections.abc import Callable
from functools import wraps

from django.contrib import messages
from django.http import Http404
from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from kaimen.intake import reads, words
from kaimen.intake.models import Paper
from kaimen.regions.access import only
from kaimen.regions.pressing import here
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.problem import Problem
from kaimen.scheme.roles import Role

View = Callable[..., HttpResponseBase]
OFFICE = only(Role.LEAD_OFFICE)


def paper_here(region: str, paper: int) -> Paper:
    found = reads.paper_of(here(region), paper)
    if found is None:
        raise Http404
    return found


def led_home(view: View) -> View:
    """A desk page of a paper; where one of the region's own is gone, the list says so instead of a bare 404."""

    @wraps(view)
    def answer(request: DeskRequest, region: str, paper: int) -> HttpResponseBase:
        if not reads.is_gone(here(region), paper):
            return view(request, region=region, paper=paper)
        messages.error(request, words.sentence(Problem("intake.gone")))
        return redirect("intake_home", region)

    return answer


def number_in(told: str, usual: int = 0) -> int:
    """The number that an address tells, or the usual one."""
    return int(told) if told.isascii() and told.isdigit() and len(told) < 10 else usual
