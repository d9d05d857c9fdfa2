"""The draft as TOML: the same thing as on screen, with every finding at its line."""

from functools import partial

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from kaimen.regions.access import access
from kaimen.regions.pressing import campaign_here, pressed, status_of
from kaimen.regions.requests import DeskRequest
from kaimen.regions.scheming import acts
from kaimen.regions.scheming.forms import TextForm
from kaimen.regions.scheming.views.draft import frame
from kaimen.regions.scheming.views.here import OFFICE, work_here
from kaimen.scheme.reading.check import check


@access(OFFICE)
def text(request: DeskRequest, region: str, campaign: int) -> HttpResponse:
    """Edit the whole draft as text. What parses is kept, readable or not; what does not is shown again as typed."""
    found = campaign_here(region, campaign)
    work = work_here(request, found)
    if work is None:
        return redirect("regions_scheme", region, found.pk)
    form = TextForm(request.POST or None, initial={"text": work.draft.text, "version": work.draft.version})
    if form.is_bound and form.is_valid():
        typed = form.cleaned_data["text"].replace("\r\n", "\n")
        write = partial(acts.put_text, request.actor, found, form.cleaned_data["version"], typed)
        if pressed(request, form, write) is not None:
            messages.success(request, _("文本已存进下一版。"))
            return redirect(request.path)
        form.data = {"text": typed, "version": str(work.draft.version)}
    shown = str(form["text"].value() or "")
    findings = check(shown)
    lines = shown.splitlines()
    page = frame(work) | {
        "form": form,
        "findings": [(finding, _line(lines, finding.line)) for finding in findings],
    }
    return render(request, "regions/scheme_text.html", page, status=status_of(form))


def _line(lines: list[str], number: int) -> str:
    """The line that a finding is about, shortened."""
    return lines[number - 1].strip()[:80] if number <= len(lines) else ""
