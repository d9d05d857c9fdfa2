"""The public footer says only what it has a name for, each text short.

Source: 政府网站发展指引 国办发〔2017〕47号 (sponsor, contact, site code, filings at the foot of every page).
"""

from collections.abc import Mapping

from kaimen.scheme.problem import Problem

NAMES = ("sponsor", "undertaker", "contact", "hotline", "site_code", "icp", "police", "website", "accounts")
LONGEST = 120


def problems(texts: Mapping[str, str]) -> list[Problem]:
    """Names that the footer does not know, and texts that are too long."""
    found = [
        Problem("regions.unknown_particular", "", (("name", name),)) for name in texts if name not in NAMES
    ]
    return found + [
        Problem("regions.text_too_long", name, (("longest", str(LONGEST)), ("length", str(len(text)))))
        for name, text in texts.items()
        if len(text) > LONGEST
    ]


def kept(texts: Mapping[str, str]) -> dict[str, str]:
    """The texts in the footer's order, blank ones left out."""
    return {name: texts[name].strip() for name in NAMES if texts.get(name, "").strip()}
