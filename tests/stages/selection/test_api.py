"""The selection by the JSON interface: pending until released, and nobody scores what is not theirs."""

import pytest

from kaimen.stages.selection import reads
from kaimen.stages.selection.facts import Verdict
from tests.config.asking import Program
from tests.stages.selection.making import CRITERIA, Made

pytestmark = pytest.mark.django_db


@pytest.fixture
def made() -> Made:
    return Made(selection=CRITERIA)


@pytest.fixture
def office(made) -> Program:
    return Program(made.office)


def at(made: Made, *more: object) -> str:
    base = f"/regions/{made.region.code}/campaigns/{made.campaign.pk}/selection"
    return base + "".join(f"/{one}" for one in more)


def test_decisions_are_pending_until_all_are_released(made, office):
    first, second, third, fourth = (row.pk for row in made.rows)
    for id, told in (
        (first, {"verdict": "chosen", "period": "6月"}),
        (second, {"verdict": "chosen"}),
        (third, {"verdict": "not_chosen", "reason": "今年不安排"}),
        (fourth, {"verdict": "merged", "into": second}),
    ):
        status, given = office.ask("PUT", at(made, "declarations", id, "decision"), told)
        assert status == 200, given
    assert office.get(at(made, "chosen"))["total"] == 0
    assert {one["state"] for one in office.get(at(made, "decisions"))["items"]} == {"pending"}
    office.post(at(made, "release"))
    chosen = office.get(at(made, "chosen"))["items"]
    assert [(one["declaration"], one["period"]) for one in chosen] == [(second, "5月"), (first, "6月")]


def test_a_decision_is_taken_back(made, office):
    decision = at(made, "declarations", made.rows[0].pk, "decision")
    office.ask("PUT", decision, {"verdict": "chosen"})
    assert office.ask("DELETE", decision)[0] == 200
    assert reads.decision(made.rows[0].pk).verdict is None


def test_the_second_of_two_who_decide_is_refused(made, office):
    decision = at(made, "declarations", made.rows[0].pk, "decision")
    office.ask("PUT", decision, {"verdict": "chosen", "version": 0})
    told = {"verdict": "not_chosen", "reason": "不合适", "version": 0}
    assert office.codes("PUT", decision, told) == (422, ["selection.decided_meanwhile"])
    assert reads.decision(made.rows[0].pk).verdict is Verdict.CHOSEN


def test_a_reason_that_is_demanded_is_asked_for_at_its_field(made, office):
    status, given = office.ask(
        "PUT", at(made, "declarations", made.rows[0].pk, "decision"), {"verdict": "returned"}
    )
    assert (status, [one["code"] for one in given["problems"]]) == (422, ["selection.why_returned"])


def test_a_reviewer_scores_declares_a_conflict_and_decides_nothing(made):
    reviewer, row = Program(made.reviewer()), made.rows[0]
    told = {"marks": {"群众关切": 50, "互动": 30}}
    assert reviewer.ask("PUT", at(made, "declarations", row.pk, "score"), told)[0] == 200
    assert [dict(one.marks) for one in reads.scores(made.campaign.pk)] == [told["marks"]]
    reviewer.post(at(made, "conflicts"), {"unit": made.rows[1].unit_id, "reason": "亲属在该单位"})
    refused = reviewer.codes("PUT", at(made, "declarations", made.rows[1].pk, "score"), told)
    assert refused == (422, ["selection.in_conflict"])
    decision = at(made, "declarations", row.pk, "decision")
    assert reviewer.codes("PUT", decision, {"verdict": "chosen"}) == (403, ["moves.not_yours"])


def test_another_campaigns_declaration_is_not_found(made, office):
    there = Made("990102", "月湖区", CRITERIA)
    decision = at(made, "declarations", there.rows[0].pk, "decision")
    assert office.codes("PUT", decision, {"verdict": "chosen"}) == (404, ["api.not_found"])


def test_the_board_sees_what_reviewers_made_of_it_and_a_reviewer_his_own(made, office):
    first, second = Program(made.reviewer("first")), Program(made.reviewer("second"))
    row = made.rows[0]
    for program, points in ((first, 50), (second, 30)):
        told = {"marks": {"群众关切": points, "互动": 30}, "comment": "好"}
        assert program.ask("PUT", at(made, "declarations", row.pk, "score"), told)[0] == 200
    first.post(at(made, "conflicts"), {"unit": made.rows[1].unit_id, "reason": "亲属在该单位"})
    assert first.get(at(made, "scores"))["items"] == [
        {"declaration": row.pk, "marks": {"群众关切": 50, "互动": 30}, "comment": "好"}
    ]
    assert [one["unit"] for one in first.get(at(made, "conflicts"))["items"]] == [made.rows[1].unit_id]
    assert second.get(at(made, "conflicts"))["total"] == 0
    told = office.get(at(made, "standings"))["items"]
    assert [(one["declaration"], one["total"], one["reviewers"]) for one in told] == [(row.pk, 70.0, 2)]
    assert {one["criterion"]: one["mean"] for one in told[0]["parts"]} == {"群众关切": 40.0, "互动": 30.0}
    for program, address in ((office, "scores"), (first, "standings"), (first, "months")):
        assert program.codes("GET", at(made, address)) == (403, ["moves.not_yours"])


def test_the_months_count_what_is_chosen_and_not_yet_decided(made, office):
    before = office.get(at(made, "months"))
    assert sum(month["undecided"] for month in before["months"]) > 0
    decision = at(made, "declarations", made.rows[0].pk, "decision")
    office.ask("PUT", decision, {"verdict": "chosen", "period": "9月"})
    after = office.get(at(made, "months"))
    assert [(month["month"], month["chosen"]) for month in after["months"] if month["chosen"]] == [(9, 1)]


def test_releases_are_told(made, office):
    assert office.get(at(made, "releases"))["total"] == 0
    for row in made.rows:
        told = {"verdict": "not_chosen", "reason": "今年不安排"}
        office.ask("PUT", at(made, "declarations", row.pk, "decision"), told)
    letters = office.post(at(made, "release"))
    told = office.get(at(made, "releases"))["items"]
    assert [(one["number"], one["letters"]) for one in told] == [(1, letters)]
    assert told[0]["counts"]["not_chosen"] == len(made.rows)
