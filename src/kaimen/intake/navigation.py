"""What intake puts into the desk's main navigation."""

from django.utils.translation import gettext_lazy as _

from kaimen.intake.doors import Door, register
from kaimen.intake.facts import SCHEME_DOOR
from kaimen.intake.views.here import OFFICE
from kaimen.papers.understanding import Reading
from kaimen.people.desk import Page, offer


def offer_all() -> None:
    offer(Page(15, _("收文"), "intake_home", OFFICE))


def open_doors() -> None:
    about = _("逐条核对规定，拟出方案草稿")
    register(Door(SCHEME_DOOR, _("拟成方案"), is_notice, "intake_proposal", 10, about, "regions_scheme"))


def is_notice(reading: Reading) -> bool:
    return reading.notice is not None
