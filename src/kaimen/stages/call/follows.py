"""What of the call follows acts of later stages."""

from kaimen.stages.call import acts
from kaimen.trail.following import register


def register_all() -> None:
    """The selection returns a declaration when its decisions are released."""
    register("selection.returned", "call", acts.return_decided)
