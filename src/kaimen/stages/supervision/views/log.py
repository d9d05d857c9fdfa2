"""The log of reminders: which unit, when, about how much, and whether it was read."""

from django.http import HttpResponse
from django.shortcuts import redirect, render

from kaimen.outbox import words as outbox_words
from kaimen.outbox.facts import MessageState
from kaimen.people import desk
from kaimen.people.reads import usernames
from kaimen.regions.access import access, only
from kaimen.regions.pressing import campaign_here, here, page_of
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.roles import Role
from kaimen.stages.supervision import reads

OFFICE = only(Role.LEAD_OFFICE)


@access(OFFICE)
def home(request: DeskRequest, region: str) -> HttpResponse:
    """To the newest campaign's log."""
    place = here(region)
    found = desk.newest(desk.campaigns(request, region))
    if found is None:
        return render(request, "supervision/none.html", {"region": place})
    return redirect("supervision_log", region, found.pk)


@access(OFFICE)
def log(request: DeskRequest, region: str, campaign: int) -> HttpResponse:
    """One row a letter."""
    found = campaign_here(region, campaign)
    page = page_of(request, reads.letters(found.pk))
    who = usernames(row["by"] for row in page)
    rows = [
        (row, outbox_words.STATES[MessageState(row["message__state"])], who.get(row["by"], ""))
        for row in page
    ]
    context = {"region": found.region, "campaign": found, "page": page, "rows": rows}
    return render(request, "supervision/log.html", context)
