"""The plan: drafted from what was chosen, checked, issued; then units fix their days and some things change."""

from datetime import date, timedelta
from random import Random

from kaimen.regions.models import Campaign
from kaimen.rehearsal.day import Day
from kaimen.rehearsal.parts import call, selection
from kaimen.rehearsal.rules.saying import month_after, months_open, said
from kaimen.rehearsal.stock import stock
from kaimen.scheme.hosting import HostAs
from kaimen.scheme.periods import read_period
from kaimen.scheme.scheme import Scheme
from kaimen.stages.call.rules.asked import asked_of
from kaimen.stages.plan import acts, reads
from kaimen.stages.plan.facts import ActivityState, EditionState, RowFact, SessionFact, SessionState
from kaimen.stages.plan.models import Edition
from kaimen.stages.plan.rules.editing import Typed

AHEAD = timedelta(days=21)
"""Units fix their day this long before the period begins, or sooner."""
TURNING = {12: ActivityState.POSTPONED, 19: ActivityState.CANCELLED}
"""So many days after the first issue one activity is put off, one cancelled."""


def over(campaign: Campaign, scheme: Scheme) -> bool:
    """The year's plan is issued."""
    return reads.edition_in_force(campaign.pk) is not None


def play(day: Day) -> None:
    """One step a workday; nothing before the stages that the plan is made of are over."""
    if not day.workdays.is_workday(day.day):
        return
    in_force = reads.edition_in_force(day.campaign.pk)
    if in_force:
        rows = reads.rows(in_force.pk)
        _days(day, rows)
        _turn(day, in_force, rows)
    elif day.rehearsal.office_plays and _ready(day):
        _towards_issue(day)


def _ready(day: Day) -> bool:
    return call.over(day.campaign, day.scheme) and selection.over(day.campaign, day.scheme)


def _towards_issue(day: Day) -> None:
    edition = reads.open_edition(day.campaign.pk)
    if edition is None:
        (_draft if asked_of(day.scheme) else _type)(day)
    elif edition.state == EditionState.DRAFT:
        day.tried(lambda: acts.review(day.office, edition.pk, stock().said["basis"]))
    else:
        day.tried(lambda: acts.release(day.office, edition.pk))


def _draft(day: Day) -> None:
    day.tried(lambda: acts.draft_from_selection(day.office, day.campaign.pk, stock().said["plan_reason"]))


def _type(day: Day) -> None:
    """Where no unit declares, the office sets the themes itself, unit after unit."""
    table = day.scheme.plan.table if day.scheme.plan else None
    columns = [column.heading for column in table.columns] if table else []
    title = table.title if table else ""
    edition = day.tried(
        lambda: acts.draft(day.office, day.campaign.pk, stock().said["plan_reason"], columns, title)
    )
    if edition is None:
        return
    rows = [_typed(day, nth) for nth in range((table.rows if table else None) or len(day.parts))]
    for no, typed in enumerate(sorted(rows, key=lambda row: row.period.start or date.max), start=1):
        day.tried(lambda: acts.add_row(day.office, edition, _numbered(typed, no)))  # noqa: B023  # called at once


def _typed(day: Day, nth: int) -> Typed:
    unit, part = day.parts[nth % len(day.parts)]
    chance = day.lasting(unit.name, "typed", nth)
    told = said(
        part, nth // len(day.parts) + 1, stock(), day.scheme, months_open(day.scheme, day.day), chance
    )
    return Typed(
        theme=told.theme,
        hosts=((unit.name, HostAs.LEAD),),
        formats=told.formats,
        period=read_period(told.period, day.campaign.year),
    )


def _numbered(typed: Typed, no: int) -> Typed:
    return Typed(typed.theme, typed.hosts, typed.formats, typed.period, no)


def _days(day: Day, rows: tuple[RowFact, ...]) -> None:
    """Units propose, a few each day as their month comes near; the office confirms what it finds next morning."""
    for row in rows:
        for session in row.sessions:
            if session.state is SessionState.PROPOSED and day.rehearsal.office_plays:
                day.tried(lambda: acts.confirm_day(day.office, session.id, session.version))  # noqa: B023  # called at once
        if not row.sessions and row.state is not ActivityState.CANCELLED:
            _propose(day, row)


def _propose(day: Day, row: RowFact) -> None:
    start, end = row.period.start, row.period.end
    chance = day.chance(row.number)
    if (
        not (row.lead and row.lead.unit and start and end)
        or day.day < start - AHEAD
        or chance.random() > 0.25
    ):
        return
    wanted = _one_day(day, max(start, day.day + timedelta(days=5)), end, chance)
    unit = next((unit for unit, _ in day.parts if unit.pk == row.lead.unit), None)
    if wanted and unit:
        fact = SessionFact(0, wanted, place=row.place)
        day.tried(lambda: acts.propose_day(day.clerk(unit), row.activity, fact))


def _one_day(day: Day, first: date, last: date, chance: Random) -> date | None:
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    workdays = [one for one in days if day.workdays.is_workday(one)]
    return chance.choice(workdays) if workdays else None


def _turn(day: Day, in_force: Edition, rows: tuple[RowFact, ...]) -> None:
    first = reads.first_released_at(day.campaign.pk)
    turned = TURNING.get((day.day - first.date()).days) if first else None
    planned = [row for row in rows if row.state is ActivityState.PLANNED and _can_wait(row)]
    if turned is None or not planned or not day.rehearsal.office_plays:
        return
    row = day.chance("turns").choice(planned)
    reason = day.chance("why").choice(
        stock().words["postpone_reasons" if turned is ActivityState.POSTPONED else "cancel_reasons"]
    )
    typed = _as_it_stands(day, row, turned)
    day.tried(
        lambda: acts.amend(
            day.office,
            day.campaign.pk,
            row.number,
            in_force.number,
            typed,
            turned,
            reason,
            stock().said["basis"],
        )
    )


def _can_wait(row: RowFact) -> bool:
    return row.period.start is not None and row.period.start.month < 12


def _as_it_stands(day: Day, row: RowFact, turned: ActivityState) -> Typed:
    """The row unchanged, but for one that is put off, which moves to the next month."""
    later = read_period(month_after(row.period.start or day.day), day.campaign.year)
    return Typed(
        row.theme,
        tuple((host.name, host.role) for host in row.hosts),
        row.formats,
        later if turned is ActivityState.POSTPONED else row.period,
        row.no,
        row.place,
        row.audience,
        row.headcount,
        row.remark,
    )
