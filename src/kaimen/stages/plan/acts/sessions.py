"""Acts on sessions: a unit proposes the day of its activity, the lead office confirms it, either withdraws it."""

from kaimen.regions.acts import raise_stamp
from kaimen.regions.clock import today
from kaimen.scheme.problem import Problem, refuse
from kaimen.scheme.roles import Actor
from kaimen.stages.plan import reads
from kaimen.stages.plan.facts import RowFact, SessionFact, SessionState
from kaimen.stages.plan.models import Activity, Session
from kaimen.stages.plan.moves import SESSION
from kaimen.stages.plan.rules.sessions import session_problems
from kaimen.trail.acts import act, record


@act("plan.propose_day")
def propose_day(actor: Actor, activity_id: int, wanted: SessionFact) -> int:
    """Propose a day and a point of an activity, by a host unit or the lead office; returns the session's id."""
    activity, row = _locked(activity_id)
    problems = _not_theirs("plan.propose_day", actor, activity, row)
    if not problems:
        problems = session_problems(row, wanted)
    refuse(problems)
    session = Session.objects.create(
        activity=activity,
        day=wanted.day,
        starts=wanted.starts,
        ends=wanted.ends,
        point=wanted.point,
        place=wanted.place,
        proposed_on=today(activity.campaign),
    )
    _keep(actor, "plan.propose_day", session)
    return session.pk


@act("plan.confirm_day")
def confirm_day(actor: Actor, session_id: int, version: int) -> None:
    """Check a proposed day and show it to the public; refused when it was changed since `version`."""
    session = (
        Session.objects.select_for_update(of=("self",))
        .select_related("activity__campaign__region")
        .get(pk=session_id)
    )
    region = session.activity.campaign.region
    problems = SESSION.problems("plan.confirm_day", actor, region.code, SessionState(session.state))
    if session.version != version:
        problems.append(Problem("plan.changed_meanwhile", values=(("number", str(session.activity.number)),)))
    refuse(problems)
    session.state = SESSION["plan.confirm_day"].target or session.state
    session.version += 1
    session.save()
    raise_stamp(region)
    _keep(actor, "plan.confirm_day", session)


@act("plan.withdraw_day")
def withdraw_day(actor: Actor, session_id: int) -> None:
    """Take a session away; if the public saw it, their pages are made anew."""
    session = Session.objects.select_for_update(of=("self",)).get(pk=session_id)
    activity, row = _locked(session.activity_id)
    refuse(_not_theirs("plan.withdraw_day", actor, activity, row, SessionState(session.state)))
    _keep(actor, "plan.withdraw_day", session)
    if session.state == SessionState.CONFIRMED:
        raise_stamp(activity.campaign.region)
    session.delete()


def _locked(activity_id: int) -> tuple[Activity, RowFact | None]:
    activity = (
        Activity.objects.select_for_update(of=("self",))
        .select_related("campaign__region")
        .get(pk=activity_id)
    )
    edition = reads.edition_in_force(activity.campaign_id)
    return activity, reads.row(edition.pk, activity.number) if edition else None


def _not_theirs(
    act_name: str, actor: Actor, activity: Activity, row: RowFact | None, state: SessionState | None = None
) -> list[Problem]:
    """Problems of the moves for the office, or for any host unit of the row: the least of them."""
    units = [None, *(host.unit for host in row.hosts)] if row else [None]
    region = activity.campaign.region.code
    return min((SESSION.problems(act_name, actor, region, state, unit) for unit in units), key=len)


def _keep(actor: Actor, act_name: str, session: Session) -> None:
    region = session.activity.campaign.region.code
    record(actor, act_name, f"plan.activity:{session.activity_id}", region, day=session.day.isoformat())
