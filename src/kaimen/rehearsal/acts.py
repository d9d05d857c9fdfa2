"""Acts of a rehearsal: make its ground, begin it, and play it on day by day."""

from datetime import timedelta

from django.utils import timezone

from kaimen.people import acts as people
from kaimen.people.facts import UnitDraft
from kaimen.people.reads import user_of
from kaimen.regions import acts as regions
from kaimen.regions.clock import now, today
from kaimen.regions.facts import Level, Mode
from kaimen.regions.models import Campaign, Region
from kaimen.rehearsal import reads
from kaimen.rehearsal.day import Day, cast_of, moment
from kaimen.rehearsal.facts import DayPlayed, Wanted
from kaimen.rehearsal.models import Rehearsal
from kaimen.rehearsal.moves import REHEARSAL
from kaimen.rehearsal.parts import PARTS
from kaimen.rehearsal.rules.ground import free_code
from kaimen.rehearsal.rules.readdressing import readdressed
from kaimen.rehearsal.stock import stock
from kaimen.scheme.problem import Problem, Refused, refuse
from kaimen.scheme.reading.check import examine
from kaimen.scheme.roles import THE_CLOCK, Actor, Role
from kaimen.scheme.scheme import Scheme
from kaimen.scheme.telling.toml import write_scheme
from kaimen.trail.acts import act, record

MORNING, EVENING = 9, 18


def _stream(region: Region, *_: object, **__: object) -> str:
    return region.code


@act("rehearsal.start", _stream)
def start(actor: Actor, home: Region, wanted: Wanted) -> Rehearsal:
    """Make a training ground below a region, its person the lead office there too, and begin on it."""
    refuse(REHEARSAL.problems("rehearsal.start", actor, home.code))
    ground = _ground(home)
    if user := user_of(actor.id):
        people.grant(THE_CLOCK, user, Role.LEAD_OFFICE, ground)
    return begin(actor, home, ground, wanted)


def _ground(home: Region) -> Region:
    code = free_code(home.code, reads.codes_below(home))
    if code is None:
        raise Refused([Problem("rehearsal.no_ground")])
    name = stock().said["ground"].format(name=home.name, number=int(code[6:]) - 900)
    parent = home if Level(home.level) is not Level.TOWNSHIP else home.parent
    return regions.add_region(THE_CLOCK, code, name, Level.TOWNSHIP, parent)


@act("rehearsal.start", _stream)
def begin(actor: Actor, home: Region, ground: Region, wanted: Wanted) -> Rehearsal:
    """Begin a rehearsal in a region that has none in the scheme's year: scheme, made-up units, and its clock."""
    refuse(REHEARSAL.problems("rehearsal.start", actor, home.code))
    scheme = readdressed(_sound(wanted.toml), ground.code, ground.name)
    campaign = regions.open_campaign(
        THE_CLOCK, ground, scheme.campaign.year, scheme.brand, mode=Mode.REHEARSAL
    )
    regions.turn_clock(THE_CLOCK, campaign, moment(scheme.effective, MORNING - 1))
    regions.publish_scheme(THE_CLOCK, campaign, write_scheme(scheme))
    for part in cast_of(scheme, wanted.units, wanted.seed):
        people.add_unit(THE_CLOCK, ground, UnitDraft(part.name, kind=part.kind))
    made = Rehearsal.objects.create(
        campaign=campaign,
        home=home,
        seed=wanted.seed,
        units=wanted.units,
        office_plays=wanted.office_plays,
        begun_by=actor.id,
        begun_at=timezone.now(),
    )
    record(actor, "rehearsal.start", f"campaign:{campaign.pk}", ground.code, seed=wanted.seed)
    return made


def _sound(toml: str) -> Scheme:
    scheme, findings = examine(toml)
    refuse(Problem("rehearsal.bad_scheme", "scheme", (("what", f.said),)) for f in findings)
    assert scheme is not None, "a text without findings holds a scheme"
    return scheme


@act("rehearsal.play")
def play_day(actor: Actor, campaign_id: int) -> DayPlayed:
    """Play the next day: in the morning everyone acts as they are, in the evening the day is over."""
    told = reads.locked(campaign_id)
    campaign = Campaign.objects.select_related("region").get(pk=campaign_id)
    refuse(REHEARSAL.problems("rehearsal.play", actor, told.home.code))
    day = today(campaign) + timedelta(days=_begun(campaign))
    regions.turn_clock(THE_CLOCK, campaign, moment(day, MORNING))
    playing = Day(told, campaign, day)
    for part in PARTS:
        part(playing)
    regions.turn_clock(THE_CLOCK, campaign, moment(day, EVENING))
    record(actor, "rehearsal.play", f"campaign:{campaign.pk}", campaign.region.code, day=day.isoformat())
    return DayPlayed(playing.acts, tuple(playing.refused))


def _begun(campaign: Campaign) -> bool:
    """Whether today has been played, so that the next day is tomorrow."""
    return timezone.localtime(now(campaign)).hour >= MORNING
