"""The list of regions, and a region with its years."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from kaimen.regions.access import PUBLIC, access
from kaimen.regions.models import Campaign, Region
from kaimen.scheme.searching import words as words_of
from kaimen.stages.column import reads
from kaimen.stages.column.addressing import region_at
from kaimen.stages.column.cache.keeping import kept
from kaimen.stages.column.frames import Frame, base_of, region_frame
from kaimen.stages.column.shown import doubts_told
from kaimen.stages.column.views.told import Told

REGIONS_A_PAGE = 48


@dataclass(frozen=True, slots=True)
class TermShown:
    """A region's year: its address, its brand and how many doors its plan lists (None without a table)."""

    href: str
    year: int
    brand: str
    doors: int | None


@access(PUBLIC)
@kept
def regions(request: HttpRequest) -> HttpResponse:
    """Every region that shows something, by name."""
    query = request.GET.get("q", "")[:60]
    found = Paginator(reads.regions_with_a_column(words_of(query)), REGIONS_A_PAGE)
    page = found.get_page(request.GET.get("page"))
    campaigns = reads.years_of(list(page.object_list))
    sizes = reads.sizes([one for several in campaigns.values() for one in several])
    shown = [
        (region, [_term(one, region, sizes) for one in campaigns[region.pk]]) for region in page.object_list
    ]
    told = {"frame": Frame(), "regions": shown, "query": query, "total": found.count} | pages(
        page, f"q={query}&"
    )
    return render(request, "column/regions.html", told)


@access(PUBLIC)
@kept
def region(request: HttpRequest, region: str) -> HttpResponse:
    """A region's years and brands; with words, the activities of all its plans in force that hold them."""
    place = region_at(region)
    query = request.GET.get("q", "")[:60]
    terms = reads.years_of([place])[place.pk]
    sizes = reads.sizes(terms)
    told = {
        "frame": region_frame(place),
        "region": place,
        "terms": [_term(one, place, sizes) for one in terms],
        "query": query,
        "found": _found(place, query) if words_of(query) else None,
        "most": reads.MOST_FOUND,
    }
    return render(request, "column/region.html", told)


def _term(campaign: Campaign, region: Region, sizes: dict[int, int]) -> TermShown:
    campaign.region = region
    return TermShown(base_of(campaign), campaign.year, campaign.brand, sizes.get(campaign.pk))


def _found(place: Region, query: str) -> list[Told]:
    found = []
    for row in reads.found(place, words_of(query)):
        campaign = row.edition.campaign
        address = f"/{place.code}/{campaign.term}/{row.activity.number}/"
        found.append({"href": address, "year": campaign.year, "brand": campaign.brand, "row": row,
                      "number": row.activity.number, "doubts": doubts_told(len(row.doubts))})  # fmt: skip
    return found


def pages(page: Page[Any], query: str) -> Told:
    """What the pager needs."""
    return {
        "page": page,
        "page_numbers": page.paginator.get_elided_page_range(page.number),
        "pager_query": query,
    }
