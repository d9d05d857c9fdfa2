"""Words of regions and their campaigns."""

from enum import StrEnum


class Level(StrEnum):
    """The level of a region, by GB/T 2260."""

    PROVINCE = "province"
    PREFECTURE = "prefecture"
    COUNTY = "county"
    TOWNSHIP = "township"


class Mode(StrEnum):
    """How a campaign stands: run here, played, or shown as its paper prints it."""

    LIVE = "live"
    REHEARSAL = "rehearsal"
    AS_PRINTED = "as_printed"


class Showing(StrEnum):
    """Whether the public sees a campaign."""

    HIDDEN = "hidden"
    SHOWN = "shown"
