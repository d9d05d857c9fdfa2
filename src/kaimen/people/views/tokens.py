"""One's own tokens of the JSON interface: made, shown once, revoked."""

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from kaimen.people import acts, reads, words
from kaimen.people.forms import TokenForm
from kaimen.regions.access import SIGNED_IN, access
from kaimen.regions.forms import show
from kaimen.regions.pressing import press, status_of
from kaimen.regions.requests import DeskRequest
from kaimen.scheme.problem import Refused


@access(SIGNED_IN)
@never_cache
@reauthentication_required(allow_get=True)
def tokens(request: DeskRequest) -> HttpResponse:
    """The tokens that open; a new one is shown on the answer to the press that made it, and never again.

    To make one, the password or the second factor is asked for once more: it opens everything that its user may.
    """
    form, secret = TokenForm(request.POST or None), ""
    if form.is_bound and form.is_valid():
        secret = _made(request, form)
    page = {"form": TokenForm() if secret else form, "secret": secret, "tokens": reads.tokens(request.user)}
    return render(request, "people/tokens.html", page, status=status_of(form))


def _made(request: DeskRequest, form: TokenForm) -> str:
    """The secret stays out of what a second press is answered with: nothing keeps it."""
    made: list[str] = []
    told = form.cleaned_data
    try:
        press(
            request,
            lambda: made.append(acts.make_token(request.actor, request.user, told["name"], told["days"])),
        )
    except Refused as refusal:
        show(form, refusal, words.sentence)
    return made[0] if made else ""


@access(SIGNED_IN)
@require_POST
def revoke(request: DeskRequest, token: int) -> HttpResponse:
    """A token opens nothing any more."""
    press(request, lambda: acts.revoke_token(request.actor, request.user, token))
    messages.success(request, _("令牌已停用。"))
    return redirect("account_tokens")
