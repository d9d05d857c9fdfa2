"""Template tags of people: masked names and numbers, what roles and kinds are called."""

from django import template

from kaimen.people import reads, words
from kaimen.people.rules import masking
from kaimen.regions.templatetags.desk import word

register = template.Library()
register.filter("masked_name", masking.name)
register.filter("masked_phone", masking.phone)
register.filter("who", reads.shown_as)


@register.filter
def role_word(role: str) -> object:
    """What a role is called."""
    return word(role, words.ROLES)


@register.filter
def kind_word(kind: str) -> object:
    """What a unit's kind is called."""
    return word(kind, words.KINDS)
