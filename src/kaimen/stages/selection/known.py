"""What the selection tells the derivation of duties: results announced, and consent recorded."""

from django.utils import timezone

from kaimen.duties.sources import Known
from kaimen.regions.models import Campaign
from kaimen.scheme.duties.facts import Deed, Evidence
from kaimen.stages.selection import reads


def known(campaign: Campaign) -> Known:
    """The first release and the first consent settle the duties; later rounds are counted with them."""
    released, approved = reads.releases(campaign.pk), reads.approvals(campaign.pk)
    evidence = []
    if released:
        first = released[-1]
        day = timezone.localdate(first.at)
        evidence.append(Evidence(Deed.SELECT, day, reference=f"selection.release:{first.number}"))
    if approved:
        evidence.append(Evidence(Deed.APPROVE, approved[-1].day, reference="selection.approval"))
    return Known(evidence=tuple(evidence))
