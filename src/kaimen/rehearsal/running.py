"""A rehearsal from its start to the end of a stage, day after day."""

from django.utils.translation import gettext as _

from kaimen.regions import acts as regions
from kaimen.regions.facts import Level
from kaimen.regions.models import Campaign, Region
from kaimen.rehearsal import acts
from kaimen.rehearsal.facts import Until, Wanted
from kaimen.rehearsal.models import Rehearsal
from kaimen.rehearsal.parts import finished
from kaimen.rehearsal.stock import county
from kaimen.scheme.reading.check import read_scheme
from kaimen.scheme.roles import THE_CLOCK

MOST_DAYS = 250


class NotFinished(Exception):
    """The stage did not come to its end in the days that a rehearsal lasts; the text is the sentence to show."""


def start_here(home: Region, wanted: Wanted) -> Rehearsal:
    """A rehearsal on a ground of its own below a region."""
    return acts.start(THE_CLOCK, home, wanted)


def start_alone(wanted: Wanted) -> Rehearsal:
    """A rehearsal in the made-up county, which must not be there yet."""
    told = read_scheme(county(), "county").campaign
    place = regions.add_region(THE_CLOCK, told.region, told.region_name, Level.COUNTY)
    return acts.begin(THE_CLOCK, place, place, wanted)


def play_until(campaign: Campaign, until: Until) -> list[str]:
    """Play to the end of a stage; codes of what was refused on the way. Raises NotFinished."""
    refused: list[str] = []
    for _day in range(MOST_DAYS):
        if finished(Campaign.objects.select_related("region").get(pk=campaign.pk), until):
            return refused
        refused += acts.play_day(THE_CLOCK, campaign.pk).refused
    raise NotFinished(_("演了%(days)s天还没有演完。请检查方案里的期限。") % {"days": MOST_DAYS})


def play_days(campaign: Campaign, days: int) -> list[str]:
    """Play so many days on; codes of what was refused."""
    return [code for _day in range(days) for code in acts.play_day(THE_CLOCK, campaign.pk).refused]
