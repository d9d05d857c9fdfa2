"""Where papers come in: drop files or paste text; one is read at once, many one after the other behind the scenes."""

from collections.abc import Sequence
from functools import partial

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from kaimen.intake import acts, reads, words
from kaimen.intake.arrivals import arrivals, unpacked
from kaimen.intake.bundles import Named, distinct
from kaimen.intake.forms import PaperForm
from kaimen.intake.seats import BUSY
from kaimen.intake.taking import read_here
from kaimen.intake.views.here import OFFICE
from kaimen.intake.views.went import went
from kaimen.papers.sources.refusing import MAX_BYTES, PaperRefused
from kaimen.papers.understanding import Reading
from kaimen.people.desk import campaigns
from kaimen.regions.access import access
from kaimen.regions.models import Campaign, Region
from kaimen.regions.pressing import here, page_of, pressed, status_of
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.roles import Actor


@access(OFFICE)
def home(request: DeskRequest, region: str) -> HttpResponse:
    """The papers that came in, and the door for the next."""
    place = here(region)
    posted = request.method == "POST"
    form = PaperForm(
        request.POST if posted else None, request.FILES if posted else None, campaigns(request, region)
    )
    if form.is_bound and form.is_valid() and (answer := _taken(request, place, form)):
        return answer
    page = page_of(request, reads.papers(place))
    context = {
        "region": place,
        "form": form,
        "page": page,
        "went": went(place, page),
        "states": words.STATES,
        "refusals": words.refusals(),
        "waiting": reads.is_waiting(place),
    }
    return render(request, "intake/home.html", context, status=status_of(form))


def _taken(request: DeskRequest, region: Region, form: PaperForm) -> HttpResponse | None:
    """To the paper's page, or back to the list where many came; None where the form says what stands in the way."""
    try:
        found = _papers(form)
    except PaperRefused as refused:
        form.add_error("papers", refused.message)
        return None
    if len(found) == 1:
        return _one(request, region, form, found[0])
    return _later(request, region, form, found)


def _later(
    request: DeskRequest, region: Region, form: PaperForm, found: Sequence[Named]
) -> HttpResponse | None:
    """Kept now and read behind the scenes, so that no page waits for papers."""
    came = arrivals(region, found)
    write = partial(_receive_all, request.actor, region, form.chosen(), found)
    if pressed(request, form, write, words.sentence) is None:
        return None
    messages.success(request, "".join(came.sentences()))
    return redirect("intake_home", region.code)


def _papers(form: PaperForm) -> Sequence[Named]:
    """The files, and the text where one was pasted too."""
    text = form.cleaned_data["text"]
    pasted = [Named(_("粘贴的文字.txt"), text.encode())] if text.strip() else []
    return unpacked(form.cleaned_data["papers"]) + pasted


def _one(request: DeskRequest, region: Region, form: PaperForm, paper: Named) -> HttpResponse | None:
    if earlier := reads.known_bytes(region, paper.data):
        messages.info(request, _("这份文件之前收过，已打开上次读的结果。"))
        return redirect("intake_paper", region.code, earlier.pk)
    try:
        if len(paper.data) > MAX_BYTES:
            raise PaperRefused("too_big")
        reading = read_here(region, form.chosen(), paper.name, paper.data)
    except PaperRefused as refused:
        if refused.code == BUSY:
            return _later(request, region, form, [paper])
        form.add_error("papers" if form.cleaned_data["papers"] else "text", refused.message)
        return None
    write = partial(_bring_in, request.actor, region, form.chosen(), paper, reading)
    made = pressed(request, form, write, words.sentence)
    return redirect("intake_paper", region.code, int(made)) if made else None


def _bring_in(actor: Actor, region: Region, campaign: Campaign | None, paper: Named, reading: Reading) -> int:
    made = acts.receive(actor, region, campaign, paper.name, paper.data)
    acts.take_in(actor, made, reading)
    return made


def _receive_all(
    actor: Actor, region: Region, campaign: Campaign | None, papers: Sequence[Named]
) -> list[int]:
    return [acts.receive(actor, region, campaign, paper.name, paper.data) for paper in distinct(papers)]
