"""What lists put into the desk's main navigation."""

from django.utils.translation import gettext_lazy as _

from kaimen.lists.views.taking import READERS
from kaimen.people.desk import Page, offer


def offer_all() -> None:
    offer(Page(50, _("报表"), "lists_home", READERS))
