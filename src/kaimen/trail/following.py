"""What follows an act in another stage: registered by name at start-up, run in the act's own transaction.

A stage that another one's act concerns registers its own act in its follows.py, so that neither imports the other.
"""

from collections import defaultdict
from collections.abc import Callable

from kaimen.scheme.roles import Actor

Follower = Callable[[Actor, int, str], object]

_followers: dict[str, dict[str, Follower]] = defaultdict(dict)


def register(event: str, stage: str, follower: Follower) -> None:
    """`event`: the act's name; `follower` takes who acted, the id of what it is about, and the reason given.

    A second call for the event and stage replaces the first.
    """
    _followers[event][stage] = follower


def followed(actor: Actor, event: str, subject: int, reason: str = "") -> None:
    """Called by the act. What a follower refuses is refused as a whole, and nothing is written."""
    for follower in _followers[event].values():
        follower(actor, subject, reason)
