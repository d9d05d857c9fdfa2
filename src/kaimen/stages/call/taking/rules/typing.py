"""A theme as a form tells it becomes what a person would have typed; nothing without a place is put in silently.

Source: the columns of the scheme's own form; a form in a mailbox may have others.
"""

from collections.abc import Iterable

from kaimen.papers.tables.columns import plain_header
from kaimen.papers.tables.declarations import DeclaredTheme
from kaimen.scheme.periods import read_period
from kaimen.stages.call.rules.asked import Asked
from kaimen.stages.call.rules.editing import MANY, Typed

Pairs = tuple[tuple[str, str], ...]


def as_typed(theme: DeclaredTheme, asked: Asked, year: int) -> Typed:
    """The declaration; its time read in the campaign's year."""
    return Typed(
        theme=theme.theme.strip(),
        period=read_period(theme.period.text.strip(), year),
        formats=tuple(dict.fromkeys(theme.formats)),
        brief=theme.brief.strip(),
        place=theme.place,
        audience=theme.audience,
        headcount=theme.headcount if theme.headcount and theme.headcount < MANY else None,
        extra=_of_form(theme.extra, asked.extras),
        contact=theme.contact,
        phone=theme.phone,
    )


def lost(theme: DeclaredTheme, asked: Asked) -> Pairs:
    """Columns that the scheme's form does not have, with what stands in them."""
    known = {plain_header(heading) for heading in asked.extras}
    return tuple(pair for pair in theme.extra if pair[1].strip() and plain_header(pair[0]) not in known)


def _of_form(extra: Iterable[tuple[str, str]], headings: Iterable[str]) -> Pairs:
    told = {plain_header(heading): text for heading, text in extra}
    return tuple((heading, told.get(plain_header(heading), "")) for heading in headings)
