"""Acts of regions: the only place that writes them."""

from datetime import date, datetime

from django.db.models import F

from kaimen.regions import reads
from kaimen.regions.clock import now
from kaimen.regions.facts import Level, Mode, Showing
from kaimen.regions.models import CalendarDay, Campaign, Region, SchemeVersion
from kaimen.regions.moves import MOVES
from kaimen.regions.rules import day as days
from kaimen.regions.rules import particulars, place, term
from kaimen.regions.sorting import sort_key
from kaimen.scheme.problem import Problem, refuse
from kaimen.scheme.reading.check import examine
from kaimen.scheme.roles import Actor
from kaimen.scheme.scheme import Scheme
from kaimen.scheme.terms.campaign import Campaign as Told
from kaimen.trail.acts import act, record
from kaimen.trail.rules.payload import Value


def _stream(region: Region, *_: object, **__: object) -> str:
    return region.code


def _campaign_stream(campaign: Campaign, *_: object, **__: object) -> str:
    return campaign.region.code


def raise_stamp(region: Region) -> None:
    """Make every public page of the region stale. Part of acts that change what the public sees."""
    Region.objects.filter(pk=region.pk).update(stamp=F("stamp") + 1)


@act("regions.add_region")
def add_region(
    actor: Actor,
    code: str,
    name: str,
    level: Level,
    parent: Region | None = None,
    full_name: str = "",
) -> Region:
    """Add a region by its GB/T 2260 code."""
    above = Level(parent.level) if parent else None
    found = place.problems(place.Place(code, name, level, above), reads.region(code) is not None)
    refuse(MOVES.problems("regions.add_region", actor, code) + found)
    made = Region.objects.create(
        code=code,
        name=name.strip(),
        full_name=full_name.strip(),
        level=level,
        parent=parent,
        sort_key=sort_key(name.strip()),
    )
    record(actor, "regions.add_region", f"region:{code}", code, level=level)
    return made


@act("regions.edit_particulars", _stream)
def edit_particulars(actor: Actor, region: Region, texts: dict[str, str]) -> None:
    """Set the texts of the public footer; those not given are cleared."""
    found = MOVES.problems("regions.edit_particulars", actor, region.code)
    refuse(found + particulars.problems(texts))
    region.particulars = particulars.kept(texts)
    region.save(update_fields=["particulars"])
    raise_stamp(region)
    names: list[Value] = list(region.particulars)
    record(actor, "regions.edit_particulars", f"region:{region.code}", region.code, names=names)


@act("regions.open_campaign", _stream)
def open_campaign(
    actor: Actor, region: Region, year: int, brand: str, slug: str = "", mode: Mode = Mode.LIVE
) -> Campaign:
    """Open a region's year under one brand. It is hidden until it is shown."""
    taken = reads.campaign(region, year, slug) is not None
    found = MOVES.problems("regions.open_campaign", actor, region.code)
    if place.is_ground(region.code) and mode != Mode.REHEARSAL:
        found.append(Problem("regions.only_rehearsed", "mode"))
    refuse(found + term.problems(year, slug, brand, taken))
    made = Campaign.objects.create(region=region, year=year, slug=slug, brand=brand.strip(), mode=mode)
    record(
        actor, "regions.open_campaign", f"campaign:{made.pk}", region.code, year=year, slug=slug, mode=mode
    )
    return made


@act("regions.publish_scheme", _campaign_stream)
def publish_scheme(
    actor: Actor, campaign: Campaign, text: str, in_force_from: date | None = None
) -> SchemeVersion:
    """Make a checked text the campaign's next version, counting from the day it tells or the one given."""
    return next_version(actor, campaign, text, in_force_from)


def next_version(
    actor: Actor, campaign: Campaign, text: str, in_force_from: date | None = None
) -> SchemeVersion:
    """The same as a part of another act, inside its transaction."""
    region = campaign.region
    refuse(MOVES.problems("regions.publish_scheme", actor, region.code))
    scheme = _sound(text)
    Campaign.objects.select_for_update(of=("self",)).get(pk=campaign.pk)
    last = reads.versions(campaign).first()
    day = in_force_from or scheme.effective
    refuse(_of_another(campaign, scheme.campaign) + _too_early(last, day))
    made = SchemeVersion.objects.create(
        campaign=campaign,
        number=last.number + 1 if last else 1,
        text=text,
        in_force_from=day,
        published_at=now(campaign),
        published_by=actor.id,
    )
    raise_stamp(region)
    record(actor, "regions.publish_scheme", f"campaign:{campaign.pk}", region.code, number=made.number)
    return made


def _too_early(last: SchemeVersion | None, day: date) -> list[Problem]:
    """A version counts after the one before it, or nobody could say which is in force."""
    if last is None or day >= last.in_force_from:
        return []
    told = (("number", str(last.number)), ("day", last.in_force_from.isoformat()))
    return [Problem("regions.in_force_too_early", "in_force_from", told)]


def _sound(text: str) -> Scheme:
    """The scheme that the text holds. Raises Refused with every finding at its line."""
    scheme, findings = examine(text)
    refuse(Problem("regions.bad_scheme", "text", (("line", str(f.line)), ("what", f.said))) for f in findings)
    assert scheme is not None, "a text without findings holds a scheme"
    return scheme


def _of_another(campaign: Campaign, told: Told) -> list[Problem]:
    """A scheme says which region, year and slug it is for; it cannot be published elsewhere."""
    there = (told.region, told.year, told.slug)
    here = (campaign.region.code, campaign.year, campaign.slug)
    if there == here:
        return []
    address = "/".join(str(part) for part in there if part)
    return [Problem("regions.scheme_of_another", "text", (("there", address),))]


def _showing(campaign: Campaign) -> Showing:
    return Showing.SHOWN if campaign.public else Showing.HIDDEN


def _turn(actor: Actor, campaign: Campaign, name: str) -> None:
    locked = Campaign.objects.select_for_update().get(pk=campaign.pk)
    refuse(MOVES.problems(name, actor, campaign.region.code, _showing(locked)))
    campaign.public = MOVES[name].target == Showing.SHOWN
    campaign.save(update_fields=["public"])
    raise_stamp(campaign.region)
    record(actor, name, f"campaign:{campaign.pk}", campaign.region.code)


@act("regions.show_campaign", _campaign_stream)
def show_campaign(actor: Actor, campaign: Campaign) -> None:
    """Let the public see a campaign; what is rehearsed on a training ground stays there."""
    refuse([Problem("regions.only_rehearsed")] if place.is_ground(campaign.region.code) else [])
    _turn(actor, campaign, "regions.show_campaign")


@act("regions.hide_campaign", _campaign_stream)
def hide_campaign(actor: Actor, campaign: Campaign) -> None:
    """Take a campaign out of the public's sight."""
    _turn(actor, campaign, "regions.hide_campaign")


@act("regions.turn_clock", _campaign_stream)
def turn_clock(actor: Actor, campaign: Campaign, moment: datetime) -> None:
    """Play a rehearsal on to a later moment. No other campaign has a clock of its own."""
    locked = Campaign.objects.select_for_update().get(pk=campaign.pk)
    found = MOVES.problems("regions.turn_clock", actor, campaign.region.code)
    if locked.mode != Mode.REHEARSAL:
        found.append(Problem("regions.clock_not_yours"))
    elif locked.played_at and moment < locked.played_at:
        found.append(Problem("regions.clock_backwards"))
    refuse(found)
    campaign.played_at = moment
    campaign.save(update_fields=["played_at"])
    raise_stamp(campaign.region)
    record(
        actor, "regions.turn_clock", f"campaign:{campaign.pk}", campaign.region.code, to=moment.isoformat()
    )


@act("regions.mark_day", _stream)
def mark_day(actor: Actor, region: Region, day: date, is_workday: bool, reason: str) -> CalendarDay:
    """Call a day a workday or not, against the national calendar. Open deadlines move with it."""
    refuse(MOVES.problems("regions.mark_day", actor, region.code) + days.problems(day, reason))
    values = {"is_workday": is_workday, "reason": reason.strip()}
    made, _ = CalendarDay.objects.update_or_create(region=region, day=day, defaults=values)
    raise_stamp(region)
    record(actor, "regions.mark_day", f"day:{day}", region.code, workday=is_workday)
    return made


@act("regions.clear_day", _stream)
def clear_day(actor: Actor, region: Region, day: date) -> None:
    """Let the national calendar count again on a day; clearing one that is not marked changes nothing."""
    refuse(MOVES.problems("regions.clear_day", actor, region.code))
    gone, _ = CalendarDay.objects.filter(region=region, day=day).delete()
    if gone:
        raise_stamp(region)
        record(actor, "regions.clear_day", f"day:{day}", region.code)
