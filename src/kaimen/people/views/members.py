"""Who holds which role: the members of a region, and at the security administrator's the officers.

The same pages serve both: with a region, its lead office's members; without one, administrators and lead offices.
"""

from functools import partial

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from kaimen.people import acts, reads, words
from kaimen.people.forms import HandOverForm, InviteForm
from kaimen.people.models import Invitation, Membership, Unit
from kaimen.people.rules import granting
from kaimen.people.views.units import try_and_say
from kaimen.regions import reads as regions
from kaimen.regions.models import Region
from kaimen.regions.pressing import here, page_of, press, pressed, status_of
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.problem import Problem, Refused
from kaimen.scheme.roles import OF_A_UNIT, Role


def members(request: DeskRequest, region: str = "") -> HttpResponse:
    """The list, and an invitation for a new member."""
    place = here(region) if region else None
    form = _invite_form(request, place)
    invite = partial(_invite, request, place, form)
    if form.is_bound and form.is_valid() and (made := pressed(request, form, invite, words.sentence)):
        return redirect(f"{request.path}invitations/{made}/")
    found = reads.members(place) if place else reads.officers()
    page = {
        "region": place,
        "page": page_of(request, found),
        "form": form,
        "open": reads.invitations(place)[:100],
    }
    return render(request, "people/members.html", page, status=status_of(form))


def _invite_form(request: DeskRequest, place: Region | None) -> InviteForm:
    roles = granting.grantable(request.actor.roles_in(place.code if place else ""))
    units = reads.units(place) if place else None
    return InviteForm(request.POST or None, roles=roles, units=units)


def _invite(request: DeskRequest, place: Region | None, form: InviteForm) -> int:
    told = form.cleaned_data
    role = Role(told["role"])
    where = place or _told_region(told.get("region", ""))
    unit = _told_unit(where, told.get("unit", "")) if role in OF_A_UNIT else None
    return acts.invite(request.actor, role, where, unit, told["post"]).pk


def _told_region(code: str) -> Region | None:
    found = regions.region(code) if code else None
    if code and found is None:
        raise Refused([Problem("people.no_region", "region", (("code", code),))])
    return found


def _told_unit(place: Region | None, id: str) -> Unit | None:
    return reads.unit(place, int(id)) if place and id.isdigit() else None


def invitation(request: DeskRequest, id: int, region: str = "") -> HttpResponse:
    """The link to hand to the invited; open as long as the invitation is."""
    offered = _offered(region, id)
    path = reverse("people_accept", args=[offered.pk, acts.token_of(offered)])
    page = {"invitation": offered, "link": request.build_absolute_uri(path), "region": offered.region}
    return render(request, "people/invitation.html", page)


def _offered(region: str, id: int) -> Invitation:
    found = reads.invitations(here(region) if region else None).filter(pk=id).first()
    if found is None:
        raise Http404
    return found


@require_POST
def withdraw(request: DeskRequest, id: int, region: str = "") -> HttpResponse:
    take_back = partial(acts.withdraw, request.actor, _offered(region, id))
    return try_and_say(request, take_back, _("邀请已收回，链接打不开了。"), "../../../")


def _held(region: str, id: int) -> Membership:
    found = reads.member(here(region), id) if region else reads.officer(id)
    if found is None:
        raise Http404
    return found


@require_POST
def end(request: DeskRequest, id: int, region: str = "") -> HttpResponse:
    finish = partial(acts.end_membership, request.actor, _held(region, id))
    return try_and_say(request, finish, _("角色已结束。"), "../../")


def hand_over(request: DeskRequest, id: int, region: str = "") -> HttpResponse:
    """One leaves, another is invited; what is open stays with the unit."""
    held = _held(region, id)
    form = HandOverForm(request.POST or None, initial={"post": held.post})
    if form.is_bound and form.is_valid():
        act = lambda: acts.hand_over(request.actor, held, form.cleaned_data["post"]).pk  # noqa: E731  # id as text
        if made := pressed(request, form, act, words.sentence):
            messages.success(request, _("原来的人已离岗，请把下面的链接交给接手的人。"))
            return redirect(f"../../invitations/{made}/")
    page = {
        "region": held.region,
        "form": form,
        "heading": _("交接"),
        "button": _("结束原来的人并出邀请"),
        "back": "../../",
    }
    page["lead"] = _("没办完的事跟着单位走，不用另外转交。")
    return render(request, "regions/form_page.html", page, status=status_of(form))


@never_cache
@require_POST
def code(request: DeskRequest, id: int, region: str = "") -> HttpResponse:
    """A one-time code to read out. It is on this one page and nowhere else."""
    held, shown = _held(region, id), []
    try:
        press(request, lambda: shown.append(acts.issue_code(request.actor, held)))
    except Refused as refusal:
        for problem in refusal.problems:
            messages.error(request, words.sentence(problem))
        return redirect("../../")
    page = {"held": held, "code": shown[0] if shown else "", "region": held.region}
    return render(request, "people/code_shown.html", page)


@never_cache
@require_POST
def full(request: DeskRequest, id: int, region: str = "") -> HttpResponse:
    """A member's name and telephone in full; that they were read is on the record."""
    held = _held(region, id)
    try:
        name, phone = acts.read_member(request.actor, held)
    except Refused as refusal:
        for problem in refusal.problems:
            messages.error(request, words.sentence(problem))
        return redirect("../../")
    return render(
        request,
        "people/member_full.html",
        {"held": held, "name": name, "phone": phone, "region": held.region},
    )


@require_POST
def open_door(request: DeskRequest, id: int, region: str = "") -> HttpResponse:
    let_in = partial(acts.open_door, request.actor, _held(region, id))
    return try_and_say(request, let_in, _("登录锁定已解除，可以再试。"), "../../")


@require_POST
def lock(request: DeskRequest, id: int) -> HttpResponse:
    """Lock an officer's account, or let it in again: the button says which."""
    user = _held("", id).user
    turn = acts.lock_account if request.POST.get("turn") == "lock" else acts.unlock_account
    return try_and_say(request, partial(turn, request.actor, user), _("账号已改。"), "../../")
