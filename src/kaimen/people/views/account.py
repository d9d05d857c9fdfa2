"""One's own account: home, particulars, a one-time code, an invitation taken, a session kept open."""

from functools import partial

from allauth.core import ratelimit
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from kaimen.people import acts, reads, words
from kaimen.people.facts import InvitationState
from kaimen.people.forms import AcceptForm, CodeForm, SelfForm
from kaimen.people.models import Invitation
from kaimen.people.rules import invitation as opening
from kaimen.regions.access import PUBLIC, SIGNED_IN, access
from kaimen.regions.pressing import pressed, status_of
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.roles import NOBODY


@access(SIGNED_IN)
def home(request: DeskRequest) -> HttpResponse:
    """Who one is here, one's roles, and where to change what."""
    held = list(reads.memberships(request.user)[:200])
    return render(request, "people/home.html", {"held": held, "watched": _watched(request)})


def _watched(request: DeskRequest) -> int:
    return len({grant.region for grant in request.actor.grants if grant.role == "observer"})


@access(SIGNED_IN)
def edit_self(request: DeskRequest) -> HttpResponse:
    """One's own name and telephone."""
    user = request.user
    form = SelfForm(request.POST or None, initial={"name": user.name, "phone": user.phone})
    if form.is_bound and form.is_valid():
        edit = partial(acts.edit_self, request.actor, user, **form.cleaned_data)
        if pressed(request, form, edit, words.sentence) is not None:
            messages.success(request, _("已保存。"))
            return redirect("account_home")
    page = {"form": form, "heading": _("姓名和电话"), "button": _("保存姓名和电话"), "back": "../"}
    return render(request, "regions/form_page.html", page, status=status_of(form))


@access(SIGNED_IN)
@require_POST
def stay(request: DeskRequest) -> HttpResponse:
    """Keep the session open: the request itself does it."""
    return HttpResponse(status=204)


@access(PUBLIC)
@never_cache
@sensitive_post_parameters("password", "again", "code")
def use_code(request: DeskRequest) -> HttpResponse:
    """A new password by the code that the office read out."""
    form = CodeForm(request.POST or None)
    if form.is_bound:
        limited: HttpResponse | None = ratelimit.consume_or_429(request, action="reset_password")
        if limited:
            return limited
        if form.is_valid() and _code_used(request, form):
            messages.success(request, _("密码已改好，请用新密码登录。"))
            return redirect("account_login")
    page = {"form": form, "heading": _("忘了密码"), "button": _("换成新密码")}
    page["lead"] = _("请给牵头办打电话，工作人员核对后会念给你一个8位的一次性码，半小时内有效。")
    return render(request, "people/entrance_form.html", page, status=status_of(form))


def _code_used(request: DeskRequest, form: CodeForm) -> bool:
    told = form.cleaned_data
    use = partial(acts.use_code, NOBODY, told["username"], told["code"], told["password"])
    return pressed(request, form, use, words.sentence) is not None


@access(PUBLIC)
@never_cache
@sensitive_post_parameters("password", "again")
def accept(request: DeskRequest, id: int, token: str) -> HttpResponse:
    """Take an invitation: with a new account, or with the one that is signed in."""
    offered = _readable(id, token)
    found = opening.problems(
        InvitationState(offered.state) if offered else None,
        offered.expires_at if offered else None,
        timezone.now(),
    )
    if found or offered is None:
        page = {"sentences": [words.sentence(problem) for problem in found]}
        return render(request, "people/invitation_closed.html", page, status=410)
    if request.user.is_authenticated:
        return _join(request, offered, token)
    return _accept(request, offered, token)


def _readable(id: int, token: str) -> Invitation | None:
    """The invitation, shown only to who holds its link."""
    offered = reads.invitation(id)
    return offered if offered and acts.opens(offered, token) else None


def _accept(request: DeskRequest, offered: Invitation, token: str) -> HttpResponse:
    form = AcceptForm(request.POST or None)
    if form.is_bound and form.is_valid():
        told = form.cleaned_data
        person = (told["username"], told["name"], told["phone"], told["password"])
        take = lambda: acts.accept(NOBODY, offered.pk, token, *person).pk  # noqa: E731  # the id is kept as text
        if pressed(request, form, take, words.sentence):
            messages.success(request, _("账号开好了，请登录。"))
            return redirect("account_login")
    page = {"form": form, "invitation": offered, "heading": _("接受邀请"), "button": _("开账号")}
    return render(request, "people/entrance_form.html", page, status=status_of(form))


def _join(request: DeskRequest, offered: Invitation, token: str) -> HttpResponse:
    form = SelfForm(request.POST or None)
    form.fields.clear()
    if form.is_bound and form.is_valid():
        take = lambda: acts.join(request.actor, request.user, offered.pk, token).pk  # noqa: E731  # id as text
        if pressed(request, form, take, words.sentence):
            messages.success(request, _("角色已加到你的账号上。"))
            return redirect("account_home")
    page = {"form": form, "invitation": offered, "heading": _("接受邀请"), "button": _("用现在的账号接受")}
    return render(request, "people/entrance_form.html", page, status=status_of(form))
