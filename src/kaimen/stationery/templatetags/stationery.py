"""The links by which a paper is taken away."""

from typing import Any

from django import template
from django.urls import reverse

from kaimen.stationery.facts import Ending
from kaimen.stationery.words import ENDINGS

register = template.Library()


@register.inclusion_tag("stationery/downloads.html")
def downloads(route: str, *places: Any, about: str = "") -> dict[str, Any]:
    """A link for each kind of file. route: takes the places and then the ending; about: said to readers alone."""
    known = [place for place in places if place is not None]
    links = [(ENDINGS[ending], reverse(route, args=[*known, ending.value])) for ending in Ending]
    return {"links": links, "about": about}
