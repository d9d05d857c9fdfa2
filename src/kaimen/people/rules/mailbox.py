"""A unit's mailbox is one plain address: a name, @, and a host of two parts or more.

Source: RFC 5321 4.1.2, narrowed to what offices have: no quotes, no blanks, nothing that could start a second one.
"""

import re
from collections.abc import Mapping

from kaimen.scheme.problem import Problem

MAILBOXES = ("mailbox", "leader_mailbox")
LONGEST = 120
MAILBOX = re.compile(
    r"[A-Za-z0-9_%+-]+(\.[A-Za-z0-9_%+-]+)*@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\.)+[A-Za-z]{2,24}"
)


def mailbox_problems(told: Mapping[str, str]) -> list[Problem]:
    """What is wrong with mailboxes by field; an empty one is allowed."""
    return [
        Problem("people.bad_mailbox", field, (("text", text[:20]),))
        for field, text in told.items()
        if text and (len(text) > LONGEST or not MAILBOX.fullmatch(text))
    ]
