"""What the plan tells the derivation: a unit that names a day has done its part."""

from datetime import date

from kaimen.scheme.duties.facts import Deed, Evidence
from kaimen.stages.plan.facts import SessionFact, SessionState
from kaimen.stages.plan.known import activity, known_by
from tests.stages.plan.rows import row


def named(*sessions: SessionFact) -> list[Evidence]:
    told = known_by(1, None, [row(sessions=sessions)])
    return [proof for proof in told.evidence if proof.deed is Deed.FIX_DAY]


def test_nothing_is_settled_while_no_day_is_named() -> None:
    assert named() == []


def test_a_proposed_day_settles_on_the_first_day_it_was_named() -> None:
    first = SessionFact(1, date(2026, 5, 20), proposed_on=date(2026, 5, 6))
    second = SessionFact(2, date(2026, 5, 21), proposed_on=date(2026, 5, 4))
    assert [proof.day for proof in named(first, second)] == [date(2026, 5, 4)]


def test_a_day_taken_over_from_elsewhere_is_never_late() -> None:
    assert [proof.day for proof in named(SessionFact(1, date(2026, 5, 20)))] == [None]


def test_only_a_confirmed_day_counts_for_what_hangs_on_it() -> None:
    proposed = SessionFact(1, date(2026, 5, 20), proposed_on=date(2026, 5, 6))
    confirmed = SessionFact(1, date(2026, 5, 20), state=SessionState.CONFIRMED)
    assert activity(row(sessions=(proposed,))).day is None
    assert activity(row(sessions=(confirmed,))).day == date(2026, 5, 20)
