"""What the call puts into the desk's main navigation."""

from django.utils.translation import gettext_lazy as _

from kaimen.people.desk import Page, offer
from kaimen.stages.call.views.here import EVERYBODY


def offer_all() -> None:
    offer(Page(22, _("申报"), "call_home", EVERYBODY))
