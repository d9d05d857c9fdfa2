"""Template filters of the plan."""

from collections.abc import Mapping

from django import template
from django.template import Context
from django.urls import resolve, reverse

register = template.Library()


@register.filter
def named(words: Mapping[str, str], code: str) -> str:
    """The words of a code; the code itself where there are none."""
    return words.get(code, code)


@register.simple_tag(takes_context=True)
def where_allowed(context: Context, route: str, *parts: object) -> str:
    """A page's address for those who may use it; "" for everybody else."""
    address = reverse(route, args=parts)
    access = getattr(resolve(address).func, "access", None)
    return address if access and access.admits(context["request"].actor, context["region"].code) else ""
