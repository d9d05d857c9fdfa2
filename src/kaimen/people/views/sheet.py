"""Units from a sheet: a preview row by row, and nothing written before it is confirmed."""

from dataclasses import asdict
from functools import partial

from django.contrib import messages
from django.core import signing
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from kaimen.people import acts, reads, words
from kaimen.people.facts import UnitDraft, UnitKind
from kaimen.people.forms import SheetForm
from kaimen.people.rules.unit_sheet import Sheet, read
from kaimen.people.sheets import cells
from kaimen.people.views.units import OFFICE
from kaimen.regions.access import access
from kaimen.regions.forms import show
from kaimen.regions.models import Region
from kaimen.regions.pressing import here, pressed, status_of
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.problem import Problem, Refused

SALT = "kaimen.people.unit_sheet"
AN_HOUR = 3600


@access(OFFICE)
def import_units(request: DeskRequest, region: str) -> HttpResponse:
    """First the file, then the preview, then the confirmed rows."""
    place = here(region)
    if "drafts" in request.POST:
        return _confirm(request, place)
    form = SheetForm(request.POST or None, request.FILES or None)
    if form.is_bound and form.is_valid():
        try:
            return _preview(request, place, _read(place, form))
        except Refused as refusal:
            show(form, refusal, words.sentence)
    return _ask(request, place, form)


def _ask(request: DeskRequest, place: Region, form: SheetForm) -> HttpResponse:
    page = {
        "region": place,
        "form": form,
        "heading": _("从表里导入单位"),
        "button": _("看预览"),
        "back": "../",
    }
    page["lead"] = _(
        "认得的列：单位名称、简称、类别、别名、上级单位、主管部门、分管领导、承办科室、联系岗位、邮箱、领导邮箱。"
    )
    return render(request, "regions/form_page.html", page, status=status_of(form))


def _read(place: Region, form: SheetForm) -> Sheet:
    file = form.cleaned_data["file"]
    sheet = read(cells(file.name, file.read()), reads.names_taken(place))
    good = [row for row in sheet.rows if not row.problems]
    if sheet.problems or not sheet.rows:
        raise Refused(sheet.problems or [Problem("people.nothing_to_import", "file")])
    return Sheet(sheet.rows, () if good else (Problem("people.nothing_to_import", "file"),))


def _preview(request: DeskRequest, place: Region, sheet: Sheet) -> HttpResponse:
    good = [asdict(row.draft) for row in sheet.rows if not row.problems]
    rows = [(row, [words.sentence(problem) for problem in row.problems]) for row in sheet.rows]
    page = {
        "region": place,
        "rows": rows,
        "good": len(good),
        "bad": len(rows) - len(good),
        "drafts": signing.dumps({"region": place.code, "drafts": good}, salt=SALT, compress=True),
    }
    return render(request, "people/sheet.html", page)


def _confirm(request: DeskRequest, place: Region) -> HttpResponse:
    form = SheetForm(request.POST)
    form.is_valid()
    form.errors.clear()
    drafts = _drafts(place, request.POST["drafts"])
    if drafts is None:
        show(form, Refused([Problem("people.sheet_stale", "file")]), words.sentence)
        return _ask(request, place, form)
    count = pressed(request, form, partial(acts.import_units, request.actor, place, drafts), words.sentence)
    if count is None:
        return _ask(request, place, form)
    messages.success(request, _("已导入%(count)s个单位。") % {"count": count})
    return redirect("people_units", place.code)


def _drafts(place: Region, signed: str) -> list[UnitDraft] | None:
    """The previewed rows; None where they are old, changed, or of another region."""
    try:
        told = signing.loads(signed, salt=SALT, max_age=AN_HOUR)
    except signing.BadSignature:
        return None
    if told["region"] != place.code:
        return None
    return [
        UnitDraft(**draft | {"kind": UnitKind(draft["kind"]), "aliases": tuple(draft["aliases"])})
        for draft in told["drafts"]
    ]
