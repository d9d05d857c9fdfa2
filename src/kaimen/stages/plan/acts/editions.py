"""Acts on a whole edition: begin, throw away, check, return, issue."""

from collections.abc import Sequence

from django.db.models import F

from kaimen.regions.acts import raise_stamp
from kaimen.regions.clock import now
from kaimen.regions.models import Campaign
from kaimen.scheme.problem import Problem, refuse
from kaimen.scheme.roles import Actor
from kaimen.stages.plan import reads
from kaimen.stages.plan.acts.edition import blocking, copy_rows, keep, locked, locked_campaign, sweep, touch
from kaimen.stages.plan.acts.kept import keep_numbered, opened
from kaimen.stages.plan.acts.plates import settle_plates
from kaimen.stages.plan.acts.telling import tell
from kaimen.stages.plan.facts import EditionState, Occasion, SessionState
from kaimen.stages.plan.models import Edition, Session
from kaimen.stages.plan.moves import EDITION, SESSION
from kaimen.stages.plan.rules.sessions import unsettled
from kaimen.trail.acts import act


@act("plan.draft")
def draft(actor: Actor, campaign_id: int, reason: str, columns: Sequence[str] = (), title: str = "") -> int:
    """Begin a numbered edition: a copy of the one in force, or an empty table. Returns its id.

    Refused while another one is being worked on, and without a reason where one is in force.
    """
    campaign = locked_campaign(campaign_id)
    found = [Problem("plan.draft_open")] if reads.open_edition(campaign.pk) else []
    return begin(actor, campaign, reason, columns, title, found)


def begin(
    actor: Actor,
    campaign: Campaign,
    reason: str,
    columns: Sequence[str] = (),
    title: str = "",
    found: Sequence[Problem] = (),
) -> int:
    """Part of an act on a locked campaign: the next edition, a copy of the one in force. Returns its id."""
    in_force = reads.edition_in_force(campaign.pk)
    problems = [*EDITION.problems("plan.draft", actor, campaign.region.code), *found]
    if in_force and not reason.strip():
        problems.append(Problem("plan.no_reason", "reason"))
    refuse(problems)
    edition = _begun(campaign, in_force, reason.strip(), columns, title)
    if in_force:
        copy_rows(in_force, edition, reads.table(in_force.pk))
    touch(edition)
    keep(actor, "plan.draft", edition)
    return edition.pk


def _begun(
    campaign: Campaign, in_force: Edition | None, reason: str, columns: Sequence[str], title: str
) -> Edition:
    last = reads.issued_editions(campaign.pk).first()
    return Edition.objects.create(
        campaign=campaign,
        number=last.number + 1 if last else 1,
        title=title or (in_force.title if in_force else ""),
        columns=list(columns) or (in_force.columns if in_force else []),
        gaps=in_force.gaps if in_force else [],
        left_out=in_force.left_out if in_force else [],
        reason=reason,
    )


@act("plan.discard")
def discard(actor: Actor, edition_id: int) -> None:
    """Throw a draft away; activities that no other edition has go with it."""
    edition = locked(actor, "plan.discard", edition_id)
    keep(actor, "plan.discard", edition)
    campaign = edition.campaign_id
    edition.delete()
    sweep(campaign)


@act("plan.review")
def review(actor: Actor, edition_id: int, basis: str, seen: int | None = None) -> None:
    """Declare the check before publication done: who, when, on what basis.

    Refused when the edition was changed since version `seen` was read, so that nobody answers for a table that
    he has not looked at; None only for a caller that made the table itself.
    Source: 政府信息公开条例 art. 17. The gate blocks, but only warns for a plan issued elsewhere.
    """
    edition = locked(actor, "plan.review", edition_id)
    problems = [] if basis.strip() else [Problem("plan.no_basis", "basis")]
    if seen not in (None, edition.version):
        problems.append(Problem("plan.changed_since_seen"))
    refuse(problems + blocking(edition))
    keep_numbered(actor, edition, Occasion.REVIEWED)
    edition.state, edition.basis = EDITION["plan.review"].target or edition.state, basis.strip()
    edition.reviewed_by, edition.reviewed_at = actor.id, now(edition.campaign)
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
    """Issue a reviewed edition: it is in force from now, the one before it is superseded.

    Each unit concerned is written a letter, and what follows a cancelled or postponed activity is told.
    """
    edition = locked(actor, "plan.release", edition_id)
    refuse(blocking(edition))
    before = reads.edition_in_force(edition.campaign_id)
    if before is None:
        settle_plates(edition)
    Edition.objects.filter(campaign=edition.campaign, state=EditionState.RELEASED).update(
        state=EditionState.SUPERSEDED
    )
    edition.state = EDITION["plan.release"].target or edition.state
    edition.released_at = now(edition.campaign)
    touch(edition)
    days = _unsettle_days(actor, edition)
    raise_stamp(edition.campaign.region)
    letters = tell(actor, edition, before)
    keep(actor, "plan.release", edition, days=days, letters=letters)


def _unsettle_days(actor: Actor, edition: Edition) -> int:
    """Days that the issued plan no longer bears are proposals again, out of the public's sight; how many."""
    region, name = edition.campaign.region.code, "plan.unsettle_day"
    refuse(SESSION.problems(name, actor, region, SessionState.CONFIRMED))
    ids = [session.id for row in reads.rows(edition.pk) for session in unsettled(row)]
    Session.objects.filter(pk__in=ids).update(state=SESSION[name].target, version=F("version") + 1)
    return len(ids)


@act("plan.settle")
def settle(actor: Actor, edition_id: int) -> None:
    """Declare the questions about the table as a whole looked at."""
    edition = opened(actor, edition_id, "plan.settle")
    settled = len(edition.doubts)
    edition.doubts = []
    touch(edition)
    keep(actor, "plan.settle", edition, doubts=settled)
