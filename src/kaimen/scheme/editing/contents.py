"""A half-made scheme as an editor shows it: every stage with what it says, where it does not read, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import MISSING, dataclass
from typing import Any

from kaimen.scheme.editing.addresses import Address, own_fields, owner, rules_of, stages, take
from kaimen.scheme.editing.form import Names, shown
from kaimen.scheme.editing.words import on_screen
from kaimen.scheme.reading.check import read_tree
from kaimen.scheme.reading.finding import Fault
from kaimen.scheme.reading.lines import Path
from kaimen.scheme.reading.reader import Reader
from kaimen.scheme.shape import Field, Many, Record
from kaimen.scheme.telling.describe import line_of
from kaimen.scheme.telling.tree import Tree
from kaimen.scheme.telling.words import plain
from kaimen.scheme.terms.rule import Clause, Rule, Strength

_NAMED = {"group": "hosts.groups", "format": "plan.formats", "class": "participants.classes"}
"""Where the names that a field refers to are defined."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that a person edits, in words; `words` is "" where it does not read yet."""

    address: Address
    title: str
    words: str
    strength: Strength | None
    clause: Clause | None
    faults: tuple[str, ...]
    last: bool = False


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage and what it says; off without entries."""

    field: Field
    entries: tuple[Entry, ...]

    @property
    def on(self) -> bool:
        return bool(self.entries)

    @property
    def faulty(self) -> int:
        return sum(bool(entry.faults) for entry in self.entries)


def contents(tree: Tree, faults: Iterable[Fault]) -> tuple[Stage, ...]:
    """Every stage with its entries; each fault stands at the entry whose form mends it."""
    told = tuple(faults)
    return tuple(Stage(stage, tuple(_entries(stage, tree, told))) for stage in stages())


def _entries(stage: Field, tree: Tree, faults: tuple[Fault, ...]) -> Iterator[Entry]:
    given = tree.get(stage.name)
    if given is None:
        return
    if own_fields(stage):
        yield _entry(Address(stage), tree, faults)
    for field in rules_of(stage):
        value = given.get(field.name) if isinstance(given, dict) else None
        count = len(value) if isinstance(field.kind, Many) and isinstance(value, list) else 0
        for number in range(count):
            yield _entry(Address(stage, field, number), tree, faults, number == count - 1)
        if value is not None and not isinstance(field.kind, Many):
            yield _entry(Address(stage, field), tree, faults)


def _entry(address: Address, tree: Tree, faults: tuple[Fault, ...], last: bool = False) -> Entry:
    value = built(address, tree)
    told = tuple(on_screen(fault) for fault in faults if place_of(fault) == address)
    line = line_of(address.field, value) if address.field and value is not None else None
    words = line.words if line else _facts(address, tree)
    strength, clause = (value.strength, value.clause) if isinstance(value, Rule) else (None, None)
    return Entry(address, address.title, words, strength, clause, told, last)


def built(address: Address, tree: Tree) -> Any:
    """The typed value at an address; None where it cannot be built, or is a stage's own facts."""
    if address.field is None:
        return None
    reader = Reader(lambda part: iter(()))
    value = reader.read(Record(address.kind), take(tree, address), ())
    return None if value is MISSING else value


def _facts(address: Address, tree: Tree) -> str:
    """A stage's own facts, each with its title."""
    if address.field is not None:
        return ""
    given = take(tree, address)
    told = (
        (field.say.title, _told(field, given[field.name])) for field in address.fields if field.name in given
    )
    return "，".join(f"{title}：{value}" for title, value in told if value)


def _told(field: Field, raw: Any) -> str:
    value = Reader(lambda part: iter(())).read(field.kind, raw, ())
    return shown(raw) if value is MISSING else plain(value)


def place_of(fault: Fault) -> Address | None:
    """The form that mends a fault; None for tables and keys that the types do not know."""
    return owner(_whole(fault))


def _whole(fault: Fault) -> Path:
    """The path of the value that is wrong: for one that is missing, its own and not its holder's."""
    if fault.code == "clause.missing":
        return (*fault.path, "clause")
    return (*fault.path, fault.values["key"]) if fault.code == "key.missing" else fault.path


@dataclass(frozen=True, slots=True)
class Mistake:
    """A fault beside its box: the box's name, "" for the form as a whole, and what to do in words."""

    where: str
    words: str


def mistakes_at(address: Address, tree: Tree) -> tuple[Mistake, ...]:
    """What is wrong with the rule that stands at an address."""
    found = (fault for fault in read_tree(tree)[1] if place_of(fault) == address)
    return tuple(Mistake(_box(fault, address), on_screen(fault)) for fault in found)


def _box(fault: Fault, address: Address) -> str:
    return ".".join(str(part) for part in _whole(fault)[len(address.path) :])


def lacking(faults: Iterable[Fault], listed: Iterable[Stage]) -> tuple[tuple[Address, str], ...]:
    """Faults about rules that are not there at all, each with the form that would hold it."""
    there = {entry.address for stage in listed for entry in stage.entries}
    found = ((place_of(fault), on_screen(fault)) for fault in faults)
    return tuple((address, words) for address, words in found if address and address not in there)


def strays(faults: Iterable[Fault]) -> tuple[str, ...]:
    """Faults that no form mends, in words."""
    return tuple(on_screen(fault) for fault in faults if place_of(fault) is None)


def names_in(tree: Tree) -> Names:
    """The names defined in a tree, by what refers to them."""
    return {what: tuple(_named(tree, where.split("."))) for what, where in _NAMED.items()}


def _named(tree: Tree, where: Iterable[str]) -> Iterator[str]:
    value: Any = tree
    for part in where:
        value = value.get(part) if isinstance(value, dict) else None
    for item in value if isinstance(value, list) else ():
        name = item.get("name") if isinstance(item, dict) else None
        if isinstance(name, str) and name:
            yield name
