"""From a route to the paper, always within the region, or 404."""

from django.http import Http404

from kaimen.intake import reads
from kaimen.intake.models import Paper
from kaimen.regions.access import only
from kaimen.regions.pressing import here
from kaimen.scheme.roles import Role

OFFICE = only(Role.LEAD_OFFICE)


def paper_here(region: str, paper: int) -> Paper:
    found = reads.paper_of(here(region), paper)
    if found is None:
        raise Http404
    return found


def number_in(told: str, usual: int = 0) -> int:
    """The number that an address tells, or the usual one."""
    return int(told) if told.isascii() and told.isdigit() and len(told) < 10 else usual
