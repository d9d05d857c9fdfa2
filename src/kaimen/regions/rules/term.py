"""A campaign's address is its year, and for a second brand of the year a slug of small letters.

Source: notices of one region under two brands in a year (a theme day, and an open day).
"""

import re

from kaimen.scheme.problem import Problem

FIRST, LAST = 1990, 2200


def problems(year: int, slug: str, brand: str, taken: bool) -> list[Problem]:
    """Why a campaign cannot be opened at this address; `taken`: one stands there already."""
    found = []
    if not FIRST <= year <= LAST:
        found.append(Problem("regions.bad_year", "year", (("year", str(year)),)))
    if slug and not re.fullmatch(r"[a-z][a-z0-9-]{0,29}", slug):
        found.append(Problem("regions.bad_slug", "slug", (("slug", slug),)))
    if not brand.strip():
        found.append(Problem("regions.no_brand", "brand"))
    if taken:
        found.append(Problem("regions.campaign_taken", "year", (("year", str(year)),)))
    return found
