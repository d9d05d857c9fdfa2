"""All forms of a campaign's call that came as files: brought, looked through, and the clear ones taken at once."""

from collections import Counter
from collections.abc import Sequence
from functools import partial
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from kaimen.intake import words as intake
from kaimen.intake.arrivals import arrivals, unpacked
from kaimen.papers.sources.refusing import PaperRefused
from kaimen.regions.access import access
from kaimen.regions.models import Campaign
from kaimen.regions.pressing import ROWS, campaign_here, only_pressed, pressed, status_of
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.problem import Refused
from kaimen.scheme.terms.call import Channel
from kaimen.stages.call.taking import acts, reads, words
from kaimen.stages.call.taking.facts import Becomes, Progress
from kaimen.stages.call.taking.forms import BringForm, TakeForm
from kaimen.stages.call.taking.reads import Judged
from kaimen.stages.call.taking.views.here import calling_here, shown, unit_names
from kaimen.stages.call.views.here import OFFICE, step
from kaimen.stages.call.views.told import told

AT_ONCE = 100
"""Themes that one press takes, so that it is over within seconds."""
UNREAD = (Progress.REFUSED, Progress.EMPTY)
SHOWN = {
    "asks": (Progress.ASKS,),
    "clear": (Progress.CLEAR,),
    "done": (Progress.DONE,),
    "unread": UNREAD,
}


@access(OFFICE)
def take(request: DeskRequest, region: str, campaign: int) -> HttpResponse:
    """The door for files, and the report of what was read in them and what was not."""
    found = campaign_here(region, campaign)
    form = BringForm(request.POST, request.FILES) if request.method == "POST" else BringForm()
    if form.is_bound and form.is_valid() and (answer := _brought(request, found, form)):
        return answer
    return _page(request, found, form, status_of(form))


def _brought(request: DeskRequest, campaign: Campaign, form: BringForm) -> HttpResponse | None:
    """Back to the report; None where the form says what stands in the way."""
    try:
        files = unpacked(form.cleaned_data["papers"])
    except PaperRefused as refused:
        form.add_error("papers", refused.message)
        return None
    came = arrivals(campaign.region, files, reads.papers_of(campaign))
    if pressed(request, form, partial(acts.bring, request.actor, campaign, files), words.sentence) is None:
        return None
    messages.success(request, "".join(came.sentences()))
    return redirect("call_take", campaign.region.code, campaign.pk)


def _page(request: DeskRequest, campaign: Campaign, form: BringForm, status: int = 200) -> HttpResponse:
    calling = calling_here(campaign)
    report = reads.report(campaign, calling)
    names = unit_names(campaign)
    chosen = request.GET.get("show", "")
    listed = [one for one in report if _in_group(one, chosen)]
    page = Paginator(listed, ROWS).get_page(request.GET.get("page"))
    clear = [
        f"{one.row.paper_id}.{theme.row}"
        for one in report
        for theme in one.themes
        if theme.becomes is Becomes.ENTER
    ]
    context = {
        "region": campaign.region,
        "campaign": campaign,
        "call": told(campaign, calling),
        "form": form,
        "take_form": TakeForm(initial={"channel": Channel.MAIL, "keys": ",".join(clear[:AT_ONCE])}),
        "page": page,
        "sheets": [shown(one, names) | {"why": intake.refusal(one.row.paper.refusal)} for one in page],
        "chosen": chosen,
        **_tally(report),
        "at_once": min(len(clear), AT_ONCE),
    }
    return render(request, "call/taking/batch.html", context, status=status)


def _in_group(one: Judged, group: str) -> bool:
    return group not in SHOWN or one.progress in SHOWN[group]


def _tally(report: Sequence[Judged]) -> dict[str, Any]:
    """How many papers stand where, and how many themes."""
    papers = Counter(one.progress for one in report)
    themes = Counter(theme.becomes for one in report for theme in one.themes)
    waiting = papers[Progress.WAITING]
    return {
        "all": len(report),
        "waiting": waiting,
        "read": len(report) - waiting,
        "groups": [(name, sum(papers[kind] for kind in kinds)) for name, kinds in SHOWN.items()],
        "clear": themes[Becomes.ENTER],
        "asks": themes[Becomes.ASK],
        "stands": themes[Becomes.STANDS],
        "out": themes[Becomes.OUT],
        "unread": sum(papers[kind] for kind in UNREAD),
    }


@access(OFFICE)
@only_pressed("call_take")
def take_all(request: DeskRequest, region: str, campaign: int) -> HttpResponse:
    """Take what is clear, each theme by itself: what one is refused for keeps no other back."""
    found = campaign_here(region, campaign)
    form = TakeForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("没有选怎么报来的，或页面不完整。请刷新页面再按一次。"))
        return redirect("call_take", region, campaign)
    made = 0
    for paper, row in form.chosen()[:AT_ONCE]:
        write = partial(acts.take, request.actor, found, paper, row, form.cleaned_data["channel"])
        try:
            made += step(request, f"t{paper}.{row}", write) != "0"
        except Refused as refusal:
            _say(request, refusal)
    if made:
        messages.success(request, _("收下%(n)s个主题，给单位的信在发件箱里。") % {"n": made})
    else:
        messages.info(request, _("没有新的可收，什么也没有变。"))
    return redirect("call_take", region, campaign)


def _say(request: DeskRequest, refusal: Refused) -> None:
    """What was clear when the page was made and is so no more; the report says the rest at its paper."""
    for problem in refusal.problems[:3]:
        messages.warning(request, words.sentence(problem))
