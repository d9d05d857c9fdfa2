"""What the five notices propose is sound, and says what the schemes written by hand say."""

import tomllib
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from kaimen.papers.notice.divisions import Divisions, divisions_of
from kaimen.papers.proposing.assembling import assembled
from kaimen.papers.proposing.proposal import propose
from kaimen.papers.sources.text import source_from_text
from kaimen.papers.understanding import Known, understand
from kaimen.scheme.editing.adopting import Place
from kaimen.scheme.reading.check import check
from kaimen.scheme.telling.toml import write_tree

NAMES = ("liuyang-2023", "luxi-2025", "shaoyang-2023", "tianxin-2024", "yishui-2023")
SAME = (
    "campaign.region",
    "campaign.year",
    "campaign.notice.title",
    "campaign.notice.number",
    "campaign.notice.issued",
    "campaign.window.when",
    "campaign.focus.0.themes",
    "call.due.due",
    "call.themes.at_least",
    "selection.picking.steps",
    "selection.approval.by",
    "plan.timing.within_plan",
    "filing.routes.0.due",
    "filing.routes.0.gate",
    "hosts.in_charge.section",
    "hosts.hosting.joint",
    "participants.citizen_share.at_least",
    "participants.citizen_share.counts",
    "participants.quotas.0.at_most",
    "participants.quotas.0.scope",
    "participants.quotas.0.strength",
    "registration.access.0.access",
    "registration.choosing.0.method",
    "feedback.ledger.published",
    "awards.awards.0.due",
)
"""Places at which both say the same; a place that neither has is the same too."""
READ_BY_A_PERSON = {
    # Kinds of information to open hardly are themes; that the table's months bind stands between the lines.
    "shaoyang-2023": {"campaign.focus.0.themes", "plan.timing.within_plan"},
    "yishui-2023": {"call.themes.at_least"},  # a plan of at least one activity is at least one theme
}


@pytest.fixture(scope="module")
def divisions() -> Divisions:
    return divisions_of((files("kaimen.data") / "divisions.tsv").read_text("utf-8"))


def proposed(notices: Path, divisions: Divisions, name: str) -> dict[str, Any]:
    paper = source_from_text((notices / f"{name}.txt").read_text("utf-8"))
    reading = understand(paper, Known(divisions))
    head = reading.head
    assert head is not None
    place = Place(head.region_code or "", head.region_name, head.year or 0, "", head.brand)
    return assembled(place, head, [one for one in propose(reading) if one.sure])


def shipped(name: str) -> dict[str, Any]:
    return tomllib.loads((files("kaimen.schemes") / f"{name}.toml").read_text("utf-8"))


def at(tree: Any, path: str) -> Any:
    for part in path.split("."):
        if isinstance(tree, list):
            tree = tree[int(part)] if int(part) < len(tree) else None
        else:
            tree = tree.get(part) if tree else None
    return "".join(tree.split()) if isinstance(tree, str) else tree


def named(tree: dict[str, Any], stage: str, field: str, name: str = "name") -> list[str]:
    return [item[name] for item in tree.get(stage, {}).get(field, [])]


@pytest.mark.parametrize("name", NAMES)
def test_the_draft_is_sound(notices: Path, divisions: Divisions, name: str) -> None:
    assert check(write_tree(proposed(notices, divisions, name))) == ()


@pytest.mark.parametrize("name", NAMES)
def test_it_says_what_the_scheme_written_by_hand_says(notices: Path, divisions: Divisions, name: str) -> None:
    made, by_hand = proposed(notices, divisions, name), shipped(name)
    differ = {path for path in SAME if at(made, path) != at(by_hand, path)}
    assert differ == READ_BY_A_PERSON.get(name, set())


@pytest.mark.parametrize("name", NAMES)
def test_forms_and_parts_are_the_same(notices: Path, divisions: Divisions, name: str) -> None:
    made, by_hand = proposed(notices, divisions, name), shipped(name)
    assert named(made, "plan", "formats") == named(by_hand, "plan", "formats")
    ours, theirs = (tree.get("report", {}).get("reporting", [{}])[0] for tree in (made, by_hand))
    if theirs:
        assert ours["due"] == theirs["due"]
        assert [part["material"] for part in ours["parts"]] == [part["material"] for part in theirs["parts"]]


@pytest.mark.parametrize("name", NAMES)
def test_the_plans_columns_are_as_printed(notices: Path, divisions: Divisions, name: str) -> None:
    made, by_hand = proposed(notices, divisions, name), shipped(name)
    told = at(by_hand, "plan.table.columns")
    if told:
        assert at(made, "plan.table.columns") == told
        assert at(made, "plan.table.rows") == at(by_hand, "plan.table.rows")
