"""The outbox's pure rules: filling, wording, standing, paper."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kaimen.outbox.facts import Barrier, Channel, MessageState, TryFact
from kaimen.outbox.rules.filling import fill, places, unknown
from kaimen.outbox.rules.paper import Paper, paper
from kaimen.outbox.rules.standing import FRESH, barrier, number, reason
from kaimen.outbox.rules.wording import letter_problems, one_line, template_problems
from kaimen.outbox.words import REASONS, explained
from kaimen.regions.facts import Mode

NONE = timedelta()


def test_a_place_is_filled_and_an_unknown_one_stays():
    assert fill("{unit}：{ theme }，{other}", {"unit": "甲局", "theme": "水厂"}) == "甲局：水厂，{other}"


@given(st.text(max_size=60))
def test_what_is_put_in_is_never_read_as_a_template(value):
    assert fill("甲{a}乙{b}丙", {"a": value, "b": "x"}) == f"甲{value}乙x丙"


@pytest.mark.parametrize(
    "text", ["{unit.__class__}", "{unit!r}", "{0}", "{unit[0]}", "{unit:>9999999}", "{{unit}}", "100%(unit)s"]
)
def test_no_way_of_formatting_reaches_anything(text):
    assert "甲局" not in fill(text, {"unit": "甲局"}).replace("{甲局}", "")


def test_places_and_those_nobody_fills():
    assert places("{a}{b}{a} 花括号{}") == ["a", "b", ""]
    assert unknown("{a}{b}{单位}", {"a"}) == ["b", "单位"]


def test_a_template_asks_only_for_what_its_kind_gives():
    problems = template_problems("{unit}", "{unit}{secret}", {"unit"})
    assert [(p.code, p.where, dict(p.values)) for p in problems] == [
        ("outbox.unknown_place", "body", {"name": "secret"})
    ]
    assert [p.code for p in template_problems("", " ", {})] == ["outbox.no_subject", "outbox.no_body"]
    assert [p.code for p in template_problems("题" * 121, "文", {})] == ["outbox.too_long"]


def test_a_letter_is_neither_empty_nor_endless():
    assert letter_problems("题", "文") == []
    assert [(p.code, p.where) for p in letter_problems("题" * 201, "文" * 10_001)] == [
        ("outbox.too_long", "subject"),
        ("outbox.too_long", "body"),
    ]


@given(st.text(max_size=500))
def test_a_subject_is_one_line_that_fits_its_column(text):
    told = one_line(text)
    assert len(told) <= 200 and len(told.splitlines()) <= 1


@pytest.mark.parametrize(
    ("mode", "on", "mailbox", "waited", "expected"),
    [
        (Mode.LIVE, True, True, NONE, None),
        (Mode.LIVE, True, True, FRESH, None),
        (Mode.LIVE, True, True, FRESH + timedelta(seconds=1), Barrier.STALE),
        (Mode.LIVE, True, False, NONE, Barrier.NO_MAILBOX),
        (Mode.LIVE, False, True, NONE, Barrier.MAIL_OFF),
        (Mode.REHEARSAL, True, True, NONE, Barrier.REHEARSAL),
        (Mode.AS_PRINTED, True, True, NONE, Barrier.AS_PRINTED),
    ],
)
def test_what_keeps_a_letter_from_the_mail(mode, on, mailbox, waited, expected):
    assert barrier(mode, on, mailbox, waited) is expected


def a_try(channel: Channel, state: MessageState, why: str = "") -> TryFact:
    return TryFact(channel, state, why, datetime(2026, 5, 1, tzinfo=UTC))


MAIL, FILE = Channel.MAIL, Channel.FILE


@pytest.mark.parametrize(
    ("state", "stands", "last", "unreachable", "expected"),
    [
        ("draft", None, None, False, "draft"),
        ("ready", None, None, False, "ready.goes"),
        ("ready", None, None, True, "ready.unreachable"),
        ("ready", Barrier.REHEARSAL, None, True, "ready.rehearsal"),
        ("ready", None, a_try(MAIL, MessageState.FAILED, "refused:550"), False, "ready.goes"),
        ("sending", None, a_try(MAIL, MessageState.SENDING), False, "sending"),
        ("sent", None, a_try(MAIL, MessageState.SENT), False, "sent"),
        ("sent", None, a_try(MAIL, MessageState.SENT, "no_leader_mailbox"), False, "sent.no_leader_mailbox"),
        ("sent", None, a_try(FILE, MessageState.SENT), False, "sent.file"),
        ("failed", None, a_try(MAIL, MessageState.FAILED, "refused:550"), False, "failed.refused"),
        ("unsure", None, a_try(MAIL, MessageState.UNSURE, "lost"), False, "unsure.lost"),
        ("dropped", None, None, False, "dropped"),
    ],
)
def test_every_message_has_its_reason(state, stands, last, unreachable, expected):
    assert reason(MessageState(state), stands, last, unreachable) == expected
    assert expected in REASONS


def test_a_refusal_names_the_servers_number():
    assert number(a_try(MAIL, MessageState.FAILED, "refused:550")) == "550"
    assert "代码550" in explained("failed.refused", "550")
    assert explained("failed.of_a_new_kind") == explained("failed")


def test_every_barrier_and_state_has_a_sentence():
    assert {f"ready.{found}" for found in Barrier} < set(REASONS)
    assert {str(state) for state in MessageState} - {"ready"} < set(REASONS)


def test_a_letter_is_taken_apart_as_a_paper():
    body = "区甲局：\n贵单位有一件：\n1．报告。\n\n请办理。\n\n云溪区公开办\n2026年5月1日"
    assert paper(body) == Paper(
        "区甲局：", ("贵单位有一件：", "1．报告。", "请办理。"), ("云溪区公开办", "2026年5月1日")
    )


def test_a_sentence_neither_names_nor_signs():
    body = "计划已印发。贵单位有2项：\n1号\n\n请按时开展。"
    assert paper(body) == Paper("", ("计划已印发。贵单位有2项：", "1号", "请按时开展。"), ())


@given(st.lists(st.text(alphabet="甲乙：\n ", max_size=20), max_size=8))
def test_no_line_of_a_letter_is_lost(parts):
    body = "\n\n".join(parts)
    told = paper(body)
    lines = [line.strip() for line in body.splitlines() if line.strip()]
    assert [line for line in (told.to, *told.paragraphs, *told.signed) if line] == lines
