"""The second reader on a paper's page: asked, waited for, and what it says otherwise."""

from typing import Any

from kaimen.intake import reads, second, telling, words
from kaimen.intake.models import Paper
from kaimen.papers.notice.found import Found
from kaimen.papers.notice.second import differences
from kaimen.papers.understanding import Reading


def seconded(found: Paper, reading: Reading) -> dict[str, Any] | None:
    """What the page shows of it; None where there is no second reader, or nothing for one to read."""
    if not second.configured() or reading.notice is None:
        return None
    asked = reads.second_of(found)
    theirs = reads.rules_of(asked)
    return {
        "state": asked.state if asked else "",
        "why": words.SECOND.get(asked.why, "") if asked else "",
        "dropped": asked.dropped if asked else 0,
        "differences": [
            (telling.titled(one.path), _told(one.ours), _told(one.theirs))
            for one in differences(reading.rules, theirs)
        ],
    }


def _told(rules: tuple[Found, ...]) -> list[tuple[str, str]]:
    """Each value in words with its quotation."""
    return [(telling.said(rule.path, rule.value), rule.quote) for rule in rules]
