"""What a region's papers look like: each kind with what counts, and a page for each with its placeholders."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from kaimen.papers.official.setting import Face
from kaimen.press.fonts import typefaces
from kaimen.regions.access import access, only
from kaimen.regions.models import Region
from kaimen.regions.pressing import here, only_pressed, press, pressed, status_of
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.problem import Refused
from kaimen.scheme.roles import Role
from kaimen.stationery import acts, reads, words
from kaimen.stationery.downloads import TYPES, file
from kaimen.stationery.facts import Ending
from kaimen.stationery.forms import TemplateForm
from kaimen.stationery.giving import OWN_FONTS
from kaimen.stationery.kinds import Kind, kinds
from kaimen.stationery.sample import sample

OFFICE = only(Role.LEAD_OFFICE)


@access(OFFICE)
def home(request: DeskRequest, region: str) -> HttpResponse:
    """Every kind of paper, whether ours or the region's own counts, and the fonts that PDF is set in."""
    place = here(region)
    counting = reads.counting(place)
    rows = [{"kind": kind, "own": _own(counting.get(kind.code))} for kind in kinds.values()]
    return render(
        request, "stationery/templates.html", {"region": place, "rows": rows, "fonts": list(_fonts())}
    )


def _own(newest: Any) -> Any:
    return newest if newest is not None and newest.name else None


def _fonts() -> Iterator[dict[str, Any]]:
    """For each face of an official paper the family that it is set in here."""
    for face, found in typefaces(OWN_FONTS).faces.items():
        yield {"face": words.FACES[Face(face)], "family": found.families[0] if found.families else ""}


@access(OFFICE)
def kind(request: DeskRequest, region: str, kind: str) -> HttpResponse:
    """One kind: its placeholders with examples, its versions, and the upload of the next one."""
    place, shown = here(region), _kind(kind)
    posted = request.method == "POST"
    form = TemplateForm(request.POST if posted else None, request.FILES if posted else None)
    if form.is_bound and form.is_valid():
        uploaded = form.cleaned_data["file"]
        put = partial(acts.put, request.actor, place, shown.code, uploaded.name, uploaded.read())
        if pressed(request, form, put, words.sentence) is not None:
            messages.success(request, _("模板已存好，从现在起Word按它出。"))
            return redirect("stationery_kind", region, shown.code)
    versions = list(reads.versions(place, shown.code))
    page = {
        "region": place,
        "kind": shown,
        "singles": [(_mark(name), example) for name, example in shown.names().items()],
        "tables": [
            (table, [(_mark(f"{table}.{column}"), example) for column, example in columns.items()])
            for table, columns in shown.columns(place).items()
        ],
        "form": form,
        "versions": versions,
        "own": _own(versions[0] if versions else None),
    }
    return render(request, "stationery/template.html", page, status=status_of(form))


def _mark(name: str) -> str:
    return f"{{{{{name}}}}}"


def _kind(code: str) -> Kind:
    if code not in kinds:
        raise Http404
    return kinds[code]


@access(OFFICE)
@only_pressed("stationery_kind")
def turn(request: DeskRequest, region: str, kind: str) -> HttpResponse:
    """Back to ours, an earlier version again, or a version thrown away."""
    place, shown = here(region), _kind(kind)
    told = request.POST.get("number", "")
    number = int(told) if told.isascii() and told.isdigit() and len(told) < 7 else 0
    wanted = _turns(request, place, shown.code, number).get(request.POST.get("turn", ""))
    if wanted is None:
        raise Http404
    run, done = wanted
    try:
        press(request, run)
        messages.success(request, done)
    except Refused as refusal:
        for problem in refusal.problems:
            messages.error(request, words.sentence(problem))
    return redirect("stationery_kind", region, shown.code)


def _turns(
    request: DeskRequest, place: Region, kind: str, number: int
) -> dict[str, tuple[Callable[[], object], str]]:
    whose = (request.actor, place, kind)
    return {
        "ours": (partial(acts.take_ours, *whose), _("已改回系统版式，上传过的模板都还在。")),
        "again": (partial(acts.take_again, *whose, number), _("已换成这一版，从现在起Word按它出。")),
        "drop": (partial(acts.drop, *whose, number), _("这一版模板已删除。")),
    }


@access(OFFICE)
def uploaded(request: DeskRequest, region: str, kind: str, number: int) -> HttpResponse:
    """A version as it was uploaded."""
    found = reads.version(here(region), _kind(kind).code, number)
    if found is None or found.file is None:
        raise Http404
    return file(bytes(found.file), found.name, TYPES[Ending.DOCX])


@access(OFFICE)
def begin(request: DeskRequest, region: str, kind: str) -> HttpResponse:
    """A template to begin with, holding every placeholder."""
    place, shown = here(region), _kind(kind)
    name = _("%(region)s%(title)s模板.docx") % {"region": place.name, "title": shown.title}
    return file(sample(shown, place), name, TYPES[Ending.DOCX])
