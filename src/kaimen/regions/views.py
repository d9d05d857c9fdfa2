"""Desk pages of a region: its calendar, the texts of its footer, its campaigns."""

from datetime import date
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from kaimen.regions import acts, reads, words
from kaimen.regions.access import access, only
from kaimen.regions.facts import Mode
from kaimen.regions.forms import CampaignForm, DayForm, ParticularsForm
from kaimen.regions.models import CalendarDay, Campaign, Region
from kaimen.regions.pressing import here, page_of, press, pressed, status_of
from kaimen.regions.requests import DeskRequest
from kaimen.regions.rules import month as months
from kaimen.scheme.problem import Refused
from kaimen.scheme.roles import Role
from kaimen.scheme.workdays import Workdays

OFFICE = only(Role.LEAD_OFFICE)


@access(only(Role.LEAD_OFFICE, Role.UNIT_CLERK, Role.UNIT_LEADER, Role.OBSERVER))
def calendar(request: DeskRequest, region: str) -> HttpResponse:
    """A month's workdays; a lead office marks a day against the national calendar."""
    place, may = here(region), Role.LEAD_OFFICE in request.actor.roles_in(region)
    form = DayForm(request.POST if request.method == "POST" and may else None)
    if form.is_bound and form.is_valid():
        told = form.cleaned_data
        mark = partial(acts.mark_day, request.actor, place, told["day"], told["is_workday"], told["reason"])
        if pressed(request, form, mark) is not None:
            messages.success(request, _("%(day)s已改，未到期的期限随之重算。") % {"day": told["day"]})
            return redirect(f"{request.path}?month={told['day']:%Y-%m}")
    page = _month(request, place) | {"form": form, "may": may}
    return render(request, "regions/calendar.html", page, status=status_of(form))


def _month(request: DeskRequest, place: Region) -> dict[str, Any]:
    year, month = months.asked(request.GET.get("month", ""), timezone.localdate())
    days, marked = reads.workdays(place), {row.day: row for row in reads.overrides(place)}
    before, after = months.neighbours(year, month)
    return {
        "region": place,
        "first": date(year, month, 1),
        "days": words.DAYS,
        "weeks": [[_cell(day, days, marked) for day in week] for week in months.weeks(year, month)],
        "before": f"{before[0]}-{before[1]:02}",
        "after": f"{after[0]}-{after[1]:02}",
        "page": page_of(request, reads.overrides(place)),
        "provisional": days.provisional(date(year, month, 1)),
    }


def _cell(day: date | None, days: Workdays, marked: dict[date, CalendarDay]) -> dict[str, Any] | None:
    return {"step": days.step(day), "own": marked.get(day)} if day else None


@access(OFFICE)
@require_POST
def clear_day(request: DeskRequest, region: str, day: str) -> HttpResponse:
    """Let the national calendar count again on a day."""
    place = here(region)
    try:
        that = date.fromisoformat(day)
    except ValueError:
        raise Http404 from None
    press(request, lambda: acts.clear_day(request.actor, place, that))
    return redirect(reverse("regions_calendar", args=[region]) + f"?month={that:%Y-%m}")


@access(OFFICE)
def particulars(request: DeskRequest, region: str) -> HttpResponse:
    """The texts of the public footer."""
    place = here(region)
    form = ParticularsForm(request.POST or None, initial=place.particulars)
    if form.is_bound and form.is_valid():
        edit = partial(acts.edit_particulars, request.actor, place, form.cleaned_data)
        if pressed(request, form, edit) is not None:
            messages.success(request, _("页脚信息已保存，公众页面随即更新。"))
            return redirect(request.path)
    page = {"form": form, "heading": _("页脚信息"), "button": _("保存页脚信息"), "region": place}
    page["lead"] = _("显示在公众专栏每页的底部，空着的不显示。")
    return render(request, "regions/form_page.html", page, status=status_of(form))


@access(only(Role.LEAD_OFFICE, Role.OBSERVER))
def campaigns(request: DeskRequest, region: str) -> HttpResponse:
    """A region's campaigns; a lead office opens one."""
    place, may = here(region), Role.LEAD_OFFICE in request.actor.roles_in(region)
    form = CampaignForm(request.POST if request.method == "POST" and may else None)
    if form.is_bound and form.is_valid():
        told = form.cleaned_data | {"mode": Mode(form.cleaned_data["mode"])}
        made = pressed(request, form, lambda: acts.open_campaign(request.actor, place, **told).pk)
        if made:
            return redirect("regions_scheme", region, int(made))
    page = page_of(request, reads.campaigns(place))
    return render(
        request,
        "regions/campaigns.html",
        {"region": place, "page": page, "form": form, "may": may},
        status=status_of(form),
    )


@access(OFFICE)
@require_POST
def show_campaign(request: DeskRequest, region: str, campaign: int) -> HttpResponse:
    """Let the public see a campaign, or no longer: the button says which."""
    found = _campaign(region, campaign)[1]
    turn = acts.show_campaign if request.POST.get("turn") == "show" else acts.hide_campaign
    try:
        press(request, lambda: turn(request.actor, found))
    except Refused as refusal:
        for problem in refusal.problems:
            messages.error(request, words.sentence(problem))
    return redirect("regions_campaigns", region)


def _campaign(region: str, id: int) -> tuple[Region, Campaign]:
    place = here(region)
    found = reads.campaign_of(place, id)
    if found is None:
        raise Http404
    return place, found
