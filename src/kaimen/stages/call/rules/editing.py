"""What a person typed must be fit to be kept, even in a draft; whether it is complete is asked when it is handed in.

Source: a draft may lack anything; what cannot be kept or read again may not be saved.
"""

from collections.abc import Collection
from dataclasses import dataclass

from kaimen.scheme.periods import Period
from kaimen.scheme.problem import Problem

MANY = 100_000
MOST_FORMATS = 12
LONGEST = {
    "theme": 300,
    "period": 60,
    "brief": 4000,
    "place": 160,
    "audience": 160,
    "contact": 40,
    "phone": 40,
}
LONGEST_FORMAT, LONGEST_EXTRA = 60, 2000


@dataclass(frozen=True, slots=True)
class Typed:
    """A declaration as a person writes it; period already read; extra: (heading, text) of further columns."""

    theme: str
    period: Period
    formats: tuple[str, ...] = ()
    brief: str = ""
    place: str = ""
    audience: str = ""
    headcount: int | None = None
    extra: tuple[tuple[str, str], ...] = ()
    contact: str = ""
    phone: str = ""


def typed_problems(typed: Typed) -> list[Problem]:
    """Everything in it that cannot be kept, by field."""
    texts = {name: str(getattr(typed, name)) for name in LONGEST}
    found = [
        Problem("call.too_long", name, (("length", str(len(text))), ("longest", str(LONGEST[name]))))
        for name, text in texts.items()
        if len(text) > LONGEST[name]
    ]
    if len(typed.formats) > MOST_FORMATS or any(len(name) > LONGEST_FORMAT for name in typed.formats):
        found.append(Problem("call.formats_long", "formats"))
    if typed.headcount is not None and not 0 < typed.headcount < MANY:
        found.append(Problem("call.headcount_odd", "headcount"))
    longest = (("longest", str(LONGEST_EXTRA)),)
    return found + [
        Problem("call.too_long", extra_field(place), (("length", str(len(text))), *longest))
        for place, (_, text) in enumerate(typed.extra)
        if len(text) > LONGEST_EXTRA
    ]


def extra_problems(typed: Typed, known: Collection[str]) -> list[Problem]:
    """Columns that the form does not have, or that are told twice; `known`: the headings that may be told."""
    told = [heading for heading, _ in typed.extra]
    odd = [heading for at, heading in enumerate(told) if heading not in known or heading in told[:at]]
    return [Problem("call.extra_unknown", "extra", (("heading", heading[:60]),)) for heading in odd[:1]]


def extra_field(place: int) -> str:
    """The name of the field that asks the form's own column at this place, counted from 0."""
    return f"extra_{place}"
