"""Words of the plan."""

from enum import StrEnum


class EditionState(StrEnum):
    """Nothing is published without its check: draft, reviewed, released; superseded by the next release."""

    DRAFT = "draft"
    REVIEWED = "reviewed"
    RELEASED = "released"
    SUPERSEDED = "superseded"


class ActivityState(StrEnum):
    PLANNED = "planned"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"


class Host(StrEnum):
    """A unit's part in an activity."""

    LEAD = "lead"
    JOINT = "joint"
    CO = "co"
