"""`{% asset "web/base.css" %}`: a static file's address, worked out once a process."""

from functools import lru_cache

from django import template
from django.templatetags.static import static

register = template.Library()


@register.simple_tag
@lru_cache(maxsize=256)
def asset(path: str) -> str:
    """The address of a static file."""
    return static(path)
