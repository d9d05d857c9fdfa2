"""The plan's table: its editions, one edition with the questions at its margin, and what may be done with it."""

from functools import partial

from django.contrib import messages
from django.core.paginator import Paginator
from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from kaimen.regions.access import access, only
from kaimen.regions.models import Campaign
from kaimen.regions.pressing import ROWS, here, page_of, pressed
from kaimen.regions.reads import campaigns
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.roles import Actor, Role
from kaimen.stages.plan import acts, reads, words
from kaimen.stages.plan.facts import ActivityState, Change, EditionState
from kaimen.stages.plan.forms import DraftForm, ReviewForm
from kaimen.stages.plan.models import Edition
from kaimen.stages.plan.moves import EDITION
from kaimen.stages.plan.rules.gate import gate
from kaimen.stages.plan.views.here import campaign_here, edition_here

READERS = only(Role.LEAD_OFFICE, Role.UNIT_CLERK, Role.UNIT_LEADER, Role.OBSERVER)
OFFICE = only(Role.LEAD_OFFICE)


@access(READERS)
def home(request: DeskRequest, region: str) -> HttpResponse:
    """The region's campaigns, each with its plan and its days."""
    place = here(region)
    return render(request, "plan/home.html", {"region": place, "page": page_of(request, campaigns(place))})


@access(READERS)
def editions(request: DeskRequest, region: str, campaign: int) -> HttpResponse:
    """All editions; the office begins the next one here."""
    found = campaign_here(region, campaign)
    may = Role.LEAD_OFFICE in request.actor.roles_in(region)
    form = DraftForm(request.POST if request.method == "POST" and may else None)
    if form.is_bound and form.is_valid():
        begin = partial(acts.draft, request.actor, found.pk, form.cleaned_data["reason"])
        if pressed(request, form, begin, words.sentence) is not None:
            edition = reads.open_edition(found.pk)
            messages.success(request, _("已开出新的一版，现行计划不受影响。"))
            return redirect("plan_edition", region, found.pk, edition.number if edition else 1)
    visible = reads.editions(found.pk) if may else reads.issued_editions(found.pk)
    return render(
        request,
        "plan/editions.html",
        {
            "region": found.region,
            "campaign": found,
            "page": page_of(request, visible),
            "states": words.EDITION_STATES,
            "form": form,
            "may": may,
            "working": reads.open_edition(found.pk),
        },
    )


@access(READERS)
def edition(request: DeskRequest, region: str, campaign: int, number: int) -> HttpResponse:
    """One edition's table with its doubts, what blocks it, and what changed."""
    found = campaign_here(region, campaign)
    shown = _visible(request.actor, found, number)
    return render(request, "plan/edition.html", _edition(request, found, shown, ReviewForm()))


@access(OFFICE)
@require_POST
def turn(request: DeskRequest, region: str, campaign: int, number: int) -> HttpResponse:
    """Settle, return, release or discard an edition, or declare it reviewed."""
    found = campaign_here(region, campaign)
    shown = edition_here(found, number)
    wanted = request.POST.get("turn", "")
    form = ReviewForm(request.POST) if wanted == "review" else Form(request.POST)
    if wanted in DONE and form.is_valid():
        write = partial(_turn, request.actor, shown.pk, wanted, form.cleaned_data)
        if pressed(request, form, write, words.sentence) is not None:
            messages.success(request, DONE[wanted])
            gone = wanted == "discard"
            back = ("plan_editions",) if gone else ("plan_edition", number)
            return redirect(back[0], region, found.pk, *back[1:])
    return render(request, "plan/edition.html", _edition(request, found, shown, form), status=422)


def _turn(actor: Actor, edition: int, wanted: str, told: dict[str, str]) -> None:
    if wanted == "review":
        acts.review(actor, edition, told["basis"])
    else:
        TURNS[wanted](actor, edition)


TURNS = {
    "settle": acts.settle,
    "return": acts.return_to_draft,
    "release": acts.release,
    "discard": acts.discard,
}
DONE = {
    "settle": gettext_lazy("整表的存疑已核对。"),
    "review": gettext_lazy("审查已记录，可以印发。"),
    "return": gettext_lazy("已退回修改，改完要重新审查。"),
    "release": gettext_lazy("已印发，公众现在看到的是这一版。"),
    "discard": gettext_lazy("这一版已放弃。"),
}


def _visible(actor: Actor, campaign: Campaign, number: int) -> Edition:
    """Only the office sees an edition that is not issued."""
    shown = edition_here(campaign, number)
    if shown.state not in reads.ISSUED and Role.LEAD_OFFICE not in actor.roles_in(campaign.region.code):
        raise Http404
    return shown


def _edition(request: DeskRequest, campaign: Campaign, shown: Edition, form: Form) -> dict:
    plain = reads.rows(shown.pk)
    rows = reads.with_gaps(shown, plain)
    places = {f"row-{row.number}": at // ROWS + 1 for at, row in enumerate(rows)}
    state = EditionState(shown.state)
    return {
        "region": campaign.region,
        "campaign": campaign,
        "edition": shown,
        "state": words.EDITION_STATES[state],
        "page": Paginator(rows, ROWS).get_page(request.GET.get("page")),
        "total": len(rows),
        "problems": [
            {"where": p.where, "words": words.sentence(p), "page": places.get(p.where)}
            for p in gate(plain, reads.doubts(shown))
        ],
        "doubts": reads.doubts(shown),
        "changes": [_named(change) for change in reads.changes(shown)],
        "open_to": EDITION.open_to(request.actor, campaign.region.code, state),
        "editable": state is EditionState.DRAFT,
        "may_write": _may_write(request.actor, campaign, state),
        "form": form,
        "activity_states": words.ACTIVITY_STATES,
        "hosts": words.HOSTS,
    }


def _may_write(actor: Actor, campaign: Campaign, state: EditionState) -> bool:
    """Rows are edited in a draft, and changed openly in the edition in force."""
    open_states = (EditionState.DRAFT, EditionState.RELEASED)
    return Role.LEAD_OFFICE in actor.roles_in(campaign.region.code) and state in open_states


def _named(change: Change) -> dict:
    return {
        "number": change.number,
        "field": words.FIELDS[change.field],
        "before": _state_or(change.field, change.before),
        "after": _state_or(change.field, change.after),
    }


def _state_or(field: str, text: str) -> str:
    return str(words.ACTIVITY_STATES[ActivityState(text)]) if field == "state" and text else text
