"""Last year's issued themes, for the selection to compare with."""

from kaimen.regions.facts import Mode
from kaimen.regions.models import Campaign
from kaimen.stages.plan.facts import ActivityState, EditionState
from kaimen.stages.plan.models import RowHost
from kaimen.stages.selection.facts import EarlierTheme


def last_year(campaign: Campaign) -> tuple[EarlierTheme, ...]:
    """Rows of the region's plans in force the year before, with their first host: one query.

    A plan issued elsewhere counts like one issued here; what was only played counts for what is played.
    """
    found = RowHost.objects.filter(
        position=1,
        row__edition__state=EditionState.RELEASED,
        row__edition__campaign__region=campaign.region_id,
        row__edition__campaign__year=campaign.year - 1,
    ).exclude(row__state=ActivityState.CANCELLED)
    played = found.filter(row__edition__campaign__mode=Mode.REHEARSAL)
    found = played if campaign.mode == Mode.REHEARSAL else found.exclude(pk__in=played)
    rows = found.order_by("row__edition", "row__position").values_list("row__theme", "name")
    return tuple(EarlierTheme(campaign.year - 1, theme, unit) for theme, unit in rows)
