"""Two who keep a form under the same name at the same moment: the second is told so."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from kaimen.lists import acts
from kaimen.lists.models import ListTemplate
from kaimen.scheme.problem import Refused
from tests.papers.forms.test_filling import a_form, saved
from tests.people.making import an_office
from tests.regions.making import a_region

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_second_of_two_is_refused_in_words():
    region = a_region()
    office, data, together = an_office(region), saved(a_form()), Barrier(2)

    def keep(_: int) -> list[str]:
        together.wait()
        try:
            acts.add_template(office, region, "duties", "市里的汇总表", data)
            return []
        except Refused as refusal:
            return [problem.code for problem in refusal.problems]
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        told = sorted(pool.map(keep, range(2)))
    assert told == [[], ["lists.name_taken"]]
    assert ListTemplate.objects.count() == 1
