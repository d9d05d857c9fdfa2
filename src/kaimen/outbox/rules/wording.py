"""A letter has a subject of one line and a text; a template asks only for what its kind gives.

Source: RFC 5322 2.1.1 (a subject is one line); the outbox's own columns.
"""

from collections.abc import Collection

from kaimen.outbox.rules.filling import unknown
from kaimen.scheme.problem import Problem

SUBJECT, BODY = 200, 10_000
TEMPLATE_SUBJECT = 120


def one_line(subject: str) -> str:
    """A subject as it may stand in a letter: blanks of every kind as one, no longer than the column."""
    told = " ".join(subject.split())
    return told if len(told) <= SUBJECT else told[: SUBJECT - 1] + "…"


def letter_problems(subject: str, body: str) -> list[Problem]:
    """Why a letter cannot stand so."""
    return [*_lengths("subject", subject, SUBJECT), *_lengths("body", body, BODY)]


def template_problems(subject: str, body: str, names: Collection[str]) -> list[Problem]:
    """Why a region's words for a kind of letter cannot stand so. names: the places that are filled."""
    found = [*_lengths("subject", subject, TEMPLATE_SUBJECT), *_lengths("body", body, BODY)]
    for where, text in (("subject", subject), ("body", body)):
        found += [Problem("outbox.unknown_place", where, (("name", name),)) for name in unknown(text, names)]
    return found


def _lengths(where: str, text: str, longest: int) -> list[Problem]:
    if not text.strip():
        return [Problem(f"outbox.no_{where}", where)]
    if len(text) > longest:
        return [
            Problem("outbox.too_long", where, (("longest", str(longest)), ("length", str(len(text))))),
        ]
    return []
