"""Gathering facts, and the duties that follow from them. Nothing here stores or judges."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Case, F, Value, When

from kaimen.duties import sources
from kaimen.duties.models import Ruling
from kaimen.duties.rules.groups import addressed, groups_of
from kaimen.people.models import Unit
from kaimen.regions import reads as regions
from kaimen.regions.facts import Mode
from kaimen.regions.models import CalendarDay, Campaign
from kaimen.regions.scheming.reads import binding
from kaimen.scheme.duties.derive import derive
from kaimen.scheme.duties.duty import Duty
from kaimen.scheme.duties.facts import Facts, UnitFact
from kaimen.scheme.duties.facts import Ruling as RulingFact
from kaimen.scheme.duties.moving import Moved, binding_from, moving
from kaimen.scheme.scheme import Scheme
from kaimen.scheme.workdays import Workdays


@dataclass(frozen=True, slots=True)
class Standing:
    """A campaign's year on a day: its duties, and what they were derived from. No scheme: nothing is asked."""

    workdays: Workdays
    scheme: Scheme | None = None
    facts: Facts | None = None
    duties: list[Duty] = field(default_factory=list)


def duties(campaign: Campaign, today: date) -> list[Duty]:
    """Every duty of a campaign's year as it stands on a day; none before a scheme is published."""
    return standing(campaign, today).duties


def standing(campaign: Campaign, today: date, told: Mapping[str, sources.Known] | None = None) -> Standing:
    """The year on a day. `told`: what stages know, by stage, where a page has read it already."""
    schemes = binding(campaign, today)
    in_force = schemes.pop() if schemes else regions.scheme_in_force(campaign, today)
    own_days, rulings = laid_over(campaign)
    workdays = regions.workdays_over(own_days)
    if in_force is None:
        return Standing(workdays)
    known = facts(campaign, in_force, told)
    found = derive(in_force, known, rulings, workdays, today, schemes)
    return Standing(workdays, in_force, known, found)


def facts(campaign: Campaign, scheme: Scheme, told: Mapping[str, sources.Known] | None = None) -> Facts:
    """What all stages know of a campaign, with the units that it asks something of."""
    stages = sources.known(campaign, told)
    return Facts(
        year=campaign.year,
        units=units(campaign, scheme),
        activities=tuple(activity for stage in stages for activity in stage.activities),
        matters=tuple(matter for stage in stages for matter in stage.matters),
        evidence=tuple(evidence for stage in stages for evidence in stage.evidence),
        judged=campaign.mode != Mode.AS_PRINTED,
    )


def units(campaign: Campaign, scheme: Scheme) -> tuple[UnitFact, ...]:
    """The region's units that are not closed, by id as text, each with the scheme's groups that take it in.

    While a region has listed none, the notice still asks something of those it is addressed to.
    """
    groups = scheme.hosts.groups
    found = Unit.objects.filter(region=campaign.region_id, closed_on=None).order_by("sort_key", "id")
    listed = [
        UnitFact(str(key), name, groups_of(name, kind, groups))
        for key, name, kind in found.values_list("id", "name", "kind")
    ]
    return tuple(listed or addressed([group.name for group in groups], scheme.campaign.notice.addressed))


def unit_names(campaign: Campaign) -> dict[str, str]:
    """Names of all units of the region, closed ones too, by the keys that duties carry."""
    found = Unit.objects.filter(region=campaign.region_id).values_list("id", "name")
    return {str(key): name for key, name in found}


def laid_over(campaign: Campaign) -> tuple[list[tuple[date, bool]], list[RulingFact]]:
    """What the lead office has laid over the calendar and over the scheme: its own days, and its rulings.

    One query, since every page of a desk asks for both and most regions have few of either.
    """
    works = Case(When(is_workday=True, then=Value("works")), default=Value(""))
    days = CalendarDay.objects.filter(region=campaign.region_id).annotate(
        nth=Value(0), key=Value(""), told=works
    )
    said = Ruling.objects.filter(campaign=campaign).annotate(nth=F("id"))
    rows: Iterable[tuple[int, str, str, date]] = days.values_list("nth", "key", "told", "day").union(
        said.values_list("nth", "key", "reason", "day"), all=True
    )
    own: list[tuple[date, bool]] = []
    rulings: list[RulingFact] = []
    for _, key, told, day in sorted(rows, key=lambda row: row[0]):
        if key:
            rulings.append(RulingFact(key, told, day))
        else:
            own.append((day, bool(told)))
    return own, rulings


def ruling_facts(campaign: Campaign) -> list[RulingFact]:
    """The lead office's rulings, as the derivation takes them."""
    found = Ruling.objects.filter(campaign=campaign).order_by("id").values_list("key", "reason", "day")
    return [RulingFact(key, reason, day) for key, reason, day in found]


def moved_by(campaign: Campaign, scheme: Scheme, day: date, today: date) -> list[Moved]:
    """What a scheme would move if it counted from `day`: against all versions that count by then."""
    before = binding(campaign, day)
    follows = binding_from(scheme, max(day, today)) if before else scheme
    workdays = regions.workdays(campaign.region)
    ruled = ruling_facts(campaign)

    def derived(in_force: Scheme, earlier: list[Scheme]) -> list[Duty]:
        return derive(in_force, facts(campaign, in_force), ruled, workdays, today, earlier)

    old = derived(before[-1], before[:-1]) if before else []
    return moving(old, derived(follows, before), workdays)
