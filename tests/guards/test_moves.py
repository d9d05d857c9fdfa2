"""Law 3: each stage's table of moves, walked over act × role × state, says what the table says and no more."""

from enum import StrEnum
from importlib import import_module
from itertools import product

import pytest

from kaimen.scheme.moves import Move, Moves
from kaimen.scheme.roles import ADMINISTRATORS, Actor, Grant, Role
from tests.guards.source import SRC, python_files

REGION, ELSEWHERE = "999901", "999902"
UNIT, ANOTHER = 1, 2
KEPT_BY_ADMINISTRATORS = {"people", "regions"}
"""Slices whose acts the three administrators share: accounts and settings, no business."""


def tables() -> list[tuple[str, Moves]]:
    files = [path for path in python_files() if path.name == "moves.py" and path.parent != SRC / "scheme"]
    names = [".".join(path.relative_to(SRC.parent).with_suffix("").parts) for path in files]
    found = [
        (name, value)
        for name in names
        for value in vars(import_module(name)).values()
        if isinstance(value, Moves)
    ]
    assert len(found) >= len(names) > 0
    return found


CASES = [(name, table, move) for name, table in tables() for move in table.walk()]


def states_of(table: Moves) -> list[StrEnum | None]:
    """Every state of the kinds that the table speaks of, and none."""
    named = {state for move in table.walk() for state in [*move.sources, move.target] if state is not None}
    return [
        None,
        *dict.fromkeys(state for kind in sorted({type(s) for s in named}, key=str) for state in kind),
    ]


def holder(role: Role, region: str = REGION, unit: int | None = UNIT) -> Actor:
    return Actor("1", frozenset({Grant(role, "" if role in ADMINISTRATORS | {Role.CLOCK} else region, unit)}))


@pytest.mark.parametrize(
    ("name", "table", "move"), CASES, ids=[f"{name}:{move.act}" for name, _, move in CASES]
)
def test_a_move_is_open_to_its_roles_from_its_states_and_to_nobody_else(name: str, table: Moves, move: Move):
    for role, state in product(Role, states_of(table)):
        codes = {problem.code for problem in table.problems(move.act, holder(role), REGION, state, UNIT)}
        expected = set()
        if role not in move.who:
            expected.add("moves.not_yours")
        if move.sources and state not in move.sources:
            expected.add("moves.wrong_state")
        assert codes == expected, (role, state)
        assert (move.act in table.open_to(holder(role), REGION, state, UNIT)) == (not expected)


@pytest.mark.parametrize(
    ("name", "table", "move"), CASES, ids=[f"{name}:{move.act}" for name, _, move in CASES]
)
def test_a_role_of_another_region_or_unit_opens_nothing(name: str, table: Moves, move: Move):
    for role in set(Role) - ADMINISTRATORS - {Role.CLOCK}:
        for actor in (holder(role, ELSEWHERE), holder(role, REGION, ANOTHER)):
            codes = {problem.code for problem in table.problems(move.act, actor, REGION, None, UNIT)}
            assert "moves.not_yours" in codes, role


@pytest.mark.parametrize(
    ("name", "table", "move"), CASES, ids=[f"{name}:{move.act}" for name, _, move in CASES]
)
def test_administrators_do_no_business(name: str, table: Moves, move: Move):
    if name.split(".")[1] not in KEPT_BY_ADMINISTRATORS:
        assert move.who & ADMINISTRATORS == frozenset()


@pytest.mark.parametrize(("name", "table"), tables())
def test_every_state_can_be_reached_or_is_the_first_of_its_kind(name: str, table: Moves):
    sources = {state for move in table.walk() for state in move.sources}
    targets = {move.target for move in table.walk() if move.target is not None}
    first = {next(iter(type(state))) for state in sources}
    assert sources - targets - first == set()
