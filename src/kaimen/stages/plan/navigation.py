"""What the plan puts into the desk's main navigation."""

from django.utils.translation import gettext_lazy as _

from kaimen.people.desk import Page, offer
from kaimen.stages.plan.views.editions import READERS


def offer_all() -> None:
    offer(Page(25, _("计划表"), "plan_home", READERS))
