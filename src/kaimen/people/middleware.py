"""Each request knows who acts, and each route is asked who may before its view runs."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any, cast

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from kaimen.people import answering, reads
from kaimen.people.answering import lacks_factor
from kaimen.people.rules.password import too_old
from kaimen.people.words import told_of
from kaimen.regions.access import Access, ByMethod
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.roles import Actor

Respond = Callable[[Any], HttpResponse]
SEEN = "seen"
TOUCH = timedelta(minutes=1)
OWN_PAGES = "/account/"
"""Where a second factor is set up and a password changed: open also to those who still have to."""


class ActorMiddleware:
    """`request.actor`, read when first asked for: a public page never asks."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: DeskRequest) -> HttpResponse:
        request.actor = cast(Actor, SimpleLazyObject(lambda: reads.actor_of(request.user)))
        return self.get_response(request)


class IdleMiddleware:
    """A session lasts as long as it is used; written at most once a minute, and never for a visitor."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: DeskRequest) -> HttpResponse:
        response = self.get_response(request)
        user = getattr(request, "_cached_user", None)
        if user is not None and user.is_authenticated:
            now = int(timezone.now().timestamp())
            if now - request.session.get(SEEN, 0) >= TOUCH.total_seconds():
                request.session[SEEN] = now
        return response


class AccessMiddleware:
    """Asks a route's declaration; see regions/access.py."""

    def __init__(self, get_response: Respond) -> None:
        self.get_response = get_response

    def __call__(self, request: DeskRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: DeskRequest, view: Callable[..., Any], args: list[Any], kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        declared: Access | ByMethod | None = getattr(view, "access", None)
        if isinstance(declared, ByMethod):
            return answering.not_let_in(request, declared.of(request.method or ""), kwargs.get("region", ""))
        if declared is None:
            return _undeclared(request)
        if declared.public:
            return None
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path(), reverse(settings.LOGIN_URL))
        if not declared.admits(request.actor, kwargs.get("region", "")):
            return refused(request, declared)
        return _first_to_do(request)


def _undeclared(request: DeskRequest) -> HttpResponse:
    if settings.STRICT_ACCESS:
        raise ImproperlyConfigured(f"no declaration who may use {request.resolver_match}")
    return refused(request, Access())


def refused(request: DeskRequest, declared: Access) -> HttpResponse:
    """Whose page it is, who you are, whom to ask; nothing of what is on it."""
    page = {"told": told_of(declared, request.actor)}
    return render(request, "people/no_right.html", page, status=403)


def _first_to_do(request: DeskRequest) -> HttpResponse | None:
    """A second factor where the role asks for one, a fresh password where the old one is too old."""
    if request.path.startswith(OWN_PAGES):
        return None
    if settings.REQUIRE_MFA and lacks_factor(request):
        return redirect(reverse("mfa_index") + "?needed=1")
    if too_old(request.user.password_changed_at, timezone.now(), settings.PASSWORD_DAYS):
        return redirect(reverse("account_change_password") + "?old=1")
    return None
