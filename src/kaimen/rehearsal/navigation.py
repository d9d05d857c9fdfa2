"""What rehearsals put into the desk's main navigation."""

from django.utils.translation import gettext_lazy as _

from kaimen.people.desk import Page, offer
from kaimen.rehearsal.views import OFFICE


def offer_all() -> None:
    offer(Page(70, _("演练"), "rehearsal_home", OFFICE))
