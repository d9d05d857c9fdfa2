"""A name means one unit of its region: it is written, short enough, no formula, and not in use.

Source: plan tables, which write one unit in several ways; OWASP on formula injection.
"""

from collections.abc import Set

from kaimen.people.facts import UnitDraft
from kaimen.people.rules.mailbox import MAILBOXES, mailbox_problems
from kaimen.scheme.problem import Problem

LONGEST = 60
FORMULA = ("=", "+", "-", "@", "\t")


def problems(draft: UnitDraft, taken: Set[str]) -> list[Problem]:
    """What is wrong with a unit's names and mailboxes."""
    found = name_problems(draft.name, taken, "name")
    if draft.short_name and draft.short_name != draft.name:
        found += name_problems(draft.short_name, taken, "short_name")
    for alias in draft.aliases:
        found += name_problems(alias, taken, "aliases")
    return found + mailbox_problems({field: getattr(draft, field) for field in MAILBOXES})


def name_problems(name: str, taken: Set[str], where: str) -> list[Problem]:
    """What is wrong with one name."""
    if not name.strip():
        return [Problem("people.no_unit_name", where)]
    found = []
    if len(name) > LONGEST:
        found.append(Problem("people.text_too_long", where, (("text", name[:20]), ("longest", str(LONGEST)))))
    if name.startswith(FORMULA):
        found.append(Problem("people.formula", where, (("text", name[:20]),)))
    if name in taken:
        found.append(Problem("people.unit_known", where, (("name", name),)))
    return found
