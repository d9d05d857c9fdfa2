"""The call: units declare by their temper, leaders confirm, what was returned comes back better."""

from datetime import date, timedelta

from kaimen.people.models import Unit
from kaimen.regions.clock import now, today
from kaimen.regions.models import Campaign
from kaimen.rehearsal.day import Day
from kaimen.rehearsal.rules.cast import Part, Temper
from kaimen.rehearsal.rules.saying import months_open, said
from kaimen.rehearsal.rules.timing import hand_in_day
from kaimen.rehearsal.stock import blank_picture, stock
from kaimen.scheme.periods import read_period
from kaimen.scheme.scheme import Scheme
from kaimen.scheme.terms.call import Channel, Confirming, Late
from kaimen.stages.call import acts, reads
from kaimen.stages.call.facts import DeclarationFact, DeclarationState
from kaimen.stages.call.rules.asked import Asked, asked_of
from kaimen.stages.call.rules.editing import Typed
from kaimen.stages.call.rules.window import Door, Window

PLANNING = timedelta(days=31)
"""A unit declares for months that begin after the plan is issued."""
GRACE = timedelta(days=6)
"""After the end of the call the late ones of a rehearsal come within these days."""


def over(campaign: Campaign, scheme: Scheme) -> bool:
    """The last late one has come."""
    if asked_of(scheme) is None:
        return True
    window = reads.window(campaign)
    return window.day is not None and today(campaign) > window.day + GRACE


def play(day: Day) -> None:
    asked = asked_of(day.scheme)
    if asked is None:
        return
    window = reads.window(day.campaign)
    theirs = _by_unit(day)
    if day.rehearsal.office_plays and day.workdays.is_workday(day.day):
        _office(day, [fact for facts in theirs.values() for fact in facts])
    for unit, part in day.parts:
        _unit(day, window, asked, unit, part, theirs.get(unit.pk, []))


def _by_unit(day: Day) -> dict[int, list[DeclarationFact]]:
    found: dict[int, list[DeclarationFact]] = {}
    for row in reads.declarations(day.campaign):
        found.setdefault(row.unit_id, []).append(reads.fact(row))
    return found


def _unit(
    day: Day, window: Window, asked: Asked, unit: Unit, part: Part, theirs: list[DeclarationFact]
) -> None:
    for fact in theirs:
        _go_on(day, window, asked, unit, part, fact)
    first, last = _days(day, window)
    if not theirs and day.day == hand_in_day(part.temper, first, last, day.workdays, day.lasting(unit.name)):
        for nth in range(_how_many(day, asked, unit)):
            _declare(day, window, asked, unit, part, nth)


def _days(day: Day, window: Window) -> tuple[date, date | None]:
    return (window.opens.date() if window.opens else day.scheme.effective), window.day


def _how_many(day: Day, asked: Asked, unit: Unit) -> int:
    """What is asked, and now and then one more."""
    more = day.lasting(unit.name, "more").random() < 0.15
    return min(asked.at_least + more, asked.at_most or asked.at_least + 1)


def _office(day: Day, theirs: list[DeclarationFact]) -> None:
    """What says nothing goes back to its unit, with the reason, on the day after it came."""
    for fact in theirs:
        if fact.state is DeclarationState.SUBMITTED and fact.theme in stock().words["vague"]:
            reason = day.lasting(fact.number).choice(stock().words["return_reasons"])
            day.tried(lambda: acts.return_to_unit(day.office, fact.id, reason))  # noqa: B023  # called at once


def _declare(day: Day, window: Window, asked: Asked, unit: Unit, part: Part, nth: int) -> None:
    typed = _typed(day, asked, unit, part, nth)
    refused_now = window.door(now(day.campaign)) is Door.CLOSED and window.late is Late.REFUSED
    if part.temper is Temper.BY_PHONE or refused_now:
        if day.rehearsal.office_plays:
            day.tried(lambda: acts.enter(day.office, day.campaign, unit, typed, Channel.PHONE))
        return
    made = day.tried(lambda: acts.declare(day.clerk(unit), day.campaign, unit, typed))
    if made is not None:
        _hand_in(day, window, asked, unit, made)


def _go_on(day: Day, window: Window, asked: Asked, unit: Unit, part: Part, fact: DeclarationFact) -> None:
    """A leader confirms on the next day; what was returned is mended on the next."""
    if fact.state is DeclarationState.WAITING:
        day.tried(lambda: acts.confirm(day.leader(unit), fact.id))
    elif fact.state is DeclarationState.RETURNED:
        typed = _typed(day, asked, unit, part, fact.number % 3 + 1)
        if day.tried(lambda: acts.edit(day.clerk(unit), fact.id, fact.version, typed)) is not None:
            _hand_in(day, window, asked, unit, fact.id)


def _hand_in(day: Day, window: Window, asked: Asked, unit: Unit, id: int) -> None:
    """Handed in through the leader, who on the last day, and every other day, confirms at once."""
    by_leader = asked.confirming in (Confirming.LEADER, Confirming.EITHER)
    if asked.confirming is Confirming.SCAN:
        day.tried(lambda: acts.attach(day.clerk(unit), id, stock().said["scan"], blank_picture()))
    act = acts.pass_on if by_leader else acts.submit
    day.tried(lambda: act(day.clerk(unit), id))
    last = day.day == window.day
    if by_leader and (last or day.chance(unit.name, "confirms").random() < 0.5):
        day.tried(lambda: acts.confirm(day.leader(unit), id))


def _typed(day: Day, asked: Asked, unit: Unit, part: Part, nth: int) -> Typed:
    chance = day.lasting(unit.name, "says", nth)
    told = said(part, nth, stock(), day.scheme, months_open(day.scheme, day.day + PLANNING), chance)
    return Typed(
        theme=told.theme,
        period=read_period(told.period, day.campaign.year),
        formats=told.formats,
        brief=told.brief,
        place=told.place,
        audience=told.audience,
        headcount=told.headcount,
        extra=tuple((heading, told.brief) for heading in asked.extras),
        contact=stock().said["contact"],
        phone=stock().said["phone"],
    )
