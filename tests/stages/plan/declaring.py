"""Declared and chosen themes for tests of the plan; every name is invented."""

from datetime import date

from django.utils import timezone

from kaimen.regions import acts as regions
from kaimen.scheme.hosting import HostAs
from kaimen.scheme.periods import read_period
from kaimen.scheme.roles import THE_CLOCK
from kaimen.stages.call.facts import DeclarationState
from kaimen.stages.call.models import Declaration
from kaimen.stages.selection.facts import ChosenFact
from tests.regions.schemes import a_scheme
from tests.stages.plan.making import Made

TABLE = """
[plan.table]
title = "云溪区2026年安排表"
grouping = "month"
clause = { section = "附件", words = "安排表" }
columns = [
  { heading = "序号", holds = "no" },
  { heading = "活动时间", holds = "time" },
  { heading = "活动主题", holds = "theme" },
  { heading = "内容提要", holds = "brief" },
  { heading = "责任单位", holds = "unit" },
]
"""
FOR_THE_RECORD = """
[call.themes]
at_least = 1
purpose = "record"
clause = { section = "四", words = "备案" }
"""


def with_scheme(made: Made, *parts: str) -> Made:
    """The campaign runs by a scheme of these parts."""
    text = a_scheme(made.region.code, made.campaign.year, made.campaign.brand) + "".join(parts)
    regions.publish_scheme(THE_CLOCK, made.campaign, text, date(2026, 1, 6))
    return made


def declared(made: Made, number: int, theme: str, period: str, unit: int = 0, **more: object) -> Declaration:
    """A theme handed in by one of the units."""
    when = read_period(period, 2026)
    told = {"period_text": when.text, "period_start": when.start, "period_end": when.end}
    return Declaration.objects.create(
        campaign=made.campaign,
        unit=made.units[unit],
        number=number,
        theme=theme,
        precision=when.precision,
        state=DeclarationState.SUBMITTED,
        entered_by="user:1",
        created_at=timezone.now(),
        **(told | {"formats": ["现场观摩"]} | more),
    )


def chosen(made: Made, *declarations: Declaration, **changed: object) -> tuple[ChosenFact, ...]:
    """These declarations as the selection tells of them once chosen."""
    return tuple(_chosen(made, declaration, changed) for declaration in declarations)


def _chosen(made: Made, declaration: Declaration, changed: dict) -> ChosenFact:
    whole = {
        "declaration": declaration.pk,
        "number": declaration.number,
        "theme": declaration.theme,
        "hosts": ((declaration.unit_id, declaration.unit.name, HostAs.LEAD),),
        "formats": tuple(declaration.formats),
        "period": declaration.period_text,
        "brief": declaration.brief,
        "place": declaration.place,
    }
    return ChosenFact(**(whole | changed))
