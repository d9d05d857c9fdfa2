"""The health page: states only, for people and for monitoring programs."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from kaimen.operations import reads
from kaimen.operations.facts import Health, worst
from kaimen.operations.words import PARTS, STATES


@require_safe
@never_cache
def health(request: HttpRequest) -> HttpResponse:
    """200 while everything needed runs, 503 when a part is down."""
    parts = reads.parts()
    whole = worst(*(part.health for part in parts))
    status = 503 if whole is Health.DOWN else 200
    if (
        request.path.endswith(".json")
        or request.get_preferred_type(["text/html", "application/json"]) == "application/json"
    ):
        return JsonResponse(
            {"state": whole, "parts": {part.name: part.health for part in parts}}, status=status
        )
    rows = [(PARTS[part.name], part.health, STATES[part.health]) for part in parts]
    return render(request, "operations/health.html", {"rows": rows, "whole": whole}, status=status)


def wants_json(request: HttpRequest) -> bool:
    kinds = ["text/html", "application/json"]
    return request.path.endswith(".json") or request.get_preferred_type(kinds) == "application/json"
