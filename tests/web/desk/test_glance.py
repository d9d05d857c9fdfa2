"""What the office's desk counts as undecided is what the selection's gate asks to be decided."""

import pytest

from kaimen.stages.call import reads as call
from kaimen.stages.call.facts import DeclarationState
from kaimen.stages.call.models import Declaration
from kaimen.stages.selection import acts, reads
from kaimen.stages.selection.facts import Decided, Verdict
from kaimen.stages.selection.rules.gate import undecided
from kaimen.web.desk.reads.glance import glance, tally
from tests.stages.selection.making import Made

pytestmark = pytest.mark.django_db
YES = Decided(Verdict.CHOSEN)
NO = Decided(Verdict.NOT_CHOSEN, "与已选的重复")
BACK = Decided(Verdict.RETURNED, "写明看什么")


def counted(made: Made) -> int:
    told = tally(glance(made.region.code).get(pk=made.campaign.pk))
    decisions = reads.decisions(made.campaign.pk)
    asked = sum(undecided(decisions.get(row.id)) for row in call.handed_in(made.campaign.pk))
    assert (told.undecided, bool(told.undecided_since)) == (asked, asked > 0)
    return told.undecided


def test_one_that_was_returned_and_handed_in_anew_waits_again():
    made = Made()
    assert counted(made) == 4
    for row, decided in zip(made.rows, (YES, BACK, NO, YES), strict=True):
        acts.decide(made.office, row.pk, 0, decided)
    assert counted(made) == 0
    acts.release(made.office, made.campaign)
    assert counted(made) == 0, "it is with its unit"
    Declaration.objects.filter(pk=made.rows[1].pk).update(state=DeclarationState.SUBMITTED)
    assert counted(made) == 1
    version = reads.decision(made.rows[1].pk).version
    acts.decide(made.office, made.rows[1].pk, version, YES)
    assert counted(made) == 0


def test_a_decision_taken_back_waits_again():
    made = Made()
    acts.decide(made.office, made.rows[0].pk, 0, YES)
    acts.undo(made.office, made.rows[0].pk)
    assert counted(made) == 4
