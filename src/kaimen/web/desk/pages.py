"""Addresses of the pages that the desk leads to; a page that an installation does not have has no link."""

from django.urls import NoReverseMatch, reverse

from kaimen.regions.models import Campaign


def page(campaign: Campaign, route: str, *more: int) -> str:
    """A route's address for a campaign, else for its region; "" where there is no such page."""
    code = campaign.region.code
    for args in ([code, campaign.pk, *more], [code, *more]):
        try:
            return reverse(route, args=args)
        except NoReverseMatch:
            continue
    return ""


def public_page(campaign: Campaign, number: int | None = None) -> str:
    """The public's page of the year, or of one activity; "" while the public sees neither."""
    if not campaign.public:
        return ""
    place = [campaign.region.code, campaign.term]
    return reverse("column_activity", args=[*place, number]) if number else reverse("column_year", args=place)
