"""Where papers went that were used."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise

from kaimen.intake import reads
from kaimen.intake.doors import doors
from kaimen.intake.facts import PaperState
from kaimen.intake.models import Paper
from kaimen.regions.models import Region


@dataclass(frozen=True, slots=True)
class Went:
    """label: of the door that it went through; address: of what became of it, "" where that is not known."""

    label: str | Promise
    address: str = ""


def went(region: Region, papers: Iterable[Paper]) -> dict[int, Went]:
    """Of the used ones of these, by their id."""
    used = [paper.pk for paper in papers if paper.state == PaperState.USED]
    told = reads.uses(region, used).items() if used else ()
    return {
        id: _went(region, one["door"], one.get("campaign") or 0) for id, one in told if one["door"] in doors
    }


def _went(region: Region, key: str, campaign: int) -> Went:
    door = doors[key]
    known = door.leads and campaign
    return Went(door.label, reverse(door.leads, args=[region.code, campaign]) if known else "")
