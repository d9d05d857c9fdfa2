"""The notice of a scheme, drafted from a version of it or from the one being made."""

from collections.abc import Callable, Mapping

from django.utils.translation import gettext_lazy as _

from kaimen.papers.official.drafting.notices import Drafted, draft_notice
from kaimen.papers.tables.table import PlanTable
from kaimen.regions import reads
from kaimen.regions.clock import today
from kaimen.regions.models import Campaign, Region
from kaimen.scheme.scheme import Scheme
from kaimen.stationery.facts import Made, Row
from kaimen.stationery.giving import named, standard
from kaimen.stationery.kinds import LETTER, Kind, register
from kaimen.stationery.rules.texts import parts

NOTICE = "notice"
_plans: dict[str, Callable[[Campaign], PlanTable | None]] = {}

DRAFT = "草稿"
"""What stands on a paper that is not in force."""


def attach(plan_of: Callable[[Campaign], PlanTable | None]) -> None:
    """The stage that has the plan in force tells here where it is asked for."""
    _plans["plan"] = plan_of


def drafted(campaign: Campaign, scheme: Scheme) -> Drafted:
    """The notice with the plan in force, where there is one, in the annex that is meant for it."""
    plan = _plans["plan"](campaign) if "plan" in _plans else None
    return draft_notice(scheme, plan=plan)


def made(campaign: Campaign, scheme: Scheme, found: Drafted, mark: str = "") -> Made:
    """The drafted notice ready to leave. mark: 草稿 for that of a scheme still being made."""
    told = standard(campaign, scheme.campaign.lead_office, found.paper.title, found.paper.day)
    return Made(found.paper, named(campaign, "活动通知", mark), told | parts(found.paper))


def of(campaign: Campaign, number: int | None = None) -> Made | None:
    """The notice of the scheme in force, or of a version by its number."""
    if number is None:
        version = reads.version_in_force(campaign, today(campaign))
    else:
        version = reads.versions(campaign).filter(number=number).first()
    if version is None:
        return None
    scheme = reads.scheme_of(version)
    return made(campaign, scheme, drafted(campaign, scheme))


def _columns(region: Region) -> Mapping[str, Row]:
    return {}


KIND = Kind(NOTICE, _("活动通知"), LETTER, _columns, of=of)


def register_all() -> None:
    register(KIND)
