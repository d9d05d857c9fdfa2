"""Template tags of the desk: a token against double presses, the pages of a list, the word of a code."""

import secrets
from collections.abc import Iterable, Mapping
from typing import Any

from django import template
from django.core.paginator import Page
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

register = template.Library()


@register.simple_tag(takes_context=True)
def once(context: template.Context) -> SafeString:
    """A hidden token: two presses of one form give one result. A form shown again keeps its own."""
    request: HttpRequest | None = context.get("request")
    kept = request.POST.get("once", "") if request else ""
    return format_html('<input type="hidden" name="once" value="{}">', kept or secrets.token_hex(16))


@register.simple_tag(takes_context=True)
def page_query(context: template.Context) -> str:
    """The list's other parameters, ready to stand before its page number."""
    query = context["request"].GET.copy()
    query.pop("page", None)
    return f"{query.urlencode()}&" if query else ""


@register.simple_tag(takes_context=True)
def page_numbers(context: template.Context) -> Iterable[str | int]:
    """Numbers of the pages around this one, with gaps."""
    page: Page[Any] = context["page"]
    return page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1)


@register.filter
def word(code: object, words: Mapping[Any, object]) -> object:
    """What a code is called."""
    return words.get(code, code)
