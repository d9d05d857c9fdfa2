"""What a notice leaves open is asked once, of the stages that it speaks of, and may stay open."""

from typing import Any

from kaimen.scheme.editing.adopting import Why
from kaimen.scheme.editing.left_open import GAPS, left_open

WHOLE: dict[str, Any] = {
    "campaign": {"window": {"when": "5月"}},
    "hosts": {"times": [{"per": "year", "at_least": 1}]},
    "plan": {"formats": [{"name": "座谈交流"}]},
    "report": {"reporting": [{"due": {"count": 5}, "parts": [{"name": "图片"}]}]},
}


def asked(tree: dict[str, Any], *settled: str) -> list[str]:
    return [str(question.address) for question in left_open(tree, settled)]


def test_a_scheme_that_says_what_its_stages_need_asks_nothing() -> None:
    assert asked(WHOLE) == []


def test_a_stage_that_is_off_is_not_asked_about() -> None:
    assert "call.due" not in asked(WHOLE)
    assert asked(WHOLE | {"call": {"themes": {"at_least": 1}}}) == ["call.due", "call.late", "call.form"]


def test_only_open_sign_up_is_asked_how_it_closes_and_who_comes() -> None:
    invited = {"registration": {"access": [{"access": "invited"}]}}
    open_too = {"registration": {"access": [{"access": "invited_and_open"}]}}
    assert asked(WHOLE | invited) == []
    assert asked(WHOLE | open_too) == [
        "registration.closes",
        "registration.choosing.new",
        "registration.asked",
        "participants.quotas.new",
    ]


def test_what_a_report_holds_and_when_an_award_is_given() -> None:
    bare = {"report": {"reporting": [{"due": {"count": 5}}]}, "awards": {"awards": [{"name": "最佳活动"}]}}
    assert asked(WHOLE | bare) == ["report.reporting.1", "awards.awards.1"]


def test_what_was_looked_at_is_not_asked_again() -> None:
    (question,) = left_open(WHOLE | {"feedback": {"ledger": {"published": True}}})
    assert question.why is Why.OPEN
    assert asked(WHOLE | {"feedback": {"ledger": {"published": True}}}, question.key) == []


def test_nothing_at_all_asks_where_the_first_rules_would_stand() -> None:
    assert asked({"campaign": {}}) == [
        "campaign.window",
        "hosts.times.new",
        "plan.formats.new",
        "report.reporting.new",
    ]
    assert len({gap.words for gap in GAPS}) == len(GAPS)
