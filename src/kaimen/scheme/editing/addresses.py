"""Where a person edits: one rule, one paper, or a stage's own few facts, each with an address such as
`report.reporting.2`; and taking, putting, removing and moving what stands there in a tree.
"""

from __future__ import annotations

import hashlib
import json
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from kaimen.scheme.reading.lines import Path
from kaimen.scheme.scheme import Scheme
from kaimen.scheme.shape import Field, Many, Record, fields_of
from kaimen.scheme.telling.tree import Tree
from kaimen.scheme.terms.rule import Rule

NEW = "new"
"""The last part of an address where something is added to a list."""


@dataclass(frozen=True, slots=True)
class Address:
    """What is edited as one form. `field` is None for a stage's own facts; `number` counts from 0 in a list,
    None where a field holds a single rule or where the item is still to be added.
    """

    stage: Field
    field: Field | None = None
    number: int | None = None

    @property
    def kind(self) -> type:
        """The dataclass that is edited."""
        return record_of(self.field or self.stage)

    @property
    def fields(self) -> tuple[Field, ...]:
        """What the form holds: a rule's own values first, then what every rule carries."""
        if self.field is None:
            return own_fields(self.stage)
        carried = {field.name for field in fields_of(Rule)} if issubclass(self.kind, Rule) else set()
        return tuple(sorted(fields_of(self.kind), key=lambda field: field.name in carried))

    @property
    def listed(self) -> bool:
        return self.field is not None and isinstance(self.field.kind, Many)

    @property
    def path(self) -> Path:
        path: Path = (self.stage.name,) if self.field is None else (self.stage.name, self.field.name)
        return path if self.number is None else (*path, self.number)

    @property
    def title(self) -> str:
        return self.field.say.title if self.field else "基本信息"

    def __str__(self) -> str:
        parts = [str(part + 1) if isinstance(part, int) else part for part in self.path]
        return ".".join([*parts, NEW] if self.listed and self.number is None else parts)


def stages() -> tuple[Field, ...]:
    """The stages of a scheme in their order."""
    return fields_of(Scheme)


def record_of(field: Field) -> type:
    """The dataclass that a field holds, one or a list of it."""
    kind = field.kind.of if isinstance(field.kind, Many) else field.kind
    assert isinstance(kind, Record), f"{field.name} holds no dataclass"
    return kind.type


def is_part(field: Field) -> bool:
    """Whether a stage's field is edited on its own; plain ones are edited together."""
    kind = field.kind.of if isinstance(field.kind, Many) else field.kind
    return isinstance(kind, Record)


def own_fields(stage: Field) -> tuple[Field, ...]:
    """A stage's own facts."""
    return tuple(field for field in fields_of(record_of(stage)) if not is_part(field))


def rules_of(stage: Field) -> tuple[Field, ...]:
    """What a stage can say, each a rule or a list of rules."""
    return tuple(field for field in fields_of(record_of(stage)) if is_part(field))


def find(text: str) -> Address | None:
    """The address that a text names; None where the types know no such place."""
    names = text.split(".")
    stage = _named(stages(), names[0])
    if stage is None or len(names) > 3:
        return None
    if len(names) == 1:
        return Address(stage) if own_fields(stage) else None
    field = _named(rules_of(stage), names[1])
    return _numbered(stage, field, names[2:]) if field else None


def _named(fields: tuple[Field, ...], name: str) -> Field | None:
    return next((field for field in fields if field.name == name), None)


def _numbered(stage: Field, field: Field, rest: list[str]) -> Address | None:
    if isinstance(field.kind, Many) != bool(rest):
        return None
    if not rest or rest[0] == NEW:
        return Address(stage, field)
    number = rest[0]
    well = number.isascii() and number.isdigit() and len(number) < 5 and int(number) > 0
    return Address(stage, field, int(number) - 1) if well else None


def owner(path: Path) -> Address | None:
    """The address whose form shows the value at a path of a fault; None for what the types do not know."""
    stage = _named(stages(), str(path[0])) if path else None
    field = _named(rules_of(stage), str(path[1])) if stage and len(path) > 1 else None
    if stage is None or (field is None and len(path) > 1 and not own_fields(stage)):
        return None
    number = path[2] if field and len(path) > 2 and isinstance(path[2], int) else None
    return Address(stage, field, number if field and isinstance(field.kind, Many) else None)


def take(tree: Tree, address: Address) -> Any:
    """The plain value at an address, {} where nothing stands yet. A stage's own facts come without its rules."""
    value: Any = tree
    for part in address.path:
        value = _step(value, part)
    if address.field is None:
        rules = {field.name for field in rules_of(address.stage)}
        return {name: own for name, own in value.items() if name not in rules} if _is_table(value) else {}
    return {} if value is None or (address.listed and address.number is None) else value


def _step(value: Any, part: str | int) -> Any:
    if isinstance(part, int):
        return value[part] if isinstance(value, list) and part < len(value) else None
    return value.get(part) if _is_table(value) else None


def _is_table(value: Any) -> bool:
    return isinstance(value, dict)


def stands(tree: Tree, address: Address) -> bool:
    """Whether a rule is there to be edited: a list's item that has gone is not."""
    return address.number is None or _step(_field_value(tree, address), address.number) is not None


def _field_value(tree: Tree, address: Address) -> Any:
    return _step(_step(tree, address.stage.name), address.field.name) if address.field else None


def put(tree: Tree, address: Address, value: Tree) -> Tree:
    """A copy of the tree with this value at the address; added at the end where the item is new."""
    made = deepcopy(tree)
    stage = _table_in(made, address.stage.name)
    if address.field is None:
        rules = {
            name: own for name, own in stage.items() if name in {f.name for f in rules_of(address.stage)}
        }
        made[address.stage.name] = value | rules
    elif address.listed:
        _put_listed(stage, address, value)
    else:
        stage[address.field.name] = value
    return made


def _table_in(tree: Tree, name: str) -> Tree:
    """The table of this name, made anew where something else stands."""
    if not _is_table(tree.get(name)):
        tree[name] = {}
    table: Tree = tree[name]
    return table


def _list_in(stage: Tree, name: str) -> list[Any]:
    if not isinstance(stage.get(name), list):
        stage[name] = []
    items: list[Any] = stage[name]
    return items


def _put_listed(stage: Tree, address: Address, value: Tree) -> None:
    assert address.field is not None
    items = _list_in(stage, address.field.name)
    if address.number is not None and address.number < len(items):
        items[address.number] = value
    else:
        items.append(value)


def remove(tree: Tree, address: Address) -> Tree:
    """A copy without the rule; a list left empty goes, and so does a stage that says nothing more."""
    made = deepcopy(tree)
    stage, field = made.get(address.stage.name), address.field
    if not isinstance(stage, dict) or field is None or not stands(made, address):
        return made
    if isinstance(address.number, int):
        del stage[field.name][address.number]
    if address.number is None or not stage[field.name]:
        stage.pop(field.name, None)
    if not stage:
        del made[address.stage.name]
    return made


def without_empty(tree: Tree) -> Tree:
    """The tree without stages that say nothing."""
    return {name: table for name, table in tree.items() if table != {}}


def move(tree: Tree, address: Address, by: int) -> Tree:
    """A copy with a list's item moved by so many places, as far as the list goes."""
    made = deepcopy(tree)
    items = _field_value(made, address)
    if isinstance(items, list) and isinstance(address.number, int) and address.number < len(items):
        items.insert(max(0, address.number + by), items.pop(address.number))
    return made


def mark(value: Any) -> str:
    """A short mark of what stands at an address, by which a second editor's change is noticed; the order in which
    a table is written does not matter.
    """
    return hashlib.sha256(json.dumps(value, sort_keys=True, default=repr).encode()).hexdigest()[:16]
