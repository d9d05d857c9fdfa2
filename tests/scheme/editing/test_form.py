"""Whatever a scheme says: opening a rule's form and saving it untouched changes nothing."""

import tomllib
from dataclasses import MISSING, is_dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

import kaimen.schemes
from kaimen.scheme.editing.addresses import Address, find, put, record_of, rules_of, stages, take
from kaimen.scheme.editing.boxes import Box, OneOf, Sort
from kaimen.scheme.editing.contents import contents, names_in
from kaimen.scheme.editing.form import nodes_of
from kaimen.scheme.editing.typed import typed
from kaimen.scheme.editing.words import WAYS, meaning
from kaimen.scheme.reading.check import read_scheme, read_tree
from kaimen.scheme.reading.reader import Reader
from kaimen.scheme.scheme import Scheme
from kaimen.scheme.shape import Either, Kind, Many, Record, fields_of
from kaimen.scheme.telling.toml import write_tree
from kaimen.scheme.telling.tree import Tree, tree_of
from tests.scheme.editing.filling import posted
from tests.scheme.test_round_trip import records

SHAPES = Path(__file__).parents[1] / "shapes"
FILES = [*sorted(Path(kaimen.schemes.__file__).parent.glob("*.toml")), *sorted(SHAPES.glob("*.toml"))]


def saved(address: Address, tree: Tree) -> Tree:
    """What stands at the address once its form was opened and saved as it was."""
    return typed(address.fields, posted(nodes_of(address.fields, take(tree, address), names_in(tree))))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_rule_saved_untouched_stays_as_it_was(path: Path):
    text = path.read_text(encoding="utf-8")
    tree, scheme = tomllib.loads(text), read_scheme(text, path.stem)
    entries = [entry for stage in contents(tree, []) for entry in stage.entries]
    assert entries
    made = tree
    for entry in entries:
        made = put(made, entry.address, saved(entry.address, tree))
    assert read_tree(made) == (scheme, [])
    assert read_scheme(write_tree(made), "written") == scheme


KINDS = [record_of(field) for stage in stages() for field in (stage, *rules_of(stage))]


@pytest.mark.parametrize(
    "kind", dict.fromkeys(KINDS), ids=lambda kind: f"{kind.__module__[21:]}.{kind.__name__}"
)
def test_every_type_goes_through_its_form_and_through_toml(kind: type):
    fields = tuple(field for field in fields_of(kind))

    @settings(max_examples=12, suppress_health_check=list(HealthCheck))
    @given(records(kind).map(tidy))
    def same(value):
        tree = tree_of(value)
        names = {"group": ("甲",), "format": ("乙",), "class": ("丙",)}
        back = typed(fields, posted(nodes_of(fields, tree, names)))
        spelled = tomllib.loads(write_tree({"x": back}))["x"]
        assert read(Record(kind), spelled) == value

    same()


def read(kind: Kind, value: object) -> object:
    reader = Reader(lambda part: iter(()))
    found = reader.read(kind, value, ())
    assert found is not MISSING, reader.faults
    return found


def tidy(value):
    """As a person types it: texts without blank ends or inner line breaks, and in a list of texts each once."""
    if isinstance(value, tuple):
        items = [tidy(item) for item in value]
        return tuple(dict.fromkeys(items) if all(isinstance(item, str) for item in items) else items)
    if type(value) is str:
        return " ".join(value.split()) or "x"
    if is_dataclass(value):
        return type(value)(**{f.name: tidy(getattr(value, f.name)) for f in fields_of(type(value))})
    return value


def eithers(kind: Kind):
    match kind:
        case Either():
            yield from kind.types
        case Many():
            yield from eithers(kind.of)
        case Record():
            for field in fields_of(kind.type):
                yield from eithers(field.kind)


def test_every_way_has_a_name():
    assert {way.__name__ for way in eithers(Record(Scheme))} == set(WAYS)


def test_every_rule_says_what_it_means():
    assert [kind for kind in KINDS if not meaning(kind)] == []


def test_a_limit_is_four_ways_and_the_chosen_one_is_filled():
    tree = {"due": {"count": 5, "unit": "workday", "side": "after", "anchor": "activity"}}
    address = find("report.reporting.new")
    due = nodes_of(address.fields, tree, {})[0]
    assert isinstance(due, OneOf)
    assert [(way.code, way.chosen) for way in due.ways] == [
        ("OnDate", False), ("Counted", True), ("Recurring", False), ("PartOf", False),
    ]  # fmt: skip
    assert [node.text or [o.words for o in node.options if o.chosen] for node in due.ways[1].nodes] == [
        "5", ["工作日"], ["后"], ["活动"],
    ]  # fmt: skip


def test_names_are_chosen_among_those_defined_and_an_unknown_one_is_seen():
    address = find("hosts.times.new")
    nodes = nodes_of(address.fields, {"units": ["乡镇", "没了"]}, {"group": ("部门", "乡镇")})
    box = next(node for node in nodes if isinstance(node, Box) and node.name == "units")
    assert (box.sort, [(option.words, option.chosen) for option in box.options]) == (
        Sort.TICKS,
        [("乡镇", True), ("没了（没有这一项）", True), ("部门", False)],
    )


def test_what_people_type_is_understood():
    address = find("call.due")
    given = {"due.way": ["OnDate"], "due.day": ["２０２６年3月9日"], "hour": ["17点"], "to": [" 区办 "]}
    assert write_tree({"call": {"due": typed(address.fields, given)}}).splitlines()[2:] == [
        "[call.due]",
        "due = { day = 2026-03-09 }",
        "hour = 17:00:00",
        'to = "区办"',
    ]


def test_what_cannot_be_a_number_stays_as_typed():
    address = find("call.due")
    given = {"due.way": ["Counted"], "due.count": ["三"], "due.unit": ["workday"], "hour": ["25:00"]}
    assert typed(address.fields, given) == {"due": {"count": "三", "unit": "workday"}, "hour": "25:00"}


def test_a_blank_item_goes_when_saved_and_stays_when_the_form_is_shown_again():
    address = find("report.reporting.new")
    given = {"parts.n": ["2"], "parts.0.name": ["图片"], "parts.0.material": ["photo"], "parts.1.name": [""]}
    assert typed(address.fields, given)["parts"] == [{"name": "图片", "material": "photo"}]
    assert typed(address.fields, given, blanks=True)["parts"] == [{"name": "图片", "material": "photo"}, {}]


@pytest.mark.parametrize("count", ["99999999", "-1", "x", "²"])
def test_a_hostile_count_is_bounded(count: str):
    address = find("report.reporting.new")
    assert len(typed(address.fields, {"parts.n": [count]}, blanks=True).get("parts", [])) <= 200
