"""One letter: as a paper, with what became of it; the office edits a draft, the unit's opening is kept."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from kaimen.outbox import acts, words
from kaimen.outbox.facts import MessageState
from kaimen.outbox.forms import LetterForm
from kaimen.outbox.models import Message
from kaimen.outbox.rules.paper import paper
from kaimen.outbox.views.explaining import may, rows
from kaimen.outbox.views.here import letter_here
from kaimen.outbox.views.letters import READERS
from kaimen.people.reads import usernames
from kaimen.regions.access import access
from kaimen.regions.models import Campaign
from kaimen.regions.pressing import campaign_here, pressed, status_of
from kaimen.regions.requests import DeskRequest


@access(READERS)
def letter(request: DeskRequest, region: str, campaign: int, message: int) -> HttpResponse:
    """A letter that this person may see."""
    found = campaign_here(region, campaign)
    shown = letter_here(request.actor, found, message)
    if request.actor.is_office(region):
        return _at_the_office(request, found, shown)
    acts.opened(request.actor, found, shown.pk)
    return render(request, "outbox/letter.html", _page(found, shown))


def _page(campaign: Campaign, message: Message) -> dict[str, Any]:
    return {
        "region": campaign.region,
        "campaign": campaign,
        "message": message,
        "paper": paper(message.body),
    }


def _at_the_office(request: DeskRequest, campaign: Campaign, message: Message) -> HttpResponse:
    draft = message.state == MessageState.DRAFT
    stands = {"subject": message.subject, "body": message.body, "version": message.version}
    form = LetterForm(request.POST if request.method == "POST" and draft else None, initial=stands)
    if form.is_bound and form.is_valid():
        told = form.cleaned_data
        edit = partial(
            acts.edit,
            request.actor,
            campaign,
            message.pk,
            told["version"] or 0,
            told["subject"],
            told["body"],
        )
        if pressed(request, form, edit, words.sentence) is not None:
            messages.success(request, _("已保存。"))
            return redirect("outbox_letter", campaign.region.code, campaign.pk, message.pk)
        offer_choice(form, message.version)
    row = rows(campaign, [message])[0]
    who = usernames([message.written_by, *(one.by for one in row["tries"])])
    context = _page(campaign, message) | {
        "office": True,
        "form": form if draft else None,
        "row": row,
        "tries": [
            (one, words.STATES[one.state], words.CHANNELS[one.channel], who.get(one.by, ""))
            for one in row["tries"]
        ],
        "writer": who.get(message.written_by, ""),
        "may": may(request.actor, campaign, [message]),
    }
    return render(request, "outbox/letter.html", context, status=status_of(form))


def offer_choice(form: LetterForm, version: int) -> None:
    """After somebody else's change: the next press of the same form knowingly writes over it."""
    form.data = {name: form.data[name] for name in form.data} | {"version": str(version)}
