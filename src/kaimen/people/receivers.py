"""What happens at the door goes on the record; and how the lock-out tells who knocks."""

from typing import Any

from allauth.account.adapter import get_adapter
from django.contrib.auth.signals import user_logged_in, user_logged_out, user_login_failed
from django.http import HttpRequest

from kaimen.people import acts, reads
from kaimen.people.models import User
from kaimen.scheme.roles import NOBODY, Actor


def client_address(request: HttpRequest) -> str | None:
    """The client's address behind as many proxies as the settings say; None for a request made by no client."""
    return get_adapter(request).get_client_ip(request) if request.META.get("REMOTE_ADDR") else None


def tried_username(request: HttpRequest, credentials: dict[str, Any] | None = None) -> str:
    """The name that someone tries to come in with."""
    told = credentials or {}
    return str(told.get("username") or request.POST.get("login", ""))[:150]


def came_in(sender: object, user: User, **_: object) -> None:
    acts.note_sign_in(Actor(f"{reads.USER}{user.pk}"))


def went_out(sender: object, user: User | None, **_: object) -> None:
    if user is not None:
        acts.note_sign_out(Actor(f"{reads.USER}{user.pk}"))


def stayed_out(sender: object, credentials: dict[str, Any], **_: object) -> None:
    acts.note_sign_in_failed(NOBODY, str(credentials.get("username", "")))


def connect() -> None:
    user_logged_in.connect(came_in, dispatch_uid="people.came_in")
    user_logged_out.connect(went_out, dispatch_uid="people.went_out")
    user_login_failed.connect(stayed_out, dispatch_uid="people.stayed_out")
