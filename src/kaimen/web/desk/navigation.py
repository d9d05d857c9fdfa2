"""What the desk puts into its own main navigation."""

from django.utils.translation import gettext_lazy as _

from kaimen.people.desk import Page, offer
from kaimen.web.desk.views.choosing import READERS, called


def offer_all() -> None:
    offer(Page(10, _("工作台"), "desk_work", READERS, own=called))
