"""One activity: its facts, the rules that hold for it, its doubts, and what editions changed of it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from kaimen.regions.access import PUBLIC, access
from kaimen.regions.clock import today as today_of
from kaimen.regions.facts import Mode
from kaimen.regions.reads import scheme_in_force
from kaimen.scheme.telling.describe import describe
from kaimen.stages.column import words
from kaimen.stages.column.addressing import Year, year_at
from kaimen.stages.column.cache.keeping import kept
from kaimen.stages.column.event import event, script
from kaimen.stages.column.facts import Door
from kaimen.stages.column.frames import base_of, campaign_frame
from kaimen.stages.column.history import history_of
from kaimen.stages.column.rules.applying import applying
from kaimen.stages.column.rules.neighbours import neighbours
from kaimen.stages.column.rules.street import place, street
from kaimen.stages.column.shown import act_shown
from kaimen.stages.column.views.told import Told
from kaimen.stages.plan.facts import SessionFact
from kaimen.stages.plan.words import HOSTS


@access(PUBLIC)
@kept
def activity(request: HttpRequest, region: str, term: tuple[int, str], number: int) -> HttpResponse:
    found = year_at(region, term)
    today = today_of(found.campaign)
    doors = street(found.rows, found.campaign.year).doors
    door = next((door for door in doors if door.row.number == number), None)
    if door is None:
        raise Http404
    scheme = scheme_in_force(found.campaign, today)
    told = _frame(found, door) | _facts(door) | _around(doors, door, base_of(found.campaign))
    told["rules"] = applying(describe(scheme), door.row.formats) if scheme else []
    told["notice"] = scheme.campaign.notice if scheme else None
    told["history"] = history_of(found.issued, number)
    told["event"] = _event(request, found, door)
    return render(request, "column/activity.html", told)


def _frame(found: Year, door: Door) -> Told:
    campaign, base = found.campaign, base_of(found.campaign)
    at = place(door.row, campaign.year)
    return {
        "frame": campaign_frame(campaign, "-", True),
        "campaign": campaign,
        "base": base,
        "door": door,
        "row": door.row,
        "state": words.STATES[door.state],
        "state_told": _state_told(campaign.mode, door),
        "edition": found.edition,
        "place_words": words.month(at) if isinstance(at, int) else words.ASIDES[at],
        "month": at if isinstance(at, int) else "",
    }


def _state_told(mode: str, door: Door) -> str:
    if door.state != "plan":
        return str(words.STATES[door.state])
    return _("照计划表开列，办没办以单位公布为准") if mode == Mode.AS_PRINTED else _("按计划")


def _facts(door: Door) -> Told:
    row = door.row
    return {
        "printed_time": words.written(row.period),
        "read_as": words.read_as(row.period),
        "days": [_session(session) for session in row.sessions if session.day in door.days],
        "hosts": [(host.name, HOSTS[host.role] if len(row.hosts) > 1 else "") for host in row.hosts],
        "formats": "、".join(row.formats),
        "units_words": words.units(row),
        "doubts": row.doubts,
    }


def _session(session: SessionFact) -> dict[str, str]:
    clock = f"{session.starts:%H:%M}" if session.starts else ""
    clock += f"–{session.ends:%H:%M}" if session.starts and session.ends else ""
    return {"day": words.today(session.day), "clock": clock, "point": session.point, "place": session.place}


def _around(doors: tuple[Door, ...], door: Door, base: str) -> Told:
    before, after = neighbours(doors, door.row.number)
    return {
        "before": act_shown(before, base) if before else None,
        "after": act_shown(after, base) if after else None,
    }


def _event(request: HttpRequest, found: Year, door: Door) -> str:
    told = event(
        door, request.build_absolute_uri(), found.campaign.region.full_name or found.campaign.region.name
    )
    return script(told) if told else ""
