"""Every query of lists, and the rows of a list as they stand."""

from collections.abc import Sequence

from django.db.models import QuerySet

from kaimen.lists.models import ListTemplate
from kaimen.lists.sources import Given, Listing, listings
from kaimen.papers.forms.filling import Form, read_form
from kaimen.papers.forms.headings import Wanted
from kaimen.regions.clock import today
from kaimen.regions.facts import Mode
from kaimen.regions.models import Campaign, Region
from kaimen.regions.reads import campaigns


def templates(region: Region) -> QuerySet[ListTemplate]:
    """A region's forms by name, without their files. To be paged."""
    return ListTemplate.objects.filter(region=region).defer("file").order_by("name", "listing")


def template_of(region: Region, id: int) -> ListTemplate | None:
    """A region's form; another region's id answers nothing."""
    return ListTemplate.objects.select_related("region").filter(region=region, pk=id).first()


def campaign_shown(region: Region) -> Campaign | None:
    """The newest campaign that is being run, else the newest of all."""
    found = campaigns(region)
    return found.exclude(mode=Mode.AS_PRINTED).first() or found.first()


def rows(campaign: Campaign, listing: Listing, inside: bool = False) -> Sequence[Given]:
    """The list's rows as of the campaign's day; only `inside` with what is not issued or released yet."""
    told = listing.rows if inside else listing.issued or listing.rows
    return told(campaign, today(campaign))


def form_of(template: ListTemplate) -> Form:
    """Where the form's heading stands and what it asks for. Raises PaperRefused."""
    return read_form(bytes(template.file), names(listings.get(template.listing)))


def wanted(listing: Listing) -> list[Wanted]:
    """The list's columns as a form's headings are held against them."""
    return [Wanted(one.code, (str(one.heading), *one.also)) for one in listing.columns]


def names(listing: Listing | None) -> list[str]:
    """Every heading under which the list's columns are known."""
    return [name for one in wanted(listing) for name in one.names] if listing else []


def matches_of(template: ListTemplate) -> dict[int, str]:
    """The code under each column of the form."""
    return {int(at): code for at, code in template.matches.items()}
