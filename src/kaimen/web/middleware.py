"""Each request gets its appearance, each response remembers the choice that its address made."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils import translation

from kaimen.web.appearance import KEPT_SECONDS, appearance


class AppearanceMiddleware:
    """Stands where Django's LocaleMiddleware would: the language is chosen by link and cookie only."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        look = appearance(request.META.get("QUERY_STRING", ""), request.META.get("HTTP_COOKIE", ""))
        request.appearance = look  # type: ignore[attr-defined]  # read by the context processor
        request.LANGUAGE_CODE = look.language
        with translation.override(look.language):
            response = self.get_response(request)
        for name, word in look.chosen:
            response.set_cookie(name, word, KEPT_SECONDS, samesite="Lax", secure=request.is_secure())
        return response
