"""Papers of a declaration: the sheet to print and stamp, and the stamped one that came back."""

from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from kaimen.regions.access import access
from kaimen.regions.pressing import campaign_here
from kaimen.regions.requests import DeskRequest
from kaimen.stages.call import official, reads
from kaimen.stages.call.rules.scan import TYPES
from kaimen.stages.call.views.here import EVERYBODY, declaration_here
from kaimen.stages.call.views.reading import facts
from kaimen.stationery.downloads import ending_here, given


@access(EVERYBODY)
def sheet(request: DeskRequest, region: str, campaign: int, declaration: int) -> HttpResponse:
    """The form filled in, for the printer."""
    found = campaign_here(region, campaign)
    row = declaration_here(request.actor, found, declaration)
    calling = reads.calling(found, row.unit_id)
    if calling is None:
        raise Http404
    form = calling.scheme.call.form if calling.scheme.call else None
    context = {
        "region": found.region,
        "campaign": found,
        "row": row,
        "facts": list(facts(row, calling.asked)),
        "title": form.title if form else "",
        "seal": calling.asked.confirming in ("scan", "either"),
    }
    return render(request, "call/sheet.html", context)


@access(EVERYBODY)
def blank(request: DeskRequest, region: str, campaign: int, ending: str) -> HttpResponse:
    """The form with nothing in it, for the pen."""
    found, wanted = campaign_here(region, campaign), ending_here(ending)
    calling = reads.calling(found)
    if calling is None:
        raise Http404
    made = official.blank(found, calling)
    return given(request, official.KIND, found.region, made, wanted, reverse("call_home", args=[region]))


@access(EVERYBODY)
def form(request: DeskRequest, region: str, campaign: int, declaration: int, ending: str) -> HttpResponse:
    """The form filled with a declaration, for the office and its own unit."""
    found, wanted = campaign_here(region, campaign), ending_here(ending)
    row = declaration_here(request.actor, found, declaration)
    calling = reads.calling(found, row.unit_id)
    if calling is None:
        raise Http404
    made = official.of_declaration(found, calling, row)
    back = reverse("call_declaration", args=[region, found.pk, row.pk])
    return given(request, official.KIND, found.region, made, wanted, back)


@access(EVERYBODY)
def scan(request: DeskRequest, region: str, campaign: int, declaration: int, scan: int) -> FileResponse:
    """A stamped sheet as a download, for the office and its own unit; a browser never opens it in the page."""
    found = campaign_here(region, campaign)
    kept = reads.scan(declaration_here(request.actor, found, declaration), scan)
    if kept is None or not kept.file.storage.exists(str(kept.file.name)):
        raise Http404
    answer = FileResponse(
        kept.file.open("rb"), as_attachment=True, filename=kept.name, content_type=TYPES[kept.kind]
    )
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Content-Security-Policy"] = "sandbox; default-src 'none'"
    answer["Cache-Control"] = "private, no-store"
    return answer
