"""The result as a whole: consent, what still stands in the way, the letters, and the release."""

from functools import partial

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from kaimen.people.desk import campaign_here
from kaimen.regions.access import access
from kaimen.regions.clock import today
from kaimen.regions.models import Campaign
from kaimen.regions.pressing import pressed, status_of
from kaimen.regions.requests import DeskRequest
from kaimen.stages.call import reads as call
from kaimen.stages.selection import acts, reads, words
from kaimen.stages.selection.facts import DecisionState
from kaimen.stages.selection.forms import ApprovalForm
from kaimen.stages.selection.rules.gate import gate
from kaimen.stages.selection.rules.letters import letters
from kaimen.stages.selection.views.here import OFFICE, scheme_here, sent

PREVIEWED = 50


@access(OFFICE)
def approval(request: DeskRequest, region: str, campaign: int) -> HttpResponse:
    """Record the consent to the decisions with its paper."""
    found = campaign_here(request, region, campaign)
    scheme = scheme_here(found)
    rule = scheme.selection.approval if scheme and scheme.selection else None
    initial = {"by": rule.by.label if rule else "", "day": today(found)}
    form = ApprovalForm(sent(request), initial=initial)
    if request.method == "POST" and form.is_valid():
        write = partial(acts.approve, request.actor, found, form.approval())
        if pressed(request, form, write, words.sentence) is not None:
            messages.success(request, _("审定已登记。"))
            return redirect("selection_release", region, found.pk)
    told = {
        "region": found.region,
        "campaign": found,
        "form": form,
        "rule": rule,
        "approvals": reads.approvals(found.pk)[:PREVIEWED],
    }
    return render(request, "selection/approval.html", told, status=status_of(form))


@access(OFFICE)
def release(request: DeskRequest, region: str, campaign: int) -> HttpResponse:
    """What will be announced, in the very words of the letters, and everything that stands in the way."""
    found = campaign_here(request, region, campaign)
    form = Form(sent(request))
    if request.method == "POST" and form.is_valid():
        count = pressed(request, form, partial(acts.release, request.actor, found), words.sentence)
        if count is not None:
            messages.success(request, _("已公布，%(count)s封函件在“信件”里待发。") % {"count": count})
            return redirect("selection_release", region, found.pk)
    return render(request, "selection/release.html", _release(found, form), status=status_of(form))


def _release(campaign: Campaign, form: Form) -> dict[str, object]:
    scheme = scheme_here(campaign)
    rows, decisions = call.handed_in(campaign.pk), reads.decisions(campaign.pk)
    consent = scheme.selection.approval if scheme and scheme.selection else None
    waiting = reads.waiting_approval(campaign.pk)
    pending = [one for one in decisions.values() if one.state is DecisionState.PENDING]
    problems = gate(rows, decisions, consent, waiting, reads.withdrawn(campaign.pk)) if pending else []
    told = letters(rows, decisions)
    names = {row.unit: row.unit_name for row in rows}
    return {
        "region": campaign.region,
        "campaign": campaign,
        "form": form,
        "consent": consent,
        "approval": waiting,
        "pending": len(pending),
        "problems": [(_address(campaign, problem.where), words.sentence(problem)) for problem in problems],
        "letters": [
            {"unit": names[unit], "lines": [words.letter_line(line) for line in lines]}
            for unit, lines in list(told.items())[:PREVIEWED]
        ],
        "count": len(told),
        "releases": [
            {"fact": one, "counts": [(words.VERDICTS[key], count) for key, count in one.counts.items()]}
            for one in reads.releases(campaign.pk)
        ],
    }


def _address(campaign: Campaign, where: str) -> str:
    """The page on which a problem is mended."""
    if where == "approval":
        return reverse("selection_approval", args=[campaign.region.code, campaign.pk])
    if where.startswith("d-"):
        return reverse("selection_declaration", args=[campaign.region.code, campaign.pk, int(where[2:])])
    return ""
