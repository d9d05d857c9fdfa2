"""Addresses of the pages that the desk leads to; a page that an installation does not have has no link."""

from django.urls import NoReverseMatch, reverse

from kaimen.regions.addressing import public_address
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
    """The public's page of the year, or of one activity, where the public reads it; "" while it sees neither."""
    if not campaign.public:
        return ""
    return public_address(campaign, f"{number}/" if number else "")
