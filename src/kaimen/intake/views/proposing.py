"""From a notice to a scheme: every rule beside its words, taken or not, and the campaign that it is for."""

from functools import partial
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from kaimen.intake import reads, words
from kaimen.intake.making import New, make_draft
from kaimen.intake.models import Paper
from kaimen.intake.proposal import proposal
from kaimen.intake.views.here import OFFICE, led_home, paper_here
from kaimen.papers.notice.head.head import Head
from kaimen.papers.understanding import Reading
from kaimen.regions.access import access
from kaimen.regions.models import Campaign
from kaimen.regions.pressing import pressed, status_of
from kaimen.regions.reads import campaign, campaigns
from kaimen.regions.requests import DeskRequest
from kaimen.regions.scheming.reads import drafted, undrafted
from kaimen.scheme.editing.adopting import Place

NEW = "new"
MOST_CAMPAIGNS = 12


class TargetForm(forms.Form):
    """For which campaign: one that is there and has no draft, or a new one."""

    target = forms.ChoiceField(label=_("给哪个活动拟方案"), widget=forms.RadioSelect)
    year = forms.IntegerField(label=_("年度"), min_value=1990, max_value=2200, required=False)
    brand = forms.CharField(label=_("活动名称"), max_length=40, required=False)
    slug = forms.CharField(
        label=_("网址短名"), max_length=30, required=False, help_text=_("同一年有第二个品牌时才填")
    )

    def __init__(self, campaigns: list[Campaign], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.campaigns = {str(one.pk): one for one in campaigns}
        there = [(key, f"{one.term} {one.brand}") for key, one in self.campaigns.items()]
        self.fields["target"].choices = [*there, (NEW, _("新开一年活动"))]  # type: ignore[attr-defined]  # a choice

    def clean(self) -> dict[str, Any]:
        told: dict[str, Any] = super().clean() or {}
        if told.get("target") == NEW and not (told.get("year") and told.get("brand")):
            raise forms.ValidationError(str(words.SENTENCES["intake.no_target"]))
        return told

    def wanted(self) -> Campaign | New:
        """What was chosen."""
        told = self.cleaned_data
        return self.campaigns.get(told["target"]) or New(told["year"], told["brand"], told["slug"])


@access(OFFICE)
@led_home
def proposing(request: DeskRequest, region: str, paper: int) -> HttpResponse:
    """Look at what a notice proposes, and make the draft of a scheme of it."""
    found = paper_here(region, paper)
    reading = reads.reading_of(found.pk)
    if reading is None or reading.notice is None:
        raise Http404
    head = reading.head or Head()
    free = list(undrafted(campaigns(found.region))[:MOST_CAMPAIGNS])
    form = TargetForm(free, request.POST or None, initial=_guess(head, free))
    if request.method == "POST" and form.is_valid():
        taken = frozenset(request.POST.getlist("take"))
        act = partial(make_draft, request.actor, found, form.wanted(), taken)
        if (made := pressed(request, form, act, words.sentence)) is not None:
            messages.success(request, gettext("已拟成方案草稿。通知没有写的列在上面，补齐后发布。"))
            return redirect("regions_draft", region, made)
    return render(request, "intake/proposal.html", _shown(found, reading, form), status=status_of(form))


def _guess(head: Head, free: list[Campaign]) -> dict[str, Any]:
    """The campaign of the notice's year and brand, else a new one of them."""
    same = [one for one in free if one.year == head.year and one.brand == head.brand]
    return {"target": str(same[0].pk) if same else NEW, "year": head.year, "brand": head.brand}


def _shown(found: Paper, reading: Reading, form: TargetForm) -> dict[str, Any]:
    head, region = reading.head or Head(), found.region
    place = Place(region.code, region.name, head.year or reading.year, "", head.brand or "…")
    posted = form.data.getlist("take") if form.is_bound else None  # type: ignore[attr-defined]  # posted data
    return {
        "region": region,
        "paper": found,
        "form": form,
        "head": head,
        "proposal": proposal(reading, place),
        "drafted": drafted(campaigns(region))[:MOST_CAMPAIGNS],
        "taken_year": campaign(region, place.year),
        "taken": None if posted is None else set(posted),
        "elsewhere": head.region_code not in (None, "", region.code),
    }
