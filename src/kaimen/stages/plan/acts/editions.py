"""Acts on a whole edition: begin, throw away, check, return, issue."""

from collections.abc import Sequence

from django.utils import timezone

from kaimen.regions.acts import raise_stamp
from kaimen.regions.models import Campaign
from kaimen.scheme.problem import Problem, refuse
from kaimen.scheme.roles import Actor
from kaimen.stages.plan import reads
from kaimen.stages.plan.acts.edition import blocking, keep, locked, touch
from kaimen.stages.plan.facts import EditionState, RowFact
from kaimen.stages.plan.models import Activity, Edition, Row, RowHost
from kaimen.stages.plan.moves import EDITION
from kaimen.trail.acts import act


@act("plan.draft")
def draft(actor: Actor, campaign_id: int, reason: str, columns: Sequence[str] = (), title: str = "") -> int:
    """Begin a numbered edition: a copy of the one in force, or an empty table. Returns its id.

    Refused while another one is being worked on, and without a reason where one is in force.
    """
    campaign = Campaign.objects.select_for_update(of=("self",)).select_related("region").get(pk=campaign_id)
    in_force, last = reads.edition_in_force(campaign.pk), reads.editions(campaign.pk).first()
    problems = EDITION.problems("plan.draft", actor, campaign.region.code)
    if reads.open_edition(campaign.pk):
        problems.append(Problem("plan.draft_open"))
    if in_force and not reason.strip():
        problems.append(Problem("plan.no_reason", "reason"))
    refuse(problems)
    edition = Edition.objects.create(
        campaign=campaign,
        number=last.number + 1 if last else 1,
        title=title or (in_force.title if in_force else ""),
        columns=list(columns) or (in_force.columns if in_force else []),
        gaps=in_force.gaps if in_force else [],
        reason=reason.strip(),
    )
    if in_force:
        _copy_rows(in_force, edition)
    keep(actor, "plan.draft", edition)
    return edition.pk


@act("plan.discard")
def discard(actor: Actor, edition_id: int) -> None:
    """Throw a draft away; activities that no other edition has go with it."""
    edition = locked(actor, "plan.discard", edition_id)
    keep(actor, "plan.discard", edition)
    orphans = list(Row.objects.filter(edition=edition).values_list("activity", flat=True))
    edition.delete()
    Activity.objects.filter(pk__in=orphans).exclude(
        pk__in=Row.objects.filter(activity__in=orphans).values("activity")
    ).delete()


@act("plan.review")
def review(actor: Actor, edition_id: int, basis: str) -> None:
    """Declare the check before publication done: who, when, on what basis.

    Source: 政府信息公开条例 art. 17. The gate blocks, but only warns for a plan issued elsewhere.
    """
    edition = locked(actor, "plan.review", edition_id)
    problems = [] if basis.strip() else [Problem("plan.no_basis", "basis")]
    refuse(problems + blocking(edition))
    edition.state, edition.basis = EDITION["plan.review"].target or edition.state, basis.strip()
    edition.reviewed_by, edition.reviewed_at = actor.id, timezone.now()
    touch(edition)
    keep(actor, "plan.review", edition)


@act("plan.return")
def return_to_draft(actor: Actor, edition_id: int) -> None:
    """Take a reviewed edition back into work; the check must be done again."""
    edition = locked(actor, "plan.return", edition_id)
    edition.state = EDITION["plan.return"].target or edition.state
    edition.basis, edition.reviewed_by, edition.reviewed_at = "", "", None
    touch(edition)
    keep(actor, "plan.return", edition)


@act("plan.release")
def release(actor: Actor, edition_id: int) -> None:
    """Issue a reviewed edition: it is in force from now, the one before it is superseded."""
    edition = locked(actor, "plan.release", edition_id)
    refuse(blocking(edition))
    Edition.objects.filter(campaign=edition.campaign, state=EditionState.RELEASED).update(
        state=EditionState.SUPERSEDED
    )
    edition.state, edition.released_at = EDITION["plan.release"].target or edition.state, timezone.now()
    touch(edition)
    raise_stamp(edition.campaign.region)
    keep(actor, "plan.release", edition)


def _copy_rows(source: Edition, target: Edition) -> None:
    facts = reads.rows(source.pk)
    copies = {row.activity_id: row for row in Row.objects.filter(edition=source)}
    for row in copies.values():
        row.pk, row.edition, row.version = None, target, 1
    Row.objects.bulk_create(copies.values())
    RowHost.objects.bulk_create(host for fact in facts for host in _copied_hosts(fact, copies[fact.activity]))


def _copied_hosts(fact: RowFact, row: Row) -> list[RowHost]:
    return [
        RowHost(row=row, position=place, name=host.name, role=host.role, unit_id=host.unit)
        for place, host in enumerate(fact.hosts, start=1)
    ]
