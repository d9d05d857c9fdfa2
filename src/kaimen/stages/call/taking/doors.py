"""The door by which a paper's declaration form leads to the call."""

from django.utils.translation import gettext_lazy as _

from kaimen.intake.doors import Door, register
from kaimen.papers.understanding import Reading


def register_all() -> None:
    about = _("先看读到了哪些主题")
    register(Door("call", _("收作申报"), _fits, "call_take_paper", 25, about, "call_take"))


def _fits(reading: Reading) -> bool:
    return reading.form is not None and bool(reading.form.rows)
