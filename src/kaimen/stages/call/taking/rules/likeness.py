"""The same form again changes nothing; an edited one shows what it tells otherwise than what stands.

Source: units send a form twice, and a better one after the first; a person decides what an edited one means.
"""

import re
import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher

from kaimen.stages.call.rules.asked import Asked
from kaimen.stages.call.rules.editing import Typed
from kaimen.stages.call.taking.facts import Difference, Stands

LIKE = 0.8
"""Share of characters in common from which two themes of a unit may be one."""
PLAIN = ("theme", "period", "formats", "brief", "place", "audience", "headcount")
PEOPLE = ("contact", "phone")


def fold(text: str) -> str:
    """One form for the same words: widths unified; blanks and marks of punctuation dropped."""
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFKC", text))


def same_theme(theme: str, standing: Iterable[Stands]) -> Stands | None:
    """What the unit declared in the same words: rather what is in hand than what it withdrew."""
    found = [one for one in standing if fold(one.typed.theme) == fold(theme)]
    return min(found, key=lambda one: one.state == "withdrawn", default=None)


def like_theme(theme: str, standing: Iterable[Stands]) -> Stands | None:
    """What the unit declared in nearly the same words."""
    told = [(_alike(fold(theme), fold(one.typed.theme)), one) for one in standing if one.state != "withdrawn"]
    share, found = max(told, key=lambda pair: pair[0], default=(0.0, None))
    return found if share >= LIKE else None


def _alike(one: str, other: str) -> float:
    longest, shortest = max(len(one), len(other)), min(len(one), len(other))
    if not shortest or 2 * shortest / (longest + shortest) < LIKE:
        return 0.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def differences(stands: Typed, told: Typed, asked: Asked) -> tuple[Difference, ...]:
    """Field by field; whom to call only where the form tells it."""
    pairs = [(name, _said(stands, name), _said(told, name)) for name in (*PLAIN, *PEOPLE)]
    before, after = dict(stands.extra), dict(told.extra)
    pairs += [(name, before.get(name, ""), after.get(name, "")) for name in asked.extras]
    return tuple(
        Difference(name, old, new)
        for name, old, new in pairs
        if fold(old) != fold(new) and (new or name not in PEOPLE)
    )


def _said(typed: Typed, name: str) -> str:
    if name == "period":
        return typed.period.text
    if name == "formats":
        return "、".join(typed.formats)
    value = getattr(typed, name)
    return "" if value is None else str(value)
