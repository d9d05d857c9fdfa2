"""What the selection puts into the desk's main navigation."""

from django.utils.translation import gettext_lazy as _

from kaimen.people.desk import Page, offer
from kaimen.stages.selection.views.here import READERS


def offer_all() -> None:
    offer(Page(23, _("甄选"), "selection_home", READERS))
