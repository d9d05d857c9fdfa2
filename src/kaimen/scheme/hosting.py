"""A unit's part in an activity, the same word from the paper to the duty."""

from kaimen.scheme.say import Choice


class HostAs(Choice):
    """A unit's part in an activity."""

    LEAD = "lead", "牵头"
    JOINT = "joint", "联合"
    CO = "co", "协办"
