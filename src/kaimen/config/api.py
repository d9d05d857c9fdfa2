"""The JSON interface: every slice's operations under one root, refusals in one form, addresses that say who may."""

import json
import logging
import re
from collections.abc import Callable
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from ninja import NinjaAPI, Swagger
from ninja.errors import HttpError, ValidationError
from ninja.openapi.views import openapi_json, openapi_view
from ninja.operation import PathView
from ninja.parser import Parser
from ninja.security import HttpBearer

from kaimen.intake import api as intake
from kaimen.intake import words as intake_words
from kaimen.people import api as people
from kaimen.people import words as people_words
from kaimen.people.answering import refusal
from kaimen.regions import api as regions
from kaimen.regions import words as regions_words
from kaimen.regions.access import PUBLIC, Access, ByMethod, access
from kaimen.scheme.problem import Problem, Refused
from kaimen.stages.call import api as call
from kaimen.stages.call import words as call_words
from kaimen.stages.plan import api as plan
from kaimen.stages.plan import words as plan_words
from kaimen.stages.selection import api as selection
from kaimen.stages.selection import words as selection_words

log = logging.getLogger(__name__)
ROOT = "api/v1/"
NUL, HALF = re.compile(r"(?<!\\)(?:\\\\)*\\u0000"), re.compile("[\ud800-\udfff]")
ROUTERS = (regions.router, people.router, intake.router, call.router, selection.router, plan.router)
WORDS = (people_words, intake_words, call_words, selection_words, plan_words)
SENTENCES = {code: said for words in WORDS for code, said in words.SENTENCES.items()}


class Unkeepable(ValueError):
    """A text holds a character that no database keeps."""


class Texts(Parser):
    """Reads bodies and queries, and refuses the texts in them that cannot be kept: NUL, and halves of a character."""

    def parse_body(self, request: HttpRequest) -> Any:
        told = super().parse_body(request)
        _keepable(json.dumps(told, ensure_ascii=False))
        return told

    def parse_querydict(self, data: Any, list_fields: list[str], request: HttpRequest) -> Any:
        told = super().parse_querydict(data, list_fields, request)
        _keepable(json.dumps(told, ensure_ascii=False))
        return told


def _keepable(written: str) -> None:
    """`written`: as JSON, which writes NUL and its like escaped, and a lone half of a character as it is."""
    if NUL.search(written) or HALF.search(written):
        raise Unkeepable


class Token(HttpBearer):
    """For the description alone: the middleware has let the request in before."""

    def __call__(self, request: HttpRequest) -> Any:
        return request.user if request.user.is_authenticated else None

    def authenticate(self, request: HttpRequest, token: str) -> Any:
        return None


api = NinjaAPI(
    title="Kaimen",
    version="1",
    description="The acts and reads of the desk as JSON. A token acts as its user: same roles, same refusals.",
    auth=Token(),
    parser=Texts(),
    docs=Swagger(settings={"validatorUrl": None, "persistAuthorization": False}),
)
for router in ROUTERS:
    api.add_router("", router)


def sentence(problem: Problem) -> str:
    """The sentence that the page would show for a problem."""
    return regions_words.sentence(problem, SENTENCES)


@api.exception_handler(Refused)
def _refused(request: HttpRequest, refused: Refused) -> HttpResponse:
    return refusal(422, ((one.code, one.where, sentence(one)) for one in refused.problems))


@api.exception_handler(Http404)
def _not_found(request: HttpRequest, missing: Http404) -> HttpResponse:
    return not_found(request)


@api.exception_handler(ValidationError)
def _malformed(request: HttpRequest, error: ValidationError) -> HttpResponse:
    told = _("“%(where)s”填得不对或缺了。请照接口说明改。")
    places = list(dict.fromkeys(_place(one["loc"]) for one in error.errors))
    return refusal(400, (("api.malformed", place, told % {"where": place}) for place in places))


def _place(told: tuple[Any, ...]) -> str:
    """Where in the request: the field's name, without the parts that name its source and our own parameter."""
    inside = [str(part) for part in told if part not in ("body", "query", "path", "told", "asked")]
    return ".".join(inside) or "body"


@api.exception_handler(HttpError)
def _unreadable(request: HttpRequest, error: HttpError) -> HttpResponse:
    """What the library itself refuses: a body that is no JSON."""
    if isinstance(error.__cause__, Unkeepable):
        return _unkeepable(request, error.__cause__)
    if isinstance(error.__cause__, RequestDataTooBig):
        return _too_big(request, error.__cause__)
    return refusal(error.status_code, [("api.unreadable", "", _("正文不是JSON，读不出来。请照接口说明改。"))])


@api.exception_handler(Unkeepable)
def _unkeepable(request: HttpRequest, error: Unkeepable) -> HttpResponse:
    return refusal(400, [("api.unkeepable", "", _("文字里有存不下的字符（空字符或半个字符）。请去掉再发。"))])


@api.exception_handler(RequestDataTooBig)
def _too_big(request: HttpRequest, error: RequestDataTooBig) -> HttpResponse:
    return refusal(400, [("api.too_big", "", _("正文太大，没有读。请分几次发。"))])


@api.exception_handler(Exception)
def _broken(request: HttpRequest, error: Exception) -> HttpResponse:
    log.error("%s %s broke", request.method, request.path, exc_info=error)
    told = _("服务器出了错，已经记下，没有写入。请过一会儿再试。")
    return refusal(500, [("api.broken", "", told)])


@access(PUBLIC)
def not_found(request: HttpRequest, rest: str = "") -> HttpResponse:
    """No such address, or nothing there for this token."""
    return refusal(404, [("api.not_found", "", _("这里没有这样东西。请核对网址和编号。"))])


def _views() -> dict[str, list[PathView]]:
    """The operations by the route that Django knows them by."""
    found: dict[str, list[PathView]] = {}
    for bound in api._get_bound_routers():
        for told, view in bound.path_operations.items():
            route = told.lstrip("/").translate({ord("{"): "<", ord("}"): ">"})
            found.setdefault(route, []).append(view)
    return found


def _address(route: str, views: list[PathView]) -> URLPattern:
    """One address for all methods of a route, with what each operation declares."""
    methods: dict[str, Access] = {}
    answers: dict[str, Callable[..., Any]] = {}
    for view in views:
        for operation in view.operations:
            declared: Access = operation.view_func.access  # type: ignore[attr-defined]  # set by @access
            methods |= dict.fromkeys(operation.methods, declared)
            answers |= dict.fromkeys(operation.methods, view.get_view())
    return path(route, _by_method(methods, answers))


def _by_method(methods: dict[str, Access], answers: dict[str, Callable[..., Any]]) -> Callable[..., Any]:
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        view = answers.get(request.method or "")
        if view is None:
            told = _("这个网址不能用%(method)s。请照接口说明改。") % {"method": request.method}
            refused = refusal(405, [("api.method", "", told)])
            refused["Allow"] = ", ".join(answers)
            return refused
        found: HttpResponse = view(request, *args, **kwargs)
        return found

    answer.access = ByMethod(methods)  # type: ignore[attr-defined]  # read by the middleware and the guard
    answer.csrf_exempt = True  # type: ignore[attr-defined]  # a session opens nothing here
    return answer


@access(PUBLIC)
def description(request: HttpRequest) -> HttpResponse:
    """The OpenAPI description: it holds the shape of the interface and no data."""
    return openapi_json(request, api)


@access(PUBLIC)
def reading(request: HttpRequest) -> HttpResponse:
    """The description for people, with scripts and styles of this server alone."""
    return openapi_view(request, api)


urlpatterns = [
    path("openapi.json", description, name="openapi-json"),
    path("docs", reading, name="openapi-view"),
    *(_address(route, views) for route, views in _views().items()),
    path("", not_found, name="api-root"),
    path("<path:rest>", not_found),
]
urls = (urlpatterns, "ninja", api.urls_namespace)
"""For Django's path(): under the names by which the description finds its own address."""
