"""The desk's pages: who sees which desk, what stands on it, and that it asks no more for more."""

from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from kaimen.people import reads as people
from kaimen.regions import acts as regions
from kaimen.regions.facts import Mode
from kaimen.regions.models import Campaign
from kaimen.scheme.roles import THE_CLOCK, Role
from kaimen.stages.plan import acts as plan
from kaimen.stages.plan import reads as plan_reads
from kaimen.stages.plan.facts import SessionFact
from tests.people.making import a_member, signed_in
from tests.regions.schemes import text
from tests.stages.plan.making import Made

pytestmark = pytest.mark.django_db
MOST = 12
"""Queries of a page, signing in included."""


def live(code: str = "990101", name: str = "云溪区", mode: Mode = Mode.REHEARSAL) -> Made:
    """A region with a scheme and a campaign that stands in the middle of its year."""
    made = Made(code, name, mode)
    regions.publish_scheme(THE_CLOCK, made.campaign, text(code))
    if mode is Mode.REHEARSAL:
        made.campaign.played_at = timezone.make_aware(timezone.datetime(2026, 6, 3, 9))
        made.campaign.save()
    return made


def work(made: Made) -> str:
    return f"/desk/{made.region.code}/work/{made.campaign.pk}/"


def clerk_of(made: Made, unit: int = 0) -> Client:
    return signed_in(people.user_of(made.clerk(unit).id))


def read(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()
