"""A unit's desk: what to do and how many workdays are left, its activities step by step, and whom to ask."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render

from kaimen.regions.facts import Mode
from kaimen.regions.models import Campaign
from kaimen.regions.requests import DeskRequest
from kaimen.web.desk import reads, words
from kaimen.web.desk.facts import Door, Stage, Tone
from kaimen.web.desk.pages import page, public_page
from kaimen.web.desk.reads import Year
from kaimen.web.desk.rules.mine import Task, mine, steps
from kaimen.web.desk.rules.week import week

DONE = 8
"""Things done that are told."""
DOORS = 30
"""Activities of one unit that its desk shows."""


def desk(request: DeskRequest, campaign: Campaign, unit: int, more: dict[str, Any]) -> HttpResponse:
    """The page of one of one's own units."""
    year = reads.year(campaign)
    name = year.units.get(str(unit)) or reads.unit_name(campaign, unit)
    if name is None:
        raise Http404
    doors = [door for door in year.doors if str(unit) in door.hosts]
    tasks = mine(year.duties, str(unit), doors, year.today)
    declared = reads.declared(campaign, unit)
    context = more | {
        "unit": name,
        "judged": campaign.mode != Mode.AS_PRINTED,
        "asked": year.scheme is not None,
        "week": words.week_said(year.today, week(year.today, year.workdays)),
        "tasks": {
            "now": [_task(campaign, task) for task in tasks.now],
            "elsewhere": [_task(campaign, task) for task in tasks.elsewhere],
            "later": [_task(campaign, task) for task in tasks.later],
            "waiting": [_task(campaign, task) for task in tasks.waiting],
            "done": tasks.done[:DONE],
        },
        "nothing": not any((tasks.now, tasks.elsewhere, tasks.later, tasks.waiting, tasks.done)),
        "doors": [_door(campaign, year, door, str(unit)) for door in doors[:DOORS]],
        "issued": year.issued,
        "declared": [{"it": one, "state": words.DECLARATIONS[one.state]} for one in declared],
        "call": page(campaign, "call_home"),
        "outbox": page(campaign, "outbox_home"),
        "public": public_page(campaign),
        "ask": campaign.region.particulars,
    }
    return render(request, "desk/unit.html", context)


def _task(campaign: Campaign, task: Task) -> dict[str, Any]:
    return {"it": task, "words": said(task), "left": words.left_said(task.cell), "href": href(campaign, task)}


def said(task: Task) -> str:
    """One verb: the deed's own words where there is one deed, else the stage's."""
    return task.what or str(words.TASKS.get(task.stage) or words.STAGES[task.stage])


def href(campaign: Campaign, task: Task) -> str:
    """The very page on which the task is done; its activity below where there is none yet."""
    if task.stage is Stage.CALL:
        return page(campaign, "call_home")
    if task.door and task.stage is Stage.DAY:
        return page(campaign, "plan_day", task.door.number)
    return f"#d{task.door.number}" if task.door else ""


def _door(campaign: Campaign, year: Year, door: Door, unit: str) -> dict[str, Any]:
    found = steps(year.duties, door, year.today)
    first = next((stage for stage, cell in found if not cell.settled), None)
    over = any(cell.tone is Tone.OVER for _, cell in found)
    return {
        "it": door,
        "steps": [{"stage": stage, "cell": cell, "on": stage is first} for stage, cell in found],
        "look": "over" if over else "held" if first is None else "plan",
        "public": public_page(campaign, door.number),
        "days": page(campaign, "plan_day", door.number),
        "leads": bool(door.hosts) and door.hosts[0] == unit,
    }
