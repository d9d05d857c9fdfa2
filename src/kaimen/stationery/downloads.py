"""A paper as a download of the desk: never cached on the way, a refusal told on the page that it hangs on."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import content_disposition_header

from kaimen.papers.official.refusing import PressRefused
from kaimen.papers.official.template.opening import TemplateRefused
from kaimen.regions.models import Region
from kaimen.stationery.facts import Ending, Made
from kaimen.stationery.giving import give
from kaimen.stationery.kinds import Kind

TYPES = {
    Ending.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    Ending.PDF: "application/pdf",
    Ending.HTML: "text/html; charset=utf-8",
    Ending.TXT: "text/plain; charset=utf-8",
}


def ending_here(told: str) -> Ending:
    """The ending that an address names, or 404."""
    if told not in set(Ending):
        raise Http404
    return Ending(told)


def given(
    request: HttpRequest, kind: Kind, region: Region, made: Made, ending: Ending, back: str
) -> HttpResponse:
    """The file; where it cannot be made, the page `back` with the reason."""
    try:
        data = give(kind, region, made, ending)
    except PressRefused as refused:
        messages.error(request, refused.message)
        return redirect(back)
    except TemplateRefused as refused:
        messages.error(request, refused.message)
        for doubt in refused.doubts:
            messages.error(request, f"{doubt.where}：{doubt.message}")
        return redirect(back)
    return file(data, f"{made.name}.{ending}", TYPES[ending])


def file(data: bytes, name: str, kind: str) -> HttpResponse:
    """Bytes to be saved under a name; nobody between us and the reader keeps them."""
    answer = HttpResponse(data, content_type=kind)
    answer["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    answer["Cache-Control"] = "private, no-store"
    answer["X-Content-Type-Options"] = "nosniff"
    return answer
