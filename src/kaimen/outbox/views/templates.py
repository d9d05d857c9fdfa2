"""A region's own words for each kind of letter, with a look at them on made-up values."""

from functools import partial

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from kaimen.outbox import acts, reads, words
from kaimen.outbox.facts import Written
from kaimen.outbox.forms import TemplateForm
from kaimen.outbox.kinds import Kind, kinds
from kaimen.outbox.rules.filling import fill
from kaimen.outbox.rules.paper import paper
from kaimen.outbox.rules.wording import one_line, template_problems
from kaimen.outbox.views.letter import offer_choice
from kaimen.outbox.views.letters import OFFICE
from kaimen.regions.access import access
from kaimen.regions.forms import show
from kaimen.regions.models import Region
from kaimen.regions.pressing import here, press, pressed, status_of
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.problem import Refused


@access(OFFICE)
def templates(request: DeskRequest, region: str) -> HttpResponse:
    """Every kind of letter that a stage writes."""
    place = here(region)
    own = reads.templates(place)
    listed = [(kind, own.get(kind.code)) for kind in sorted(kinds.values(), key=lambda kind: kind.code)]
    return render(request, "outbox/templates.html", {"region": place, "kinds": listed})


@access(OFFICE)
def template(request: DeskRequest, region: str, kind: str) -> HttpResponse:
    """One kind's words: look, save, or back to the default."""
    place = here(region)
    if kind not in kinds:
        raise Http404
    wanted, turn = kinds[kind], request.POST.get("turn", "save")
    if request.method == "POST" and turn == "default":
        press(request, partial(acts.unword, request.actor, place, kind))
        messages.success(request, _("已恢复原文。"))
        return redirect("outbox_template", region, kind)
    form = TemplateForm(request.POST or None, initial=_stands(place, wanted))
    if form.is_bound and form.is_valid():
        if turn != "look" and _saved(request, place, wanted, form):
            messages.success(request, _("已保存。以后写的信用这份文字。"))
            return redirect("outbox_template", region, kind)
        if turn == "look":
            _check(wanted, form)
    return render(request, "outbox/template.html", _page(place, wanted, form), status=status_of(form))


def _stands(place: Region, kind: Kind) -> dict[str, object]:
    own = reads.template(place, kind.code)
    subject, body = reads.wording(own, kind)
    return {"subject": subject, "body": body, "version": own.version if own else 0}


def _saved(request: DeskRequest, place: Region, kind: Kind, form: TemplateForm) -> bool:
    told = form.cleaned_data
    word = partial(
        acts.word, request.actor, place, kind.code, told["version"] or 0, told["subject"], told["body"]
    )
    if pressed(request, form, word, words.sentence) is not None:
        return True
    offer_choice(form, int(str(_stands(place, kind)["version"])))
    return False


def _check(kind: Kind, form: TemplateForm) -> None:
    told = form.cleaned_data
    problems = template_problems(told["subject"], told["body"], kind.meanings())
    if problems:
        show(form, Refused(problems), words.sentence)


def _page(place: Region, kind: Kind, form: TemplateForm) -> dict[str, object]:
    stands = _stands(place, kind)
    shown = form.cleaned_data if form.is_bound and form.is_valid() else stands
    look = sample(place, kind, str(shown["subject"]), str(shown["body"]))
    return {
        "region": place,
        "kind": kind,
        "form": form,
        "own": stands["version"],
        "stands": stands if form.errors else None,
        "names": kind.meanings(),
        "look": look,
        "paper": paper(look.body),
    }


def sample(place: Region, kind: Kind, subject: str, body: str) -> Written:
    """The words with made-up values; where there is none, the meaning in brackets."""
    values = {name: f"〔{meaning}〕" for name, meaning in kind.meanings().items()}
    values |= {"region": place.full_name or place.name}
    values |= {name: str(value) for name, value in kind.samples.items()}
    return Written(one_line(fill(subject, values)), fill(body, values))
