"""What intake puts into the desk's main navigation."""

from django.utils.translation import gettext_lazy as _

from kaimen.intake.views.here import OFFICE
from kaimen.people.desk import Page, offer


def offer_all() -> None:
    offer(Page(15, _("收文"), "intake_home", OFFICE))
