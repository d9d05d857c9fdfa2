"""How a view says that its page may be kept, and until when."""

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from kaimen.stages.column.rules.turning import next_turn

KEEP = "kaimen.keep_until"

View = Callable[..., HttpResponse]


def keep(request: HttpRequest, until: datetime) -> None:
    """Let this page be kept, at most until a moment."""
    request.META[KEEP] = until.timestamp()


def kept(view: View) -> View:
    """A view whose good pages are kept until the next midnight."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        now = timezone.localtime()
        response = view(request, *args, **kwargs)
        if response.status_code == 200:
            keep(request, next_turn(now))
        return response

    return answer
