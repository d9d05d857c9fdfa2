"""What the selection tells the derivation of duties: results announced, and consent recorded."""

from datetime import date, datetime

from django.utils import timezone

from kaimen.duties.sources import Known
from kaimen.regions.models import Campaign
from kaimen.scheme.duties.facts import Deed, Evidence
from kaimen.stages.selection import reads


def known(campaign: Campaign) -> Known:
    """The first release and the first consent settle the duties; later rounds are counted with them."""
    released, approved = reads.releases(campaign.pk), reads.approvals(campaign.pk)
    first = released[-1] if released else None
    number, at = (first.number, first.at) if first else (0, None)
    return known_by(number, at, approved[-1].day if approved else None)


def known_by(number: int, released: datetime | None, consent: date | None) -> Known:
    """The same where a page has read it: the first release and when, and the day of the first consent."""
    evidence = []
    if released:
        day = timezone.localdate(released)
        evidence.append(Evidence(Deed.SELECT, day, reference=f"selection.release:{number}"))
    if consent:
        evidence.append(Evidence(Deed.APPROVE, consent, reference="selection.approval"))
    return Known(evidence=tuple(evidence))
