"""A template's places are `{name}`; each is filled once, and what is put in is text, never a template itself.

Source: letters quote what units typed; nothing that a unit types may reach into the product.
"""

import re
from collections.abc import Collection, Mapping

PLACE = re.compile(r"\{([^{}\n]{0,40})\}")


def fill(text: str, values: Mapping[str, str]) -> str:
    """The text with each known place filled; an unknown one stays as it is written."""
    return PLACE.sub(lambda place: values.get(place[1].strip(), place[0]), text)


def places(text: str) -> list[str]:
    """Names of the places in a text, in order, each once."""
    return list(dict.fromkeys(name.strip() for name in PLACE.findall(text)))


def unknown(text: str, names: Collection[str]) -> list[str]:
    """Places of a text that no value fills."""
    return [name for name in places(text) if name not in names]
