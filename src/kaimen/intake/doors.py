"""Where a reading leads: each slice registers its doors at start-up, and those that fit stand on its page."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise

from kaimen.papers.understanding import Reading


@dataclass(frozen=True, slots=True)
class Door:
    """key: its own; label: of the button, a verb; fits: whether this reading has something for it.

    route: of its page, which takes the region's code and the paper's id; order: among the others; leads: the route
    where what was used is found, which takes the region's code and the campaign's id.
    """

    key: str
    label: str | Promise
    fits: Callable[[Reading], bool]
    route: str
    order: int = 50
    about: str | Promise = ""
    leads: str = ""


doors: dict[str, Door] = {}


def register(door: Door) -> None:
    """Called from a slice's app at start-up; a second call for the key replaces the first."""
    doors[door.key] = door


def fitting(reading: Reading) -> list[Door]:
    """The doors that this reading can go through."""
    return sorted((door for door in doors.values() if door.fits(reading)), key=lambda door: door.order)
