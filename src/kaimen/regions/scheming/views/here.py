"""From a route to the campaign and its draft, always within the region; and what a refusal says."""

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest

from kaimen.regions import words
from kaimen.regions.access import only
from kaimen.regions.models import Campaign
from kaimen.regions.pressing import press
from kaimen.regions.scheming.reads import Work, work_on
from kaimen.scheme.editing.addresses import Address, find
from kaimen.scheme.problem import Problem, Refused
from kaimen.scheme.roles import Role

OFFICE = only(Role.LEAD_OFFICE)
READERS = only(Role.LEAD_OFFICE, Role.OBSERVER, Role.UNIT_CLERK, Role.UNIT_LEADER)


def address_here(text: str) -> Address:
    found = find(text)
    if found is None:
        raise Http404
    return found


def work_here(request: HttpRequest, campaign: Campaign) -> Work | None:
    """The open draft; None, and a sentence for the next page, where there is none any more."""
    found = work_on(campaign)
    if found is None:
        messages.error(request, words.sentence(Problem("regions.no_draft")))
    return found


def pressed_or_told(request: HttpRequest, function: Callable[[], object], done: str) -> bool:
    """Run an act and say on the next page that it was done, or everything that stood in its way."""
    try:
        press(request, function)
    except Refused as refusal:
        for problem in refusal.problems:
            messages.error(request, words.sentence(problem))
        return False
    messages.success(request, done)
    return True
