"""The door of the JSON interface: a token instead of a session, and every refusal as JSON with its sentence."""

import time
from collections.abc import Callable, Iterable
from typing import Any

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.utils.translation import gettext as _

from kaimen.people import acts, reads
from kaimen.people.rules.pace import Pace
from kaimen.people.rules.password import too_old
from kaimen.regions.access import Access
from kaimen.regions.requests import DeskRequest

ROOT = "/api/"
PACE = Pace()
Problems = Iterable[tuple[str, str, str]]


def refusal(status: int, problems: Problems) -> JsonResponse:
    """An answer that carries problems: code, the field or row it belongs to, and the sentence."""
    told = [{"code": code, "where": where, "message": message} for code, where, message in problems]
    return JsonResponse({"problems": told}, status=status, json_dumps_params={"ensure_ascii": False})


class TokenMiddleware:
    """Under /api/ the user is the token's, whoever is signed in in this browser: a session opens nothing there."""

    def __init__(self, get_response: Callable[[Any], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info.startswith(ROOT):
            kind, _space, secret = request.headers.get("Authorization", "").partition(" ")
            token = reads.token_behind(secret.strip(), timezone.now()) if kind.lower() == "bearer" else None
            request.user = token.user if token else AnonymousUser()
            if token:
                acts.note_use(token)
        return self.get_response(request)


def not_let_in(request: DeskRequest, declared: Access, region: str) -> HttpResponse | None:
    """Why this request goes no further; None when it may. `region`: the code in the address."""
    if declared.public:
        return None
    if not request.user.is_authenticated:
        return _unknown()
    if seconds := PACE.wait(request.user.pk, time.monotonic()):
        return _too_fast(seconds)
    if not declared.admits(request.actor, region):
        return refusal(
            403, [("moves.not_yours", "", _("令牌的主人没有权限办这件事。请换令牌，或请牵头办授权。"))]
        )
    return _first_to_do(request)


def _unknown() -> HttpResponse:
    told = _("没有带有效的令牌。请在“我的账号—接口令牌”里开一个，放在请求头Authorization里。")
    answer = refusal(401, [("api.no_token", "", told)])
    answer["WWW-Authenticate"] = "Bearer"
    return answer


def _too_fast(seconds: int) -> HttpResponse:
    told = _("请求太快，一分钟最多%(most)s次。请过%(seconds)s秒再试。")
    answer = refusal(429, [("api.too_fast", "", told % {"most": PACE.requests, "seconds": seconds})])
    answer["Retry-After"] = str(seconds)
    return answer


def _first_to_do(request: DeskRequest) -> HttpResponse | None:
    """What the desk sends a person to do first stands in a token's way as well."""
    if settings.REQUIRE_MFA and lacks_factor(request):
        return refusal(403, [("api.no_factor", "", _("令牌的主人还没有设第二重验证。请先登录设好。"))])
    if too_old(request.user.password_changed_at, timezone.now(), settings.PASSWORD_DAYS):
        return refusal(403, [("api.old_password", "", _("令牌的主人密码过期了。请先登录换密码。"))])
    return None


def lacks_factor(request: DeskRequest) -> bool:
    """Whether a role of this person asks for a second factor that is not there yet."""
    roles = {grant.role.value for grant in request.actor.grants}
    return bool(roles & settings.REQUIRE_MFA) and not is_mfa_enabled(request.user)
