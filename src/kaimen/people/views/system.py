"""The three administrators' own pages: regions for the system's, the record for the audit's."""

from functools import partial

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from kaimen.people import reads, words
from kaimen.regions import acts as regions_acts
from kaimen.regions import reads as regions
from kaimen.regions import words as regions_words
from kaimen.regions.access import access, only
from kaimen.regions.facts import Level
from kaimen.regions.forms import RegionForm
from kaimen.regions.models import Region
from kaimen.regions.pressing import page_of, pressed, status_of
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.problem import Problem, Refused
from kaimen.scheme.roles import Role
from kaimen.trail.facts import INSTALLATION
from kaimen.trail.reads import entries, verify


@access(only(Role.SYSTEM_ADMIN))
def regions_list(request: DeskRequest) -> HttpResponse:
    """All regions; a new one is added here."""
    form = RegionForm(request.POST or None)
    add = partial(_add, request, form)
    if form.is_bound and form.is_valid() and pressed(request, form, add, words.sentence) is not None:
        messages.success(request, _("地区已加上。牵头办的账号由安全管理员邀请。"))
        return redirect(request.path)
    page = {"page": page_of(request, regions.regions()), "form": form, "levels": regions_words.LEVELS}
    return render(request, "people/regions.html", page, status=status_of(form))


def _add(request: DeskRequest, form: RegionForm) -> str:
    told = form.cleaned_data
    parent = _parent(told["parent"])
    made = regions_acts.add_region(
        request.actor, told["code"], told["name"], Level(told["level"]), parent, told["full_name"]
    )
    return made.code


def _parent(code: str) -> Region | None:
    found = regions.region(code) if code else None
    if code and found is None:
        raise Refused([Problem("people.no_region", "parent", (("code", code),))])
    return found


@access(only(Role.AUDIT_ADMIN))
def trail(request: DeskRequest) -> HttpResponse:
    """The record of one stream, newest first; verified as a whole on demand."""
    stream = request.GET.get("stream", "").strip()[:40] or INSTALLATION
    subject = request.GET.get("subject", "").strip()[:80]
    page = page_of(request, entries(stream, subject))
    verdict = verify() if request.method == "POST" else None
    names = reads.usernames({entry.actor for entry in page})
    rows = [(entry, names.get(entry.actor, entry.actor)) for entry in page]
    shown = {"page": page, "rows": rows, "stream": stream, "subject": subject, "verdict": verdict}
    return render(request, "people/trail.html", shown)
