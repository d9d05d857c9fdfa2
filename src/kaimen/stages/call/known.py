"""What the call tells the derivation of duties: which unit handed in its themes, and when."""

from django.utils import timezone

from kaimen.duties.sources import Known
from kaimen.regions.models import Campaign
from kaimen.scheme.duties.facts import Evidence
from kaimen.stages.call import reads
from kaimen.stages.call.facts import DeclarationFact


def known(campaign: Campaign) -> Known:
    """Evidence for each declaration in hand. It settles whichever of the two duties the scheme makes."""
    found = reads.handed_in(campaign.pk)
    return Known(evidence=tuple(proof for one in found for proof in proofs(one)))


def proofs(one: DeclarationFact) -> tuple[Evidence, ...]:
    """A declared theme settles a declaration asked for choosing and one asked for the record alike."""
    day = timezone.localdate(one.submitted_at) if one.submitted_at else None
    return tuple(
        Evidence(deed, day, str(one.unit), reference=f"call.declaration:{one.id}") for deed in reads.DEEDS
    )
