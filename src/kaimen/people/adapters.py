"""How allauth meets the house: no self-signup, passwords by our act, sealed secrets, OIDC to known accounts."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from django.conf import settings
from django.http import HttpRequest
from django.shortcuts import render

from kaimen.people import acts, reads
from kaimen.people.desk import first_page
from kaimen.people.models import User
from kaimen.people.sealed import opened, sealed
from kaimen.regions.requests import DeskRequest


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    """Accounts come by invitation or from the security administrator."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_login_redirect_url(self, request: DeskRequest) -> str:
        """Where one's work begins. Asked anew: `request.actor` may still be whoever knocked."""
        return first_page(reads.actor_of(request.user))

    def set_password(self, user: User, password: str) -> None:
        acts.set_password(reads.actor_of(user), user, password)

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """No mailbox is kept, so no mail is sent."""


class MFAAdapter(DefaultMFAAdapter):  # type: ignore[misc]  # allauth ships no types
    """A second factor's secrets lie sealed in the database."""

    def encrypt(self, text: str) -> str:
        return sealed(text)

    def decrypt(self, encrypted_text: str) -> str:
        return opened(encrypted_text)


class OIDCAdapter(DefaultSocialAccountAdapter):  # type: ignore[misc]  # allauth ships no types
    """Whoever the office's own identity provider names is let into the account of that username, and no other."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        return False

    def populate_user(self, request: HttpRequest, sociallogin: SocialLogin, data: dict[str, Any]) -> User:
        """Keep only the claim that names the account: a name or telephone told by the provider is not stored."""
        account = sociallogin.account
        claims = {**account.extra_data.get("id_token", {}), **account.extra_data.get("userinfo", {})}
        account.extra_data = {settings.OIDC_CLAIM: str(claims.get(settings.OIDC_CLAIM, ""))}
        user: User = sociallogin.user
        return user

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        if sociallogin.is_existing:
            return
        username = sociallogin.account.extra_data[settings.OIDC_CLAIM]
        user = reads.user_named(username) if username else None
        if user is None or not user.is_active:
            raise ImmediateHttpResponse(render(request, "people/oidc_unknown.html", status=403))
        sociallogin.connect(request, user)
