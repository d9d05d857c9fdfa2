"""What the outbox puts into the desk's main navigation: one page, the office's letters or the unit's own."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from kaimen.outbox.views.letters import READERS
from kaimen.people.desk import Page, offer
from kaimen.scheme.roles import Role


def called(roles: frozenset[Role]) -> str | Promise:
    """The office writes letters, a unit receives them."""
    return _("信件") if Role.LEAD_OFFICE in roles else _("来信")


def offer_all() -> None:
    offer(Page(40, _("信件"), "outbox_home", READERS, own=called))
