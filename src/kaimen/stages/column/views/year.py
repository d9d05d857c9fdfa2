"""A region's year: what comes next, the street of doors, and the list of a month or of what was asked for."""

from datetime import date
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from kaimen.regions.access import PUBLIC, access
from kaimen.regions.clock import today as today_of
from kaimen.regions.facts import Mode
from kaimen.regions.reads import scheme_in_force
from kaimen.scheme.scheme import Scheme
from kaimen.scheme.searching import words as words_of
from kaimen.scheme.telling.describe import describe
from kaimen.stages.column import markup, shown, words
from kaimen.stages.column.addressing import Year, year_at
from kaimen.stages.column.cache.keeping import kept
from kaimen.stages.column.copying import COPIED
from kaimen.stages.column.facts import Asked, Street, standing
from kaimen.stages.column.frames import base_of, campaign_frame
from kaimen.stages.column.rules import asking
from kaimen.stages.column.rules.coming import month_shown
from kaimen.stages.column.rules.doorway import Doorway, Shows, doorway
from kaimen.stages.column.rules.street import running_on, street
from kaimen.stages.column.views.places import pages
from kaimen.stages.column.views.told import Told

ROWS_A_PAGE = 50
TOLD_WITHOUT_A_TABLE = ("campaign", "hosts", "call", "plan", "participants", "registration", "holding")


@access(PUBLIC)
@kept
def year(request: HttpRequest, region: str, term: tuple[int, str]) -> HttpResponse:
    found = year_at(region, term)
    today = today_of(found.campaign)
    told = _common(found, today)
    if found.edition is None:
        return render(request, "column/window.html", told | _without_a_table(told["scheme"]))
    doors = street(found.rows, found.campaign.year)
    told |= _hero(found, doors, today) | _street_and_list(request, found, doors, today)
    return render(request, "column/year.html", told)


def _common(found: Year, today: date) -> Told:
    campaign = found.campaign
    return {
        "frame": campaign_frame(campaign, "", found.edition is not None),
        "campaign": campaign,
        "region": campaign.region,
        "base": base_of(campaign),
        "today": today,
        "today_words": words.today(today),
        "scheme": scheme_in_force(campaign, today),
        "editions": found.issued,
        "this_year": campaign.year == today.year,
    }


def _without_a_table(scheme: Scheme | None) -> Told:
    sections = describe(scheme) if scheme else []
    return {"sections": [section for section in sections if section.key in TOLD_WITHOUT_A_TABLE]}


def _hero(found: Year, doors: Street, today: date) -> Told:
    base, door = base_of(found.campaign), doorway(doors, found.campaign.year, today)
    return {
        "title": _title(found, len(doors.standing), today),
        "lead": _lead(found),
        "figures": _figures(found, doors),
        "doorway_title": _doorway_title(door, found.campaign.year),
        "doorway": [shown.next_shown(one, base, today) for one in door.doors],
        "doorway_more": f"{base}?month={door.month}#list" if door.more else "",
        "doorway_month": words.month(door.month) if door.more else "",
        "doorway_count": len(standing(doors.months[door.month - 1])) if door.more else 0,
    }


def _doorway_title(door: Doorway, year: int) -> str:
    told = {"year": year, "month": words.month(door.month) if door.month else ""}
    titles = {
        Shows.COMING: _("接下来"),
        Shows.MONTH: _("%(year)s年%(month)s的门"),
        Shows.FROM_MONTH: _("%(year)s年%(month)s起的门"),
        Shows.ANY: _("%(year)s年的门"),
    }
    return titles[door.shows] % told


def _title(found: Year, count: int, today: date) -> tuple[str, str]:
    """The headline in two lines; a paper only says what was planned."""
    year = found.campaign.year
    when = _("今年") if year == today.year else _("%(year)s年") % {"year": year}
    planned = found.campaign.mode == Mode.AS_PRINTED or year != today.year
    told = _("%(when)s计划开%(count)s次") if planned else _("%(when)s开%(count)s次")
    return _("政府的门，"), told % {"when": when, "count": count}


def _lead(found: Year) -> str:
    if found.campaign.mode == Mode.AS_PRINTED:
        return _("一项活动一扇门，照印发的计划表开列。表里写的是计划，办没办、怎么办，以举办单位公布的为准。")
    return _(
        "一项活动一扇门，时间、单位、形式都照现行计划表。计划改一次，这里公布一次，写明改了什么、为什么。"
    )


def _figures(found: Year, doors: Street) -> list[tuple[str, int]]:
    every = doors.standing
    told = [
        (_("项活动"), len(every)),
        (_("个单位"), len(asking.units(every))),
        (_("个月里有门"), sum(1 for month in doors.months if standing(month))),
        (_("处原表存疑"), sum(len(row.doubts) for row in found.rows)),
    ]
    return [(name, count) for name, count in told if count]


def _street_and_list(request: HttpRequest, found: Year, doors: Street, today: date) -> Told:
    campaign, base, every = found.campaign, base_of(found.campaign), doors.doors
    asked, query = _asked(request)
    matching = tuple(door for door in every if asking.matches(door, asked)) if asked.anything else None
    plates = frozenset(door.row.number for door in matching) if matching is not None else None
    month = month_shown(doors, _number(request.GET.get("month", "")), campaign.year, today)
    units = asking.units(every)
    now = today.month if campaign.year == today.year and COPIED not in request.META else None
    listed = doors.months[month - 1] if matching is None else matching
    on = running_on(every, campaign.year, month) if matching is None else ()
    page = Paginator(listed, ROWS_A_PAGE).get_page(request.GET.get("page"))
    kept_query = urlencode([(name, value) for name, value in query.items() if value] or [("month", month)])
    return {
        "months": markup.houses(doors, base, None if asked.anything else month, now, plates),
        "aside": [(words.ASIDES[kind], markup.doors(some, base, plates, words.naming()),
                   words.count(len(standing(some)))) for kind, some in doors.aside],
        "legend": shown.legend(every),
        "forms": asking.forms(every),
        "units": markup.options(units, query["unit"]),
        "unit_count": len(units),
        "asked": query,
        "filtered": asked.anything,
        "total": len(every),
        "count": len(standing(listed)),
        "month_name": words.month(month),
        "acts": markup.acts(page.object_list, base),
        "running_on": markup.acts(on[:ROWS_A_PAGE], base, named=False),
    } | pages(page, kept_query + "&")  # fmt: skip


def _asked(request: HttpRequest) -> tuple[Asked, dict[str, str]]:
    query = {name: request.GET.get(name, "").strip()[:60] for name in ("form", "unit", "q")}
    return Asked(query["form"], query["unit"], words_of(query["q"])), query


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else None
