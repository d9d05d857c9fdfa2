"""What the call tells the derivation of duties: which unit handed in its themes, and when."""

from datetime import datetime

from django.utils import timezone

from kaimen.duties.sources import Known
from kaimen.regions.models import Campaign
from kaimen.scheme.duties.facts import Evidence
from kaimen.stages.call import reads


def known(campaign: Campaign) -> Known:
    """Evidence for each declaration in hand. It settles whichever of the two duties the scheme makes."""
    found = reads.handed_in_on(campaign.pk)
    return Known(evidence=tuple(proof for one in found for proof in proofs(*one)))


def proofs(declaration: int, unit: int, at: datetime | None) -> tuple[Evidence, ...]:
    """A declared theme settles a declaration asked for choosing and one asked for the record alike."""
    day = timezone.localdate(at) if at else None
    reference = f"call.declaration:{declaration}"
    return tuple(Evidence(deed, day, str(unit), reference=reference) for deed in reads.DEEDS)
