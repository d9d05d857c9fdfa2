"""From a route to what it is about, always within its region, or 404."""

from django.http import Http404

from kaimen.regions.models import Campaign
from kaimen.scheme.roles import Actor
from kaimen.stages.plan import reads
from kaimen.stages.plan.facts import RowFact
from kaimen.stages.plan.models import Edition

LONGEST = 10
"""Digits: a database's id fits."""


def edition_here(campaign: Campaign, number: int) -> Edition:
    found = reads.editions(campaign.pk).filter(number=number).first()
    if found is None:
        raise Http404
    return found


def row_here(edition: Edition, number: int) -> RowFact:
    found = reads.row(edition.pk, number)
    if found is None:
        raise Http404
    return found


def visible(actor: Actor, campaign: Campaign, number: int) -> Edition:
    """Only the office sees an edition that is not issued."""
    shown = edition_here(campaign, number)
    if shown.state not in reads.ISSUED and not actor.is_office(campaign.region.code):
        raise Http404
    return shown


def number_in(told: str) -> int:
    """The number that an address or a button tells; 0, which nothing has, for everything else."""
    return int(told) if told.isascii() and told.isdigit() and len(told) < LONGEST else 0
