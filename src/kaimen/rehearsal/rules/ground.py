"""Where a lead office trains: a place of its own below its region, numbered beyond every real one.

Source: GB/T 10114-2003 gives a township three digits after the county's six and uses none from 900 on.
"""

from collections.abc import Collection

from kaimen.regions.rules.place import FIRST_GROUND

LAST = 999


def free_code(county: str, taken: Collection[str]) -> str | None:
    """The first free code of a training ground in a county; None when all are used up."""
    codes = (f"{county[:6]}{number}" for number in range(FIRST_GROUND, LAST + 1))
    return next((code for code in codes if code not in taken), None)
