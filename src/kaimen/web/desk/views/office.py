"""The office's desk: where everything is, whom to press, what waits for the office, and the table of the year."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from kaimen.regions.facts import Mode
from kaimen.regions.models import Campaign
from kaimen.regions.pressing import ROWS
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.roles import Role
from kaimen.stages.supervision.reads import reminded
from kaimen.web.desk import markup, reads, words
from kaimen.web.desk.facts import Show, Stage, Tally
from kaimen.web.desk.pages import page, public_page
from kaimen.web.desk.reads import Year
from kaimen.web.desk.rules import before, chasing, load, matrix, pipeline, ruler
from kaimen.web.desk.rules.matrix import Line
from kaimen.web.desk.rules.staging import by_activity, by_unit, stages_of
from kaimen.web.desk.rules.waiting import What, waiting
from kaimen.web.desk.rules.week import week

LINES = 150
"""Rows of the table on one page."""
REMIND = "supervision_remind"
MOST = 500
"""Late duties that one press reminds of."""


def desk(request: DeskRequest, campaign: Campaign, more: dict[str, Any]) -> HttpResponse:
    """The page. An observer reads; only the office presses and decides."""
    year = reads.year(campaign)
    may = Role.LEAD_OFFICE in request.actor.roles_in(campaign.region.code)
    tally = reads.tally(campaign)
    stages, lines = table(year)
    context = more | {
        "may": may,
        "judged": campaign.mode != Mode.AS_PRINTED,
        "today": year.today,
        "week": words.week_said(year.today, week(year.today, year.workdays)),
        "lists": page(campaign, "lists_home"),
        "year": year,
        **_pipe(year, stages, lines, tally),
        **_chase(request, year, campaign, may),
        **_waits(year, tally, campaign, may),
        **_days(year),
        **_load(lines, year.today),
        **_table(request, campaign, stages, lines, may),
    }
    return render(request, "desk/office.html", context)


def table(year: Year) -> tuple[list[Stage], list[Line]]:
    """The table's columns and rows: activities once a plan is in force, else units."""
    if year.planned:
        stages = stages_of(duty for duty in year.duties if duty.activity)
        return stages, matrix.of_doors(year.doors, by_activity(year.duties), stages, year.today)
    stages = stages_of(duty for duty in year.duties if duty.unit and not duty.office)
    return stages, matrix.of_units(year.units, by_unit(year.duties), stages, year.today)


def _pipe(year: Year, stages: Sequence[Stage], lines: list[Line], tally: Tally) -> dict[str, Any]:
    if year.planned:
        running = [line for line in lines if line.door and not line.door.off]
        return {"pipe": markup.stands(pipeline.pipeline(running, stages)), "running": len(running)}
    found = before.stations(year.duties, year.units, by_unit(year.duties), tally, year.today)
    told = [{"at": one, "words": words.STEPS[one.step], "edition": _edition(one, tally)} for one in found]
    return {"stations": told}


def _edition(station: before.Station, tally: Tally) -> int | None:
    """The number of the edition in a step of the table, 0 for none; None for steps before the table."""
    if station.step not in (before.Step.DRAFT, before.Step.REVIEW, before.Step.ISSUE):
        return None
    return tally.edition_number if station.number else 0


def _chase(request: DeskRequest, year: Year, campaign: Campaign, may: bool) -> dict[str, Any]:
    found = chasing.chased(year.duties, year.today)
    show = _asked(request, "chase", (Show.ALL, Show.OVER, Show.TODAY, Show.SOON))
    doors, said = {door.key: door for door in year.doors}, reminded(campaign.pk)
    over = [one for one in found if one.show is Show.OVER and one.duty.unit]
    shown = Paginator(chasing.filtered(found, show), ROWS).get_page(request.GET.get("page"))
    remind = page(campaign, REMIND)
    return {
        "page": shown,
        "chase_rows": markup.chase(list(shown), doors, year.units, said, may and bool(remind)),
        "chips": _chips(request, "chase", chasing.tally(found), show),
        "remind": remind,
        "over": [key for one in over for key in one.keys][:MOST],
        "over_units": len({one.duty.unit for one in over}),
        "tally": chasing.tally(found),
    }


def _waits(year: Year, tally: Tally, campaign: Campaign, may: bool) -> dict[str, Any]:
    if not may:
        return {"waits": None}
    found, later = waiting(tally, year.doors, year.duties, year.workdays, year.today)
    hrefs = {
        What.DECIDE: page(campaign, "selection_home") or page(campaign, "call_home"),
        What.RELEASE: page(campaign, "selection_home"),
        What.DRAFT: page(campaign, "plan_edition", tally.edition_number),
        What.ISSUE: page(campaign, "plan_edition", tally.edition_number),
        What.DAYS: page(campaign, "plan_days"),
        What.LETTERS: page(campaign, "outbox_home"),
    }
    told = [{"it": one, "href": hrefs.get(one.what) or _of_duty(campaign, one.duty)} for one in found]
    return {"waits": told, "waits_later": later, "waits_long": sum(one.long for one in found)}


def _of_duty(campaign: Campaign, duty: Any) -> str:
    routes = {"select": "selection_home", "approve": "selection_home", "issue_plan": "plan_editions"}
    route = routes.get(duty.deed.value) if duty else None
    return page(campaign, route) if route else ""


def _days(year: Year) -> dict[str, Any]:
    shown = ruler.days(year.today, year.workdays)
    rows = ruler.rows(year.doors, year.duties, shown)
    return {"ruler_head": markup.head(shown, year.today), "ruler": markup.ruler(rows, shown, year.today)}


def _load(lines: list[Line], today: date) -> dict[str, Any]:
    months = load.load(lines)
    running = [month for month in months if month.total]
    return {
        "months": markup.months(months, today) if running else None,
        "empty_months": load.empty(months),
        "no_month": load.without_month(lines),
        "mean": sum(month.total for month in months) / 12,
    }


def _table(
    request: DeskRequest, campaign: Campaign, stages: list[Stage], lines: list[Line], may: bool
) -> dict[str, Any]:
    show = _asked(request, "show", (Show.ALL, Show.OVER, Show.TODAY, Show.DOING, Show.DONE))
    chosen = [line for line in lines if matrix.shows(line, show)]
    shown = Paginator(chosen, LINES).get_page(request.GET.get("rows"))
    days = page(campaign, "plan_day", 0) if may else ""
    public = public_page(campaign, 0)

    def link(line: Line, stage: Stage) -> str:
        """The day's cell leads to the days of its activity; the public's cell to what it sees."""
        address = {Stage.DAY: days, Stage.COLUMN: public}.get(stage, "")
        return address.replace("/0/", f"/{line.door.number}/") if address and line.door else ""

    return {
        "stages": stages,
        "lines": shown,
        "bodies": markup.bodies(list(shown), stages, link),
        "row_chips": _chips(request, "show", matrix.counts(lines), show),
        "tones": words.TONES,
        "by_units": not any(line.door for line in lines),
    }


def _asked(request: DeskRequest, name: str, may: Sequence[Show]) -> Show:
    told = request.GET.get(name, "")
    return Show(told) if told in [show.value for show in may] else Show.ALL


def _chips(request: DeskRequest, name: str, counts: dict[Show, int], chosen: Show) -> list[dict[str, Any]]:
    """Links that show some rows; the other list's choice is kept."""
    found = []
    for show, count in counts.items():
        query = request.GET.copy()
        for gone in ("page", "rows"):
            query.pop(gone, None)
        query[name] = show.value
        found.append(
            {
                "words": words.SHOWS[show],
                "count": count,
                "href": f"?{query.urlencode()}#{name}",
                "on": show is chosen,
            }
        )
    return found
