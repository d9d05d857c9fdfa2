"""The office's letters of a campaign, and a unit's own: one address, a view by role."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render

from kaimen.outbox import reads, words
from kaimen.outbox.facts import MessageState
from kaimen.outbox.kinds import kinds
from kaimen.outbox.views.explaining import kind_title, may, rows
from kaimen.outbox.views.here import units_of
from kaimen.people import desk
from kaimen.regions.access import access, only
from kaimen.regions.models import Campaign, Region
from kaimen.regions.pressing import campaign_here, here, page_of
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.roles import Role

READERS = only(Role.LEAD_OFFICE, Role.UNIT_CLERK, Role.UNIT_LEADER)
OFFICE = only(Role.LEAD_OFFICE)


@access(READERS)
def home(request: DeskRequest, region: str) -> HttpResponse:
    """The newest campaign's letters for the office; for a unit those to it."""
    place = here(region)
    if not request.actor.is_office(region):
        return _inbox(request, place)
    found = desk.newest(desk.campaigns(request, region))
    if found is None:
        return render(request, "outbox/none.html", {"region": place})
    return redirect("outbox_letters", region, found.pk)


@access(OFFICE)
def letters(request: DeskRequest, region: str, campaign: int) -> HttpResponse:
    """A campaign's letters with the reason why each was or was not sent."""
    found = campaign_here(region, campaign)
    state, kind = request.GET.get("state", ""), request.GET.get("kind", "")[:40]
    asked = request.GET.get("q", "").strip()[:60]
    state = state if state in set(MessageState) else ""
    page = page_of(request, reads.messages(found, state, kind, asked))
    shown = list(page)
    context = {
        "region": found.region,
        "campaign": found,
        "page": page,
        "rows": rows(found, shown),
        "may": may(request.actor, found, shown),
        "asked": {"state": state, "kind": kind, "q": asked},
        **_counted(found, kind),
    }
    return render(request, "outbox/letters.html", context)


def _inbox(request: DeskRequest, place: Region) -> HttpResponse:
    units = units_of(request.actor, place.code)
    page = page_of(request, reads.letters_to(place, units))
    unread = reads.unread(place, units)
    context = {"region": place, "page": page, "unread": unread, "several": len(units) > 1}
    return render(request, "outbox/inbox.html", context)


def _counted(campaign: Campaign, kind: str) -> dict[str, Any]:
    """Tabs by state with their counts within the kind, and the kinds that were ever written."""
    counted = reads.counts(campaign)
    by_state = {
        state: sum(n for (of, stands), n in counted.items() if stands == state and kind in ("", of))
        for state in MessageState
    }
    written = sorted({of for of, _ in counted})
    return {
        "states": [(state, words.STATES[state], n) for state, n in by_state.items() if n],
        "total": sum(by_state.values()),
        "drafts": by_state[MessageState.DRAFT],
        "kinds": [(of, kind_title(of)) for of in written],
        "pages": [kinds[of] for of in written if of in kinds and kinds[of].page],
    }
