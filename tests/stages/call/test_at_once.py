"""Two drafts of a unit that are handed in at the same moment are counted one after the other."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, BrokenBarrierError

import pytest
from django.db import connection

from kaimen.scheme.problem import Refused
from kaimen.stages.call import acts, reads
from kaimen.stages.call.facts import DeclarationState
from kaimen.stages.call.models import Declaration
from tests.stages.call.making import Made

pytestmark = pytest.mark.django_db(transaction=True)


def test_no_two_at_once_pass_where_one_more_is_allowed(monkeypatch):
    made = Made()
    made.handed_in()
    drafts = [made.draft(theme=theme) for theme in ("第二个", "第三个")]
    clerk, both, counted = made.clerk(), Barrier(2), reads.others

    def slowly(row: Declaration) -> int:
        """Whoever has counted gives the other the time to count as well."""
        found = counted(row)
        try:
            both.wait(1.0)
        except BrokenBarrierError:
            both.reset()
        return found

    def submit(id: int) -> list[str]:
        try:
            acts.submit(clerk, id)
            return []
        except Refused as refusal:
            return [problem.code for problem in refusal.problems]
        finally:
            connection.close()

    monkeypatch.setattr(reads, "others", slowly)
    with ThreadPoolExecutor(2) as pool:
        told = sorted(pool.map(submit, drafts))
    assert told == [[], ["call.too_many"]]
    assert Declaration.objects.filter(state=DeclarationState.SUBMITTED).count() == 2
