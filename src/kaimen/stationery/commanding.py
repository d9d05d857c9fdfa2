"""A paper for a command: its bytes, or one sentence why there are none."""

from django.core.management.base import CommandError
from django.utils.translation import gettext as _

from kaimen.papers.official.refusing import PressRefused
from kaimen.papers.official.template.opening import TemplateRefused
from kaimen.regions.models import Campaign
from kaimen.stationery.facts import Ending
from kaimen.stationery.giving import give
from kaimen.stationery.kinds import Kind


def as_file(kind: Kind, campaign: Campaign, ending: Ending, number: int | None = None) -> bytes:
    """The paper as it stands. Raises CommandError where there is none, or it cannot be set."""
    made = kind.of(campaign, number) if kind.of else None
    if made is None:
        raise CommandError(_none(kind, campaign, number))
    try:
        return give(kind, campaign.region, made, ending)
    except PressRefused as refused:
        raise CommandError(refused.message) from refused
    except TemplateRefused as refused:
        told = [refused.message, *(f"{doubt.where}：{doubt.message}" for doubt in refused.doubts)]
        raise CommandError("\n".join(told)) from refused


def _none(kind: Kind, campaign: Campaign, number: int | None) -> str:
    told = {"place": campaign.region.name, "year": campaign.year, "title": kind.title, "number": number}
    if number is None:
        return _("%(place)s%(year)s年还出不了%(title)s：计划还没有印发，或方案里没有这一项。") % told
    return _("%(place)s%(year)s年没有第%(number)s号%(title)s。请核对 --number。") % told
