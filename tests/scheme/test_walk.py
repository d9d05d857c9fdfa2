"""What changed between two schemes, and the rule at a path."""

from dataclasses import replace
from pathlib import Path

from kaimen.scheme.reading.check import read_scheme
from kaimen.scheme.walk import Change, difference, rule_at

TEXT = (Path(__file__).with_name("shapes") / "quotas.toml").read_text(encoding="utf-8")


def changed(old: str, new: str) -> list[Change]:
    return difference(read_scheme(TEXT, "old"), read_scheme(TEXT.replace(old, new), "new"))


def test_equal_schemes_do_not_differ():
    assert changed("", "") == []


def test_a_changed_value_is_told_with_its_path():
    assert changed("at_most = 40", "at_most = 30") == [Change("participants.quotas[1].at_most", 40, 30)]


def test_named_items_are_paired_by_name_and_not_by_place():
    added = '[[participants.classes]]\nname = "学生"\nclause = { section = "三", words = "学生" }\n'
    first = '[[participants.classes]]\nname = "群众代表"'
    found = changed(first, added + first)
    assert [(change.path, change.old, change.new.name) for change in found] == [
        ("participants.classes.学生", None, "学生")
    ]


def test_a_stage_switched_off_is_one_change():
    old = read_scheme(TEXT, "old")
    assert difference(old, replace(old, participants=None)) == [
        Change("participants", old.participants, None)
    ]


def test_a_rule_is_found_by_its_path():
    scheme = read_scheme(TEXT, "x")
    assert rule_at(scheme, "participants.excluded.classes") == ("公职人员", "本单位职工")
    assert rule_at(scheme, "filing.routes") is None
