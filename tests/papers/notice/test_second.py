"""A second reader's answer is somebody else's word: what does not hold is dropped, what differs is shown."""

import json

import pytest

from kaimen.papers.notice.found import Found
from kaimen.papers.notice.paths import CANONICAL
from kaimen.papers.notice.second import differences, question, taken
from kaimen.papers.notice.shapes import SHAPES, has_shape

TEXT = "各单位于 6 月 3 日前报送申报表。\n每个开放点不超过20人，其中居民代表不少于一半。"
DEADLINE = {"path": "call.deadline", "value": "2031-06-03", "quote": "于6月3日前报送申报表"}


def said(*rules: object) -> str:
    return json.dumps({"rules": rules}, ensure_ascii=False)


def ours(path: str, value: object) -> Found:
    return Found(path, value, "", 0, 1)


def test_every_path_has_a_shape() -> None:
    assert SHAPES.keys() == CANONICAL.keys()


def test_a_quotation_is_found_whatever_its_blanks() -> None:
    (rule,) = taken(said(DEADLINE), TEXT).rules
    assert TEXT[rule.start : rule.end] == rule.quote == "于 6 月 3 日前报送申报表"


@pytest.mark.parametrize(
    "rule",
    [
        DEADLINE | {"quote": "于6月4日前报送"},
        DEADLINE | {"quote": ""},
        DEADLINE | {"value": "June"},
        DEADLINE | {"value": "2031-13-03"},
        DEADLINE | {"path": "call.secret"},
        DEADLINE | {"path": ["call.deadline"]},
        {"path": "call.deadline"},
        "call.deadline",
        None,
    ],
)
def test_what_does_not_hold_is_dropped_and_counted(rule: object) -> None:
    answer = taken(said(rule), TEXT)
    assert (answer.rules, answer.dropped) == ((), 1)


@pytest.mark.parametrize("text", ["", "对不起", "[" * 100_000, '{"rules": 3}', "[]", "{}", "\ud800"])
def test_an_answer_that_is_none_holds_nothing(text: str) -> None:
    assert taken(text, TEXT).rules == ()


def test_an_answer_in_a_fence_is_read() -> None:
    assert len(taken(f"好的：\n```json\n{said(DEADLINE)}\n```", TEXT).rules) == 1


def test_only_what_differs_is_shown() -> None:
    quota = {"max": 20, "min": None, "exact": None, "per": "point", "unit": "person", "strength": "must"}
    mine = [ours("call.deadline", "2031-06-03"), ours("quota", quota), ours("formats", ["座谈", "观摩"])]
    bare = {name: value for name, value in quota.items() if value is not None}
    theirs = [ours("quota", bare), ours("formats", ["观摩", "座 谈"]), ours("awards", {"present": True})]
    found = differences(mine, theirs)
    assert [(one.path, len(one.ours), len(one.theirs)) for one in found] == [
        ("call.deadline", 1, 0),
        ("awards", 0, 1),
    ]


def test_it_is_told_the_paths_and_a_bounded_text() -> None:
    system, user = question("字" * 100_000)
    assert all(path in system["content"] for path in CANONICAL)
    assert len(user["content"]) == 60_000


@pytest.mark.parametrize(
    ("path", "value", "fits"),
    [
        ("report.deadline", {"count": 5, "unit": "workday", "side": "after", "anchor": "activity"}, True),
        ("report.deadline", {"date": "2031-01-05"}, True),
        ("report.deadline", {"count": True, "unit": "workday", "side": "after", "anchor": "activity"}, False),
        ("report.deadline", {"count": 5, "unit": "week", "side": "after", "anchor": "activity"}, False),
        ("registration.mode", ["open", "invited"], True),
        ("registration.mode", ["open", "by_magic"], False),
        ("registration.window", {"close": "2031-01-05"}, True),
        ("share", {"class": "居民", "min": "1/3", "strength": "must"}, True),
        ("share", {"class": "居民", "min": "0.3", "strength": "must"}, False),
        ("identity.logo", 1, False),
        ("formats", [], False),
        ("awards", {"present": True, "when": None, "kinds": []}, True),
        ("nothing", "x", False),
    ],
)
def test_a_value_has_the_shape_of_its_path(path: str, value: object, fits: bool) -> None:
    assert has_shape(path, value) is fits
