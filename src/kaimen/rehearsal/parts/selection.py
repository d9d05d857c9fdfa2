"""The selection: reviewers score, the office decides, the leading group agrees, and all is released together."""

from collections.abc import Iterable

from kaimen.regions.models import Campaign
from kaimen.rehearsal.day import Day
from kaimen.rehearsal.parts import call
from kaimen.rehearsal.rules.choosing import wished
from kaimen.rehearsal.stock import stock
from kaimen.scheme.scheme import Scheme
from kaimen.stages.call.facts import DeclarationFact
from kaimen.stages.call.reads import handed_in
from kaimen.stages.call.rules.asked import asked_of
from kaimen.stages.selection import acts, reads
from kaimen.stages.selection.facts import Approval
from kaimen.stages.selection.rules.whether import records_only

REVIEWERS = 3


def over(campaign: Campaign, scheme: Scheme) -> bool:
    """The result is out, or there was nothing to choose."""
    nothing = asked_of(scheme) is None or records_only(scheme)
    return nothing or bool(reads.releases(campaign.pk))


def play(day: Day) -> None:
    """One step a workday, as an office does: score, decide, have it approved, release."""
    if not day.rehearsal.office_plays or not day.workdays.is_workday(day.day):
        return
    if over(day.campaign, day.scheme) or not call.over(day.campaign, day.scheme):
        return
    declared = handed_in(day.campaign.pk)
    if _to_score(day) and not reads.scores(day.campaign.pk):
        _score(day, declared)
    elif not reads.decisions(day.campaign.pk):
        _decide(day, declared)
    elif _to_approve(day) and reads.waiting_approval(day.campaign.pk) is None:
        told = Approval(title=stock().said["approval_title"], day=day.day)
        day.tried(lambda: acts.approve(day.office, day.campaign, told))
    else:
        day.tried(lambda: acts.release(day.office, day.campaign))


def _to_score(day: Day) -> bool:
    return bool(
        day.scheme.selection and day.scheme.selection.picking and day.scheme.selection.picking.criteria
    )


def _to_approve(day: Day) -> bool:
    return bool(day.scheme.selection and day.scheme.selection.approval)


def _score(day: Day, declared: Iterable[DeclarationFact]) -> None:
    picking = day.scheme.selection.picking if day.scheme.selection else None
    assert picking is not None, "asked before"
    for fact in declared:
        for number in range(1, REVIEWERS + 1):
            chance = day.lasting("scores", number, fact.number)
            marks = {one.name: chance.randint(one.points * 6 // 10, one.points) for one in picking.criteria}
            day.tried(lambda: acts.score(day.reviewer(number), fact.id, marks))  # noqa: B023  # called at once


def _decide(day: Day, declared: tuple[DeclarationFact, ...]) -> None:
    """The chosen first, since others can only be merged into what is chosen."""
    picking = day.scheme.selection.picking if day.scheme.selection else None
    most = picking.pick if picking and picking.pick else None
    wishes = wished(declared, most, stock().words["unchosen_reasons"], day.lasting("decides"))
    for fact, decided in wishes:
        day.tried(lambda: acts.decide(day.office, fact.id, 0, decided))  # noqa: B023  # called at once
