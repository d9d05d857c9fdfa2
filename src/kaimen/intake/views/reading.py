"""One paper: its source beside what was read in it, and the doubts that a person settles."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import FileResponse, Http404, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from kaimen.intake import acts, reads, telling, words
from kaimen.intake.doors import fitting
from kaimen.intake.facts import How
from kaimen.intake.models import Paper
from kaimen.intake.rules.asked import Asked, asked, row_key
from kaimen.intake.rules.settling import applied, edited, is_left_out, typed_of
from kaimen.intake.seats import BUSY
from kaimen.intake.source import Source
from kaimen.intake.taking import read_again
from kaimen.intake.views.here import OFFICE, led_home, number_in, paper_here
from kaimen.intake.views.second import seconded
from kaimen.intake.views.went import went
from kaimen.papers.sources.refusing import PaperRefused
from kaimen.papers.telling import as_data, named
from kaimen.papers.understanding import Reading
from kaimen.regions.access import access
from kaimen.regions.pressing import only_pressed, press
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.problem import Refused

ROWS = 50


@access(OFFICE)
@led_home
def paper(request: DeskRequest, region: str, paper: int) -> HttpResponse:
    """Source and result side by side."""
    found = paper_here(region, paper)
    why, busy = words.refusal(found.refusal), False
    try:
        reading = _reading(found)
    except PaperRefused as refused:
        reading, why, busy = None, refused.message, refused.code == BUSY
    except Refused as refusal:
        reading, why = None, "".join(map(words.sentence, refusal.problems))
    if reading is None:
        context = {"region": found.region, "paper": found, "why": why, "busy": busy}
        return render(request, "intake/unread.html", context)
    return render(request, "intake/paper.html", _shown(request, found, reading))


def _reading(found: Paper) -> Reading | None:
    """What was read; once more where another version of the product read it. Raises PaperRefused and Refused."""
    reading = reads.as_read(found)
    if reading is None and found.reading:
        try:
            read_again(found)
        except OSError:
            return None
        found.refresh_from_db()
        reading = reads.as_read(found)
    return reading


def _shown(request: DeskRequest, found: Paper, reading: Reading) -> dict[str, Any]:
    settled = reads.settled_of(found)
    questions = asked(reading, settled)
    source = Source(reading.paper, reading.rules, [(one.key, one.doubt.where) for one in questions])
    page = number_in(request.GET.get("source", ""), 1)
    return {
        "region": found.region,
        "paper": found,
        "blocks": source.blocks(page),
        "source_page": min(max(page, 1), source.pages),
        "source_pages": range(1, source.pages + 1),
        "head": _head(reading),
        "rules": [_rule(number, reading, source) for number in range(len(reading.rules))],
        "contacts": named(reading.contacts),
        "open": [_question(one, reading, source) for one in questions if one.how is None][:ROWS],
        "done": [_question(one, reading, source) for one in questions if one.how is not None][:ROWS],
        "left": sum(one.how is None for one in questions),
        "bulk": _bulk(questions),
        "tables": [(at, words.KINDS.get(one.kind, ""), one.table) for at, one in enumerate(reading.tables)],
        **_table(request, found, reading, source),
        "fields": words.FIELDS,
        "doors": fitting(applied(reading, settled)),
        "rule": request.GET.get("rule", ""),
        "went": went(found.region, [found]).get(found.pk),
        "second": seconded(found, reading),
    }


def _head(reading: Reading) -> list[tuple[str, Any]]:
    told = ((label, getattr(reading.head, name, None)) for name, label in words.HEAD.items())
    return [(str(label), value) for label, value in told if value]


def _rule(number: int, reading: Reading, source: Source) -> dict[str, Any]:
    rule = reading.rules[number]
    line = source.line_at(rule.start)
    return {
        "number": number,
        "title": telling.titled(rule.path),
        "said": telling.said(rule.path, rule.value),
        "quote": rule.quote,
        "section": rule.section,
        "unsure": rule.confidence < 0.9,
        "page": source.page_of_line(line),
    }


def _question(one: Asked, reading: Reading, source: Source) -> dict[str, Any]:
    line = source.of_doubts.get(one.key)
    row = None if one.table is None or one.row is None else reading.tables[one.table].table.rows[one.row]
    typed = typed_of(row) if row else {}
    return {
        "asked": one,
        "row": row,
        "line": line + 1 if line is not None else None,
        "page": source.page_of_line(line) if line is not None else 1,
        "fields": [(name, words.FIELDS[name], typed[name]) for name in one.fields if name in typed],
        "how": words.HOWS[one.how] if one.how else "",
    }


def _bulk(questions: Sequence[Asked]) -> list[tuple[str, int, str, bool]]:
    """Codes with several open doubts: code, how many, the first one's sentence, whether all are about rows."""
    codes: dict[str, list[Asked]] = {}
    for one in questions:
        if one.how is None:
            codes.setdefault(one.doubt.code, []).append(one)
    return [
        (code, len(ones), ones[0].doubt.message, all(one.row is not None for one in ones))
        for code, ones in codes.items()
        if len(ones) > 1
    ]


def _table(request: DeskRequest, found: Paper, reading: Reading, source: Source) -> dict[str, Any]:
    """The table that is looked at, a page of its rows as settled."""
    if not reading.tables:
        return {}
    settled = reads.settled_of(found)
    at = min(number_in(request.GET.get("table", "")), len(reading.tables) - 1)
    rows = reading.tables[at].table.rows
    page = Paginator(range(len(rows)), ROWS).get_page(request.GET.get("page"))
    lines = {line.where(): number for number, line in enumerate(source.paper.lines)}
    listed = []
    for number in page.object_list:
        row, key = rows[number], row_key(at, number)
        typed = settled.rows.get(key, {})
        listed.append(
            {
                "row": edited(row, typed, reading.year),
                "typed": typed,
                "out": is_left_out(row, key, settled),
                "left": [d for n, d in enumerate(row.doubts) if f"{key}.d{n}" not in settled.doubts],
                "line": lines[row.where] + 1 if row.where in lines else None,
                "page": source.page_of_line(lines.get(row.where, 0)),
            }
        )
    table = reading.tables[at].table
    more = {name: any(getattr(row, name) for row in rows) for name in ("place", "audience", "headcount")}
    return {"shown": at, "table": table, "page": page, "rows": listed, "more": more}


@access(OFFICE)
@led_home
@only_pressed("intake_paper")
def turn(request: DeskRequest, region: str, paper: int) -> HttpResponse:
    """A button of the page: settle one doubt or many, take an answer back, or throw the paper away."""
    found = paper_here(region, paper)
    wanted = TURNS.get(request.POST.get("turn", ""))
    if wanted is None:
        messages.error(request, _("没有这种办理。请回到来件页面重选。"))
        return redirect("intake_paper", region, paper)
    try:
        press(request, partial(wanted, request, found))
    except Refused as refusal:
        for problem in refusal.problems:
            messages.error(request, words.sentence(problem))
        return redirect(_back(request, found))
    if request.POST.get("turn") == "discard":
        messages.success(request, _("已删去这份来件和读到的内容。"))
        return redirect("intake_home", region)
    return redirect(_back(request, found))


def _back(request: DeskRequest, found: Paper) -> str:
    """The page as it was looked at, at its doubts."""
    query = request.POST.get("query", "")[:200]
    address = reverse("intake_paper", args=[found.region.code, found.pk])
    return f"{address}?{query}#doubts" if query else f"{address}#doubts"


def _settle(how: How, request: DeskRequest, found: Paper) -> None:
    typed = {name: request.POST[name] for name in words.FIELDS if name in request.POST}
    acts.settle(
        request.actor,
        found.pk,
        _seen(request),
        request.POST.get("key", ""),
        how,
        typed if how is How.EDIT else None,
    )


def _settle_all(how: How, request: DeskRequest, found: Paper) -> int:
    return acts.settle_all(request.actor, found.pk, _seen(request), request.POST.get("code", ""), how)


def _reopen(request: DeskRequest, found: Paper) -> None:
    acts.reopen(request.actor, found.pk, _seen(request), request.POST.get("key", ""))


def _discard(request: DeskRequest, found: Paper) -> None:
    acts.discard(request.actor, found.pk)


def _ask_second(request: DeskRequest, found: Paper) -> None:
    acts.ask_second(request.actor, found.pk)


def _seen(request: DeskRequest) -> int:
    return number_in(request.POST.get("version", ""))


TURNS: dict[str, Callable[[DeskRequest, Paper], object]] = {
    "confirm": partial(_settle, How.CONFIRM),
    "edit": partial(_settle, How.EDIT),
    "leave_out": partial(_settle, How.LEAVE_OUT),
    "confirm_all": partial(_settle_all, How.CONFIRM),
    "leave_out_all": partial(_settle_all, How.LEAVE_OUT),
    "reopen": _reopen,
    "second": _ask_second,
    "discard": _discard,
}


@access(OFFICE)
@led_home
def original(request: DeskRequest, region: str, paper: int) -> FileResponse:
    """The file as it came, as a download; a browser never opens it in the page."""
    found = paper_here(region, paper)
    if not found.file or not found.file.storage.exists(str(found.file.name)):
        raise Http404
    answer = FileResponse(
        found.file.open("rb"),
        as_attachment=True,
        filename=found.name,
        content_type="application/octet-stream",
    )
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "sandbox; default-src 'none'"
    answer["Cache-Control"] = "private, no-store"
    return answer


@access(OFFICE)
def data(request: DeskRequest, region: str, paper: int) -> JsonResponse:
    """The reading as settled, as the documented JSON; without contacts."""
    found = paper_here(region, paper)
    reading = reads.reading_of(found.pk)
    if reading is None:
        raise Http404
    answer = JsonResponse(
        as_data(found.name, found.sha256, reading), json_dumps_params={"ensure_ascii": False, "indent": 1}
    )
    answer["Cache-Control"] = "private, no-store"
    return answer
