"""Routes of people. Of allauth only the pages that are used are reachable, each declared like our own."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account import views as account_views
from allauth.mfa.base import views as mfa_views
from allauth.mfa.recovery_codes import views as recovery_views
from allauth.mfa.totp import views as totp_views
from allauth.mfa.webauthn import views as webauthn_views
from allauth.socialaccount import views as social_views
from allauth.socialaccount.providers.openid_connect import views as oidc_views
from allauth.usersessions import views as session_views
from django.conf import settings
from django.urls import URLPattern, path

from kaimen.people.views import account, members, sheet, system, tokens, units
from kaimen.regions.access import PUBLIC, SIGNED_IN, Access, access, only
from kaimen.scheme.roles import Role

OFFICE = only(Role.LEAD_OFFICE)
SECURITY = only(Role.SECURITY_ADMIN)


def permit(declared: Access, view: Callable[..., Any]) -> Callable[..., Any]:
    """The view under a declaration of its own, so that two routes may share one."""

    @wraps(view)
    def run(*args: Any, **kwargs: Any) -> Any:
        return view(*args, **kwargs)

    return access(declared)(run)


def _members(prefix: str, name: str, declared: Access) -> list[URLPattern]:
    """The same pages for a region's members and for the officers."""
    pages: dict[str, tuple[str, Callable[..., Any]]] = {
        "": ("", members.members),
        "invitations/<int:id>/": ("_invitation", members.invitation),
        "invitations/<int:id>/withdraw/": ("_withdraw", members.withdraw),
        "<int:id>/end/": ("_end", members.end),
        "<int:id>/hand-over/": ("_hand_over", members.hand_over),
        "<int:id>/code/": ("_code", members.code),
        "<int:id>/full/": ("_full", members.full),
        "<int:id>/open/": ("_open", members.open_door),
    }
    return [
        path(prefix + end, permit(declared, view), name=name + part) for end, (part, view) in pages.items()
    ]


DESK = [
    path("desk/<str:region>/units/", units.units, name="people_units"),
    path("desk/<str:region>/units/add/", units.add_unit, name="people_add_unit"),
    path("desk/<str:region>/units/import/", sheet.import_units, name="people_import_units"),
    path("desk/<str:region>/units/<int:unit>/", units.unit, name="people_unit"),
    path("desk/<str:region>/units/<int:unit>/close/", units.close_unit, name="people_close_unit"),
    path("desk/<str:region>/units/<int:unit>/aliases/", units.add_alias, name="people_add_alias"),
    path(
        "desk/<str:region>/units/<int:unit>/aliases/<int:alias>/drop/",
        units.drop_alias,
        name="people_drop_alias",
    ),
    *_members("desk/<str:region>/members/", "people_members", OFFICE),
]
SYSTEM = [
    *_members("system/accounts/", "system_accounts", SECURITY),
    path("system/accounts/<int:id>/lock/", permit(SECURITY, members.lock), name="system_accounts_lock"),
    path("system/regions/", system.regions_list, name="system_regions"),
    path("system/trail/", system.trail, name="system_trail"),
]
OWN = [
    path("account/", account.home, name="account_home"),
    path("account/particulars/", account.edit_self, name="account_particulars"),
    path("account/tokens/", tokens.tokens, name="account_tokens"),
    path("account/tokens/<int:token>/revoke/", tokens.revoke, name="account_revoke_token"),
    path("account/stay/", account.stay, name="account_stay"),
    path("account/code/", account.use_code, name="people_use_code"),
    path("account/invitation/<int:id>/<str:token>/", account.accept, name="people_accept"),
    path("account/sign-in/", permit(PUBLIC, account_views.login), name="account_login"),
    path("account/sign-out/", permit(PUBLIC, account_views.logout), name="account_logout"),
    path("account/inactive/", permit(PUBLIC, account_views.account_inactive), name="account_inactive"),
    path("account/again/", permit(SIGNED_IN, account_views.reauthenticate), name="account_reauthenticate"),
    path(
        "account/password/", permit(SIGNED_IN, account_views.password_change), name="account_change_password"
    ),
    path("account/sessions/", permit(SIGNED_IN, session_views.list_usersessions), name="usersessions_list"),
]
SECOND_FACTOR = [
    path("account/factor/", permit(SIGNED_IN, mfa_views.index), name="mfa_index"),
    path("account/factor/ask/", permit(PUBLIC, mfa_views.authenticate), name="mfa_authenticate"),
    path("account/factor/again/", permit(SIGNED_IN, mfa_views.reauthenticate), name="mfa_reauthenticate"),
    path("account/factor/totp/", permit(SIGNED_IN, totp_views.activate_totp), name="mfa_activate_totp"),
    path(
        "account/factor/totp/off/", permit(SIGNED_IN, totp_views.deactivate_totp), name="mfa_deactivate_totp"
    ),
    path(
        "account/factor/codes/",
        permit(SIGNED_IN, recovery_views.view_recovery_codes),
        name="mfa_view_recovery_codes",
    ),
    path(
        "account/factor/codes/new/",
        permit(SIGNED_IN, recovery_views.generate_recovery_codes),
        name="mfa_generate_recovery_codes",
    ),
    path(
        "account/factor/codes/file/",
        permit(SIGNED_IN, recovery_views.download_recovery_codes),
        name="mfa_download_recovery_codes",
    ),
    path("account/passkeys/", permit(SIGNED_IN, webauthn_views.list_webauthn), name="mfa_list_webauthn"),
    path("account/passkeys/add/", permit(SIGNED_IN, webauthn_views.add_webauthn), name="mfa_add_webauthn"),
    path(
        "account/passkeys/sign-in/", permit(PUBLIC, webauthn_views.login_webauthn), name="mfa_login_webauthn"
    ),
    path(
        "account/passkeys/again/",
        permit(SIGNED_IN, webauthn_views.reauthenticate_webauthn),
        name="mfa_reauthenticate_webauthn",
    ),
    path(
        "account/passkeys/<int:pk>/remove/",
        permit(SIGNED_IN, webauthn_views.remove_webauthn),
        name="mfa_remove_webauthn",
    ),
    path(
        "account/passkeys/<int:pk>/name/",
        permit(SIGNED_IN, webauthn_views.edit_webauthn),
        name="mfa_edit_webauthn",
    ),
]
SINGLE_SIGN_ON = [
    path(
        "account/oidc/<str:provider_id>/sign-in/",
        permit(PUBLIC, oidc_views.login),
        name="openid_connect_login",
    ),
    path(
        "account/oidc/<str:provider_id>/back/",
        permit(PUBLIC, oidc_views.callback),
        name="openid_connect_callback",
    ),
    path(
        "account/oidc/cancelled/",
        permit(PUBLIC, social_views.login_cancelled),
        name="socialaccount_login_cancelled",
    ),
    path("account/oidc/error/", permit(PUBLIC, social_views.login_error), name="socialaccount_login_error"),
]
urlpatterns = [
    *DESK,
    *SYSTEM,
    *OWN,
    *SECOND_FACTOR,
    *(SINGLE_SIGN_ON if settings.SOCIALACCOUNT_PROVIDERS else []),
]
