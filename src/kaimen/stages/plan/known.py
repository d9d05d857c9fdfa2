"""What the plan tells the derivation of duties: its activities with their days, and when it was issued."""

from collections.abc import Iterable
from datetime import datetime

from django.utils import timezone

from kaimen.duties.sources import Known
from kaimen.regions.models import Campaign
from kaimen.scheme.duties.facts import ActivityFact, Deed, Evidence, HostOf, State
from kaimen.stages.plan import reads
from kaimen.stages.plan.facts import ActivityState, HostFact, RowFact, SessionState


def known(campaign: Campaign) -> Known:
    """Facts of the edition in force; nothing while none is."""
    edition = reads.edition_in_force(campaign.pk)
    if edition is None:
        return Known()
    return known_by(edition.number, reads.first_released_at(campaign.pk), reads.rows(edition.pk))


def known_by(number: int, first: datetime | None, rows: Iterable[RowFact]) -> Known:
    """The same where a page has read it: the edition in force, when the first was issued, its rows."""
    day = timezone.localdate(first) if first else None
    issued = Evidence(Deed.ISSUE_PLAN, day, reference=f"plan.edition:{number}")
    listed = tuple(rows)
    named = (proposed(row) for row in listed)
    return Known(tuple(activity(row) for row in listed), evidence=(issued, *(one for one in named if one)))


def proposed(row: RowFact) -> Evidence | None:
    """A unit that has named a day has done its part, on the first day it did so, before the office confirms it."""
    if not row.sessions:
        return None
    days = [session.proposed_on for session in row.sessions if session.proposed_on]
    return Evidence(Deed.FIX_DAY, min(days, default=None), str(row.number))


def activity(row: RowFact) -> ActivityFact:
    """A row as the derivation sees it; its key is the plate. Only confirmed days are fixed ones."""
    days = [session.day for session in row.sessions if session.state is SessionState.CONFIRMED]
    return ActivityFact(
        key=str(row.number),
        units=tuple(HostOf(unit_key(host), host.role) for host in row.hosts),
        period=row.period,
        day=min(days, default=None),
        last_day=max(days, default=None),
        state=State.CANCELLED if row.state is ActivityState.CANCELLED else State.PLANNED,
        formats=row.formats,
    )


def unit_key(host: HostFact) -> str:
    """The unit's id as text, or the name as printed while nobody has settled which unit is meant."""
    return str(host.unit) if host.unit else host.name
