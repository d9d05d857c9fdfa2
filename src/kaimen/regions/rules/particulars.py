"""The public footer says only what it has a name for, each text short; so does the place of the column's copy.

Source: 政府网站发展指引 国办发〔2017〕47号 (sponsor, contact, site code, filings at the foot of every page).
"""

import re
from collections.abc import Mapping

from kaimen.scheme.problem import Problem

SITE = "column_site"
"""Where a copy of the column stands on another website: an address, not shown in the footer."""

NAMES = (
    "sponsor", "undertaker", "contact", "hotline", "site_code", "icp", "police", "website", "accounts", SITE,
)  # fmt: skip
LONGEST = 120
ADDRESS = re.compile(r"https?://[\w.-]+(?::\d{1,5})?(?:/[\w./~-]*)?", re.ASCII)


def problems(texts: Mapping[str, str]) -> list[Problem]:
    """Names that the footer does not know, texts that are too long, and an address that is none."""
    found = [
        Problem("regions.unknown_particular", "", (("name", name),)) for name in texts if name not in NAMES
    ]
    site = texts.get(SITE, "").strip()
    if site and not ADDRESS.fullmatch(site):
        found.append(Problem("regions.bad_site", SITE))
    return found + [
        Problem("regions.text_too_long", name, (("longest", str(LONGEST)), ("length", str(len(text)))))
        for name, text in texts.items()
        if len(text) > LONGEST
    ]


def kept(texts: Mapping[str, str]) -> dict[str, str]:
    """The texts in the footer's order, blank ones left out."""
    return {name: texts[name].strip() for name in NAMES if texts.get(name, "").strip()}
