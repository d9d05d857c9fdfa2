"""Every query of rehearsals."""

from django.db.models import Q, QuerySet

from kaimen.regions.models import Campaign, Region
from kaimen.rehearsal.models import Rehearsal


def rehearsals(home: Region) -> QuerySet[Rehearsal]:
    """The rehearsals of a lead office, or of the ground that it is, newest first. To be paged."""
    return _rehearsals().filter(Q(home=home) | Q(campaign__region=home)).order_by("-pk")


def rehearsal_of(home: Region, id: int) -> Rehearsal | None:
    """A region's rehearsal by id; another region's id answers nothing."""
    return rehearsals(home).filter(pk=id).first()


def rehearsal(campaign: int) -> Rehearsal | None:
    """The rehearsal that a campaign is."""
    return _rehearsals().filter(campaign=campaign).first()


def codes_below(home: Region) -> set[str]:
    """Codes of the regions right below, taken or not."""
    return set(Region.objects.filter(code__startswith=home.code[:6]).values_list("code", flat=True))


def _rehearsals() -> QuerySet[Rehearsal]:
    return Rehearsal.objects.select_related("campaign__region", "home")


def locked(campaign: int) -> Rehearsal:
    """The rehearsal of a campaign, held until the transaction ends, so that no two people play the same day."""
    Campaign.objects.select_for_update().get(pk=campaign)
    return _rehearsals().get(campaign=campaign)
