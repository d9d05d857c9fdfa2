"""What came of a rehearsal, in numbers and codes: the same for the same seed."""

from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from typing import Any

from kaimen.outbox.models import Message
from kaimen.regions.clock import today
from kaimen.regions.models import Campaign
from kaimen.stages.call import reads as call
from kaimen.stages.plan import reads as plan
from kaimen.stages.selection import reads as selection


def account_of(campaign: Campaign, refused: Sequence[str]) -> dict[str, Any]:
    """Day reached, declarations, decisions, the plan in force and its digest, letters, refusals."""
    campaign = Campaign.objects.select_related("region").get(pk=campaign.pk)
    declared = list(call.declarations(campaign))
    decided = Counter(
        fact.verdict.value for fact in selection.decisions(campaign.pk).values() if fact.verdict
    )
    edition = plan.edition_in_force(campaign.pk)
    rows = plan.rows(edition.pk) if edition else ()
    printed = repr(
        [(row.no, row.theme, row.period.text, row.formats, [host.name for host in row.hosts]) for row in rows]
    )
    return {
        "region": campaign.region.code,
        "campaign": campaign.pk,
        "day": today(campaign).isoformat(),
        "declarations": len(declared),
        "late": sum(fact.late for fact in declared),
        "decided": dict(sorted(decided.items())),
        "editions": plan.issued_editions(campaign.pk).count(),
        "rows": len(rows),
        "days_fixed": sum(bool(row.sessions) for row in rows),
        "letters": Message.objects.filter(campaign=campaign).count(),
        "plan": sha256(printed.encode()).hexdigest() if rows else "",
        "refused": dict(sorted(Counter(refused).items())),
    }
