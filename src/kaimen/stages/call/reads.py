"""Every query of the call."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from django.db.models import Q, QuerySet
from django.utils import timezone

from kaimen.duties import reads as duties
from kaimen.people.models import Unit
from kaimen.people.reads import usernames
from kaimen.regions import reads as regions
from kaimen.regions.clock import now, today
from kaimen.regions.facts import Mode
from kaimen.regions.models import Campaign, Region
from kaimen.scheme.duties.duty import Status
from kaimen.scheme.duties.facts import Deed
from kaimen.scheme.periods import read_period
from kaimen.scheme.problem import Problem
from kaimen.scheme.scheme import Scheme
from kaimen.scheme.searching import words
from kaimen.scheme.terms.call import DeclarationForm
from kaimen.stages.call.beginnings import MOST, Beginning
from kaimen.stages.call.facts import DeclarationFact, DeclarationState, ScanFact, TurnFact
from kaimen.stages.call.models import Declaration, Scan, Turn
from kaimen.stages.call.rules.asked import Asked, asked_of
from kaimen.stages.call.rules.confirmation import Proof
from kaimen.stages.call.rules.editing import Typed
from kaimen.stages.call.rules.gate import gate
from kaimen.stages.call.rules.late import window_problems
from kaimen.stages.call.rules.undeclared import Standing, standings
from kaimen.stages.call.rules.window import Window, extended, window_of

DEEDS = (Deed.DECLARE, Deed.RECORD)
BEGUN = (DeclarationState.DRAFT, DeclarationState.WAITING, DeclarationState.RETURNED)
FEW = 5
"""Last declarations of a unit that are looked through for its contact: a sealed text cannot be searched."""
MOST_CAMPAIGNS = 12
"""Campaigns of a region that are looked through for their forms."""
LONGEST_NUMBER = 10
"""Digits: a database's id fits."""
read_time = lru_cache(maxsize=4096)(read_period)

FACT_FIELDS = (
    "id", "number", "unit_id", "unit__name", "campaign__year", "theme", "period_text", "formats", "brief", "state",
    "place", "audience", "headcount", "extra", "late", "channel", "submitted_at", "version",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Calling:
    """A campaign's call: the scheme in force, what it asks, and its window."""

    scheme: Scheme
    asked: Asked
    window: Window


def calling(campaign: Campaign, unit: int | None = None) -> Calling | None:
    """The call as it stands now, with the unit's own extension; None where the scheme has none."""
    version = regions.version_in_force(campaign, today(campaign))
    scheme = regions.scheme_of(version) if version else None
    asked = asked_of(scheme) if scheme else None
    if version is None or scheme is None or asked is None:
        return None
    zone = timezone.get_current_timezone()
    workdays = regions.workdays(campaign.region)
    window = window_of(scheme, _first_in_force(campaign), today(campaign), workdays, zone)
    later = _extension(campaign, unit) if unit else None
    window = extended(window, later, zone) if later else window
    return Calling(scheme, asked, replace(window, elsewhere=campaign.mode == Mode.AS_PRINTED))


def window(campaign: Campaign, unit: int | None = None) -> Window:
    """When declarations are taken; without limits where the scheme calls for none."""
    found = calling(campaign, unit)
    return found.window if found else Window()


def _first_in_force(campaign: Campaign) -> date:
    """The day from which the campaign's first scheme counts; a later version opens nothing anew."""
    found = regions.versions(campaign).order_by("in_force_from").values_list("in_force_from", flat=True)
    return found[0]


def _extension(campaign: Campaign, unit: int) -> date | None:
    """The latest day that the office gave this unit for declaring."""
    rulings = [(ruling.key.split("/"), ruling.day) for ruling in duties.ruling_facts(campaign)]
    days = [day for key, day in rulings if day and key[0].startswith("call.themes") and key[1] == str(unit)]
    return max(days, default=None)


def handed_in(campaign: int) -> tuple[DeclarationFact, ...]:
    """The declarations that the office has in hand, by their number: one query, and no model built for a row."""
    found = Declaration.objects.filter(campaign=campaign, state=DeclarationState.SUBMITTED)
    rows = found.order_by("number").values_list(*FACT_FIELDS, named=True)
    return tuple(_fact(row, row.unit__name, row.campaign__year) for row in rows)


def handed_in_on(campaign: int) -> list[tuple[int, int, datetime | None]]:
    """Id, unit and moment of each declaration in hand, by number: all that duties ask, without building a row."""
    found = Declaration.objects.filter(campaign=campaign, state=DeclarationState.SUBMITTED)
    return list(found.order_by("number").values_list("id", "unit", "submitted_at"))


def _declarations() -> QuerySet[Declaration]:
    """Without contact and phone, which are sealed and opened one by one where they are needed."""
    return Declaration.objects.select_related("unit", "campaign").defer("contact", "phone")


def declarations(
    campaign: Campaign, state: str = "", unit: str = "", month: str = "", late: str = "", query: str = ""
) -> QuerySet[Declaration]:
    """All declarations of a campaign by number, those that fit. To be paged."""
    found = _declarations().filter(campaign=campaign)
    if state:
        found = found.filter(state=state)
    if unit_id := _number(unit):
        found = found.filter(unit=unit_id)
    if 1 <= (number := _number(month)) <= 12:
        found = found.filter(_in_month(campaign.year, number))
    if late:
        found = found.filter(late=True)
    for word in words(query):
        found = found.filter(search__contains=word)
    return found.order_by("number")


def _number(told: str) -> int:
    """The number that an address tells; 0, which nothing has, for everything else."""
    return int(told) if told.isascii() and told.isdigit() and len(told) < LONGEST_NUMBER else 0


def _in_month(year: int, month: int) -> Q:
    following = date(year + month // 12, month % 12 + 1, 1)
    return Q(period_start__lt=following, period_end__gte=date(year, month, 1))


def of_unit(campaign: Campaign, unit: int) -> QuerySet[Declaration]:
    """A unit's own declarations, newest first."""
    return _declarations().filter(campaign=campaign, unit=unit).order_by("-number")


def declaration(campaign: Campaign, id: int) -> Declaration | None:
    """A campaign's declaration by id; another campaign's id answers nothing."""
    found = Declaration.objects.filter(campaign=campaign, pk=id)
    return found.select_related("unit", "campaign__region").first()


def declaration_numbered(campaign: Campaign, number: int) -> Declaration | None:
    """A campaign's declaration by its running number."""
    found = Declaration.objects.filter(campaign=campaign, number=number)
    return found.select_related("unit", "campaign__region").first()


def forms_of_region(region: Region) -> list[DeclarationForm]:
    """The forms of a region's notices, newest first."""
    found = (regions.scheme_in_force(one, today(one)) for one in regions.campaigns(region)[:MOST_CAMPAIGNS])
    return [scheme.call.form for scheme in found if scheme and scheme.call and scheme.call.form]


def fact(row: Declaration) -> DeclarationFact:
    """A declaration as rules and later stages take it."""
    return _fact(row, row.unit.name, row.campaign.year)


def _fact(row: Any, unit_name: str, year: int) -> DeclarationFact:
    """From a model, or from a row of FACT_FIELDS."""
    return DeclarationFact(
        id=row.id,
        number=row.number,
        unit=row.unit_id,
        unit_name=unit_name,
        theme=row.theme,
        period=read_time(row.period_text, year),
        formats=tuple(row.formats),
        brief=row.brief,
        state=DeclarationState(row.state),
        place=row.place,
        audience=row.audience,
        headcount=row.headcount,
        extra=tuple((heading, text) for heading, text in row.extra),
        late=row.late,
        channel=row.channel,
        submitted_at=row.submitted_at,
        version=row.version,
    )


def typed_of(row: Declaration) -> Typed:
    """A declaration as it was typed."""
    return Typed(
        theme=row.theme,
        period=read_time(row.period_text, row.campaign.year),
        formats=tuple(row.formats),
        brief=row.brief,
        place=row.place,
        audience=row.audience,
        headcount=row.headcount,
        extra=tuple((heading, text) for heading, text in row.extra),
        contact=row.contact,
        phone=row.phone,
    )


def blocking(row: Declaration, office: bool = False, confirmed: bool = False) -> list[Problem]:
    """Everything that keeps a declaration from being handed in now, by the unit or by the office.

    confirmed: leave the leader's word aside, which is asked for next.
    """
    found = calling(row.campaign, row.unit_id)
    if found is None:
        return [Problem("call.none")]
    again = row.submitted_at is not None
    shut = window_problems(found.window, now(row.campaign), office, again)
    return shut + gate(typed_of(row), found.asked, others(row), proof(row, office, confirmed))


def others(row: Declaration) -> int:
    """How many other declarations of the unit are handed in."""
    found = Declaration.objects.filter(campaign=row.campaign_id, unit=row.unit_id)
    return found.filter(state=DeclarationState.SUBMITTED).exclude(pk=row.pk).count()


def proof(row: Declaration, office: bool = False, confirmed: bool = False) -> Proof:
    """What speaks for the declaration as it stands."""
    scans = Scan.objects.filter(declaration=row.pk, of_version=row.version) if row.pk else Scan.objects.none()
    return Proof(leader=confirmed or bool(row.confirmed_by), scan=scans.exists(), office=office)


def turns(row: Declaration) -> list[TurnFact]:
    """What became of a declaration, oldest first, with names as colleagues know them: two queries."""
    found = list(Turn.objects.filter(declaration=row).order_by("id"))
    names = usernames({turn.by for turn in found})
    return [TurnFact(turn.act, names.get(turn.by, turn.by), turn.at, turn.reason) for turn in found]


def last_reason(row: Declaration, act: str = "call.return") -> str:
    """Why it was returned, or sent back, the last time."""
    found = Turn.objects.filter(declaration=row, act=act).order_by("-id").values_list("reason", flat=True)
    return found.first() or ""


def reasons_given(campaign: Campaign) -> list[str]:
    """Reasons for which declarations of this region were returned, the most frequent first: at most eight."""
    found = Turn.objects.filter(declaration__campaign__region=campaign.region_id, act="call.return")
    told = Counter(found.exclude(reason="").order_by("-id").values_list("reason", flat=True)[:200])
    return [reason for reason, _ in told.most_common(8)]


def scans(row: Declaration) -> list[ScanFact]:
    """The stamped sheets, newest first."""
    found = Scan.objects.filter(declaration=row).order_by("-id")
    return [
        ScanFact(scan.pk, scan.name, scan.kind, scan.size, scan.at, scan.of_version == row.version)
        for scan in found
    ]


def scan(row: Declaration, id: int) -> Scan | None:
    """A declaration's scan by id; another one's id answers nothing."""
    return Scan.objects.filter(declaration=row, pk=id).first()


def standing(campaign: Campaign, found: Calling) -> list[Standing]:
    """How each unit that is asked stands: handed in and begun, of how many."""
    rows = Declaration.objects.filter(campaign=campaign).values_list("unit", "state")
    told = list(rows)
    declared = Counter(str(unit) for unit, state in told if state == DeclarationState.SUBMITTED)
    begun = Counter(str(unit) for unit, state in told if state in BEGUN)
    asked, units = found.asked, duties.units(campaign, found.scheme)
    return standings(units, asked.units, asked.at_least, declared, begun)


def open_duties(campaign: Campaign) -> dict[str, list[str]]:
    """Keys of what each unit still has to declare, by the unit's key: what a reminder points at."""
    found: dict[str, list[str]] = {}
    for duty in duties.duties(campaign, today(campaign)):
        if duty.deed in DEEDS and duty.status in (Status.OPEN, Status.OVERDUE):
            found.setdefault(duty.unit, []).append(str(duty.key))
    return found


def own_units(region: int, ids: set[int]) -> list[Unit]:
    """The units of a person by their ids, in their order."""
    return list(Unit.objects.filter(region=region, pk__in=ids, closed_on=None).order_by("sort_key", "id"))


def declaring_units(campaign: Campaign) -> list[tuple[int, str]]:
    """Id and name of the units that have declarations, in their order: for a filter."""
    having = Declaration.objects.filter(campaign=campaign).values("unit")
    found = Unit.objects.filter(pk__in=having).order_by("sort_key", "id")
    return list(found.values_list("id", "name"))


def last_contact(campaign: Campaign, unit: int) -> tuple[str, str]:
    """The duty contact that the unit named last, to begin the next form with."""
    found = Declaration.objects.filter(unit=unit, campaign__region=campaign.region_id).order_by("-id")
    told = [(row.contact, row.phone) for row in found.only("contact", "phone")[:FEW]]
    return next((pair for pair in told if any(pair)), ("", ""))


def earlier(campaign: Campaign, unit: int) -> list[Beginning]:
    """What the unit declared in the years before, newest first: to begin from."""
    found = _declarations().filter(unit=unit, campaign__year__lt=campaign.year)
    kept = found.exclude(state=DeclarationState.WITHDRAWN).order_by("-campaign__year", "number")
    return [_beginning(row) for row in kept[:MOST]]


def _beginning(row: Declaration) -> Beginning:
    one = fact(row)
    return Beginning(
        key=f"d{one.id}",
        year=row.campaign.year,
        theme=one.theme,
        period=one.period.text,
        formats=one.formats,
        brief=one.brief,
        place=one.place,
        audience=one.audience,
        headcount=one.headcount,
        extra=one.extra,
    )
