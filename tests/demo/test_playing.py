"""The demo's made-up county, as its lead office and the public find it."""

import pytest
from django.test import Client

from kaimen.demo.playing import played_county
from kaimen.people.models import Unit
from kaimen.regions.facts import Mode
from kaimen.regions.models import Campaign
from kaimen.stages.call.models import Declaration
from kaimen.stages.plan import reads as plan

pytestmark = pytest.mark.django_db


def test_the_county_has_a_year_of_its_own_plainly_marked(client: Client):
    region = played_county()
    campaign = Campaign.objects.get(region=region)
    assert (campaign.mode, campaign.public) == (Mode.REHEARSAL, True)
    assert Declaration.objects.filter(campaign=campaign).count() >= Unit.objects.filter(region=region).count()
    edition = plan.edition_in_force(campaign.pk)
    assert edition is not None and edition.number >= 2
    page = client.get(f"/{region.code}/{campaign.year}/")
    assert page.status_code == 200
    assert "本页是演练" in page.content.decode()
