"""Whom to ask about a declaration: the person and the telephone out of labels and their values."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kaimen.papers.tables.columns import Holds, column, plain_header

PHONE_LABEL = re.compile(r".*(?:电话|手机|联系方式).*")
CONTACT_LABEL = re.compile(r".*(?:联系人|联络员|经办人|填报人|填表人|负责人|责任人).*")
PHONE = re.compile(r"(?<!\d)(?:1[3-9]\d{9}|0\d{2,3}[-－— ]?\d{7,8}|\d{4}-\d{7}|\d{7,8})(?:转\d{1,5})?(?!\d)")


def is_people(label: str) -> bool:
    """Whether what stands under a label tells of people and is never published."""
    return column(label).holds in (Holds.CONTACT, Holds.UNIT_CONTACT)


def people_in(pairs: Sequence[tuple[str, str]]) -> tuple[str, str]:
    """The first person and the first telephone that labels tell; one cell may hold both."""
    contact = phone = ""
    for label, value in pairs:
        plain = plain_header(label)
        if not value or not (is_people(label) or PHONE_LABEL.fullmatch(plain)):
            continue
        found = PHONE.search(value)
        phone = phone or (
            found[0] if found else value if PHONE_LABEL.fullmatch(plain) and value[0].isdigit() else ""
        )
        named = PHONE.sub("", value).strip(" ,，、:：/;；\n　")
        if CONTACT_LABEL.fullmatch(plain) and not any(char.isdigit() for char in named):
            contact = contact or named
    return contact, phone
