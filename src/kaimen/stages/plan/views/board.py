"""One edition as the official paper, with what stands in its margin and what may be done with it."""

from functools import partial
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy

from kaimen.people.desk import campaign_here
from kaimen.regions.access import access
from kaimen.regions.clock import today
from kaimen.regions.facts import Mode
from kaimen.regions.models import Campaign
from kaimen.regions.pressing import only_pressed, pressed
from kaimen.regions.reads import scheme_in_force
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.roles import Actor, Role
from kaimen.scheme.scheme import Scheme
from kaimen.scheme.terms.plan import Table
from kaimen.stages.plan import acts, reads, sheet, versions, words
from kaimen.stages.plan.facts import Change, EditionState, RowFact
from kaimen.stages.plan.forms import ReviewForm
from kaimen.stages.plan.models import Edition
from kaimen.stages.plan.moves import EDITION
from kaimen.stages.plan.rules.attachment import attachment
from kaimen.stages.plan.rules.difference import difference
from kaimen.stages.plan.rules.gate import gate
from kaimen.stages.plan.rules.load import FEWEST, MONTHS, MOST, load
from kaimen.stages.plan.rules.margin import notes
from kaimen.stages.plan.views.editions import OFFICE, READERS
from kaimen.stages.plan.views.here import edition_here, number_in, visible

ROWS = 300
"""Rows of a page: a paper is seen whole; only one longer than any yet known is cut."""


@access(READERS)
def edition(request: DeskRequest, region: str, campaign: int, number: int) -> HttpResponse:
    """One edition's sheet with its doubts, what blocks it, and what changed."""
    found = campaign_here(request, region, campaign)
    shown = visible(request.actor, found, number)
    return render(request, "plan/board.html", board(request, found, shown, _review(shown)))


@access(OFFICE)
@only_pressed("plan_edition")
def turn(request: DeskRequest, region: str, campaign: int, number: int) -> HttpResponse:
    """What is done with an edition as a whole: kept, undone, ordered, reviewed, returned, released, discarded."""
    found = campaign_here(request, region, campaign)
    shown = edition_here(found, number)
    wanted = request.POST.get("turn", "")
    form = ReviewForm(request.POST) if wanted == "review" else Form(request.POST)
    if wanted in DONE and form.is_valid():
        write = partial(_turn, request, found, shown, wanted, form.cleaned_data)
        if pressed(request, form, write, words.sentence) is not None:
            messages.success(request, DONE[wanted])
            gone = wanted == "discard"
            back = ("plan_editions",) if gone else ("plan_edition", number)
            return redirect(back[0], region, found.pk, *back[1:])
        _show_as_it_stands(form, shown)
    return render(request, "plan/board.html", board(request, found, shown, form), status=422)


def _review(shown: Edition) -> ReviewForm:
    return ReviewForm(initial={"version": shown.version})


def _show_as_it_stands(form: Form, shown: Edition) -> None:
    """Who was refused sees the table as it is now, and may confirm that one."""
    form.data = {name: form.data[name] for name in form.data} | {"version": str(shown.version)}


def _turn(
    request: DeskRequest, campaign: Campaign, shown: Edition, wanted: str, told: dict[str, Any]
) -> object:
    if wanted == "review":
        return acts.review(request.actor, shown.pk, told["basis"], told["version"] or 0)
    if wanted == "take":
        return acts.draft_from_selection(request.actor, campaign.pk)
    if wanted in WITH_NUMBER:
        act, name = WITH_NUMBER[wanted]
        return act(request.actor, shown.pk, number_in(request.POST.get(name, "")))
    return TURNS[wanted](request.actor, shown.pk)


TURNS = {
    "settle": acts.settle,
    "return": acts.return_to_draft,
    "release": acts.release,
    "discard": acts.discard,
    "keep": acts.keep_draft,
    "order": acts.order_by_month,
    "number": acts.number_rows,
}
WITH_NUMBER = {
    "undo": (acts.undo, "version"),
    "restore": (acts.restore_draft, "draft"),
    "back": (acts.bring_back, "declaration"),
}
DONE = {
    "settle": gettext_lazy("整表的存疑已核对。"),
    "review": gettext_lazy("审查已记录，可以印发。"),
    "return": gettext_lazy("已退回修改，改完要重新审查。"),
    "release": gettext_lazy("已印发，公众现在看到的是这一版。给单位的信写好了，到“信件”里看过再发。"),
    "discard": gettext_lazy("这一版已放弃。"),
    "keep": gettext_lazy("已存为一稿，可以随时比对、退回。"),
    "order": gettext_lazy("已按月排好。"),
    "number": gettext_lazy("已按顺序重新编号。"),
    "undo": gettext_lazy("已撤销上一步。再按一次就恢复。"),
    "restore": gettext_lazy("已退回那一稿，退回前的样子也存了一稿。"),
    "back": gettext_lazy("已放回计划。"),
    "take": gettext_lazy("选定的主题已转入。手工移出的没有放回，列在表下。"),
}


def board(request: DeskRequest, campaign: Campaign, shown: Edition, form: Form) -> dict:
    """Everything that the page shows, each thing asked for once."""
    rows, issued = reads.table(shown.pk), list(reads.issued_editions(campaign.pk))
    earlier = next((one for one in issued if one.number < shown.number), None)
    state, scheme = EditionState(shown.state), scheme_in_force(campaign, today(campaign))
    changes = difference(reads.table(earlier.pk), rows) if earlier else []
    page = Paginator(reads.with_gaps(shown, rows), ROWS).get_page(request.GET.get("page"))
    problems = gate(rows, reads.doubts(shown))
    return (
        _around(shown, scheme)
        | _versions(campaign, shown, rows, issued)
        | {
            "region": campaign.region,
            "campaign": campaign,
            "total": len(rows),
            "state": words.EDITION_STATES[state],
            "page": page,
            "sheet": _sheet(request, campaign, shown, tuple(page), changes, scheme),
            "loads": load(rows, campaign.year),
            "editable": state is EditionState.DRAFT,
            "problems": [{"where": problem.where, "words": words.sentence(problem)} for problem in problems],
            "blocked": bool(problems) and campaign.mode != Mode.AS_PRINTED,
            "doubts": reads.doubts(shown),
            "changes": [{"number": change.number, "words": words.told(change)} for change in changes],
            "open_to": EDITION.open_to(request.actor, campaign.region.code, state),
            "may_write": may_write(request.actor, campaign, state),
            "form": form,
            "review": form if isinstance(form, ReviewForm) else _review(shown),
        }
    )


def _versions(
    campaign: Campaign, shown: Edition, rows: tuple[RowFact, ...], issued: list[Edition]
) -> dict[str, object]:
    """The strip of versions, and the name of the one being looked at."""
    steps = versions.strip(campaign, shown, rows, issued)
    return {"steps": steps, "name": next((step.name for step in steps if step.current), "")}


def _around(shown: Edition, scheme: Scheme | None) -> dict[str, object]:
    """What stands around the sheet: the themes left out, the paper's head, the guide to months."""
    return {
        "edition": shown,
        "left_out": reads.left_out(shown) if shown.state == EditionState.DRAFT else (),
        "calls": bool(scheme and scheme.call),
        "attachment": attachment(_table(scheme)),
        "fewest": FEWEST,
        "most": MOST,
        "months": MONTHS,
    }


def _table(scheme: Scheme | None) -> Table | None:
    return scheme.plan.table if scheme and scheme.plan else None


def _sheet(
    request: DeskRequest,
    campaign: Campaign,
    shown: Edition,
    rows: tuple[RowFact, ...],
    changes: list[Change],
    scheme: Scheme | None,
) -> sheet.Sheet:
    drafted = shown.state == EditionState.DRAFT
    found = notes(rows, changes, load(rows, campaign.year) if drafted else ())
    remarks = {number: [(note.kind, words.remark(note)) for note in some] for number, some in found.items()}
    by = sheet.grouping(_table(scheme))
    selected = number_in(request.GET.get("row", "")) if drafted else None
    return sheet.laid_out(shown, rows, by, remarks, selected)


def may_write(actor: Actor, campaign: Campaign, state: EditionState) -> bool:
    """Rows are edited in a draft, and changed openly in the edition in force."""
    open_states = (EditionState.DRAFT, EditionState.RELEASED)
    return Role.LEAD_OFFICE in actor.roles_in(campaign.region.code) and state in open_states
