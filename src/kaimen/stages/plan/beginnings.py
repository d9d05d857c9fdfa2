"""What a unit held in the plans of other years, for its next declaration to begin from."""

from kaimen.regions.models import Campaign
from kaimen.stages.call.beginnings import MOST, Beginning
from kaimen.stages.plan.facts import ActivityState, EditionState
from kaimen.stages.plan.models import Row, RowHost


def of_unit(campaign: Campaign, unit: int) -> list[Beginning]:
    """Rows of the plans in force before the campaign's year that the unit hosts, newest first: one query."""
    found = Row.objects.filter(
        pk__in=RowHost.objects.filter(unit=unit).values("row"),
        edition__state=EditionState.RELEASED,
        edition__campaign__year__lt=campaign.year,
    ).exclude(state=ActivityState.CANCELLED)
    return [_beginning(row) for row in found.select_related("edition__campaign").order_by("-pk")[:MOST]]


def _beginning(row: Row) -> Beginning:
    return Beginning(
        key=f"p{row.pk}",
        year=row.edition.campaign.year,
        theme=row.theme,
        period=row.period_text,
        formats=tuple(row.formats),
        place=row.place,
        audience=row.audience,
        headcount=row.headcount,
        planned=True,
    )
