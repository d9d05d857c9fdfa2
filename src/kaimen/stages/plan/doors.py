"""The door by which a paper's table goes into a draft of the plan."""

from django.utils.translation import gettext_lazy as _

from kaimen.intake.doors import Door, register
from kaimen.papers.understanding import Reading
from kaimen.stages.plan.paper import plans_of


def register_all() -> None:
    about = _("先看和现在的计划差在哪")
    register(Door("plan", _("写进计划草稿"), _fits, "plan_take", 20, about, "plan_editions"))


def _fits(reading: Reading) -> bool:
    return any(one.kind == "plan" or one.kind == "other" for one in plans_of(reading))
