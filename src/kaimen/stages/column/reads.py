"""Every query of the column. Only public campaigns and issued editions are ever asked for."""

from django.db.models import Count, Exists, OuterRef, Q, QuerySet, Sum

from kaimen.regions.models import Campaign, Region
from kaimen.scheme.searching import searchable
from kaimen.stages.plan.facts import ActivityState, EditionState
from kaimen.stages.plan.models import Edition, Row

MOST_FOUND = 100


def regions_with_a_column(words: tuple[str, ...] = ()) -> QuerySet[Region]:
    """Regions with something public, in the order of their names. To be paged."""
    public = Campaign.objects.filter(region=OuterRef("pk"), public=True)
    found = Region.objects.filter(Exists(public)).order_by("sort_key", "code")
    for word in words:
        found = found.filter(
            Q(name__icontains=word) | Q(full_name__icontains=word) | Q(code__startswith=word)
        )
    return found


def years_of(regions: list[Region]) -> dict[int, list[Campaign]]:
    """The public campaigns of these regions by region's id, newest first."""
    found: dict[int, list[Campaign]] = {region.pk: [] for region in regions}
    for campaign in Campaign.objects.filter(region__in=found, public=True).order_by("-year", "slug"):
        found[campaign.region_id].append(campaign)
    return found


def campaign_at(region: str, year: int, slug: str) -> Campaign | None:
    """The public campaign at an address."""
    addressed = Campaign.objects.filter(region__code=region, year=year, slug=slug, public=True)
    return addressed.select_related("region").first()


def sizes(campaigns: list[Campaign]) -> dict[int, int]:
    """How many activities of each campaign's edition in force are not cancelled; a campaign without one is absent."""
    rows = Row.objects.filter(edition__campaign__in=campaigns, edition__state=EditionState.RELEASED)
    standing = Count("pk", filter=~Q(state=ActivityState.CANCELLED))
    return dict(rows.order_by().values_list("edition__campaign").annotate(standing=standing))


def found(region: Region, words: tuple[str, ...]) -> QuerySet[Row]:
    """Rows of a region's plans in force that hold every word, newest year first. At most MOST_FOUND."""
    editions = Edition.objects.filter(
        campaign__region=region, campaign__public=True, state=EditionState.RELEASED
    )
    rows = Row.objects.filter(edition__in=list(editions.values_list("pk", flat=True)))
    for word in words:
        rows = rows.filter(search__contains=searchable(word))
    rows = rows.select_related("edition__campaign", "activity")
    return rows.order_by("-edition__campaign__year", "edition", "position")[:MOST_FOUND]


def public_terms() -> QuerySet[Campaign]:
    """Every public campaign with its region, for the map of the site."""
    return Campaign.objects.filter(public=True).select_related("region").order_by("region__code", "-year")


def stamp(region: str) -> int | None:
    """The region's stamp, None for no such region; for "" one number that moves when any region's does."""
    if region:
        found: int | None = Region.objects.filter(code=region).values_list("stamp", flat=True).first()
        return found
    told = Region.objects.aggregate(sum=Sum("stamp"), count=Count("pk"))
    return int(told["sum"] or 0) * 100_000 + int(told["count"])
