"""Template filters of the plan."""

from collections.abc import Mapping

from django import template

register = template.Library()


@register.filter
def named(words: Mapping[str, str], code: str) -> str:
    """The words of a code; the code itself where there are none."""
    return words.get(code, code)
