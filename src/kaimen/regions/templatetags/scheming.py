"""Template tags of a scheme's forms."""

from collections.abc import Mapping, Sequence

from django import template

register = template.Library()


@register.filter
def at(found: Mapping[str, Sequence[str]], name: str) -> Sequence[str]:
    """What stands under a name, nothing where there is none."""
    return found.get(name, ())
