"""The form of every stage's moves.py: one table of act, who may, from which state to which."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from kaimen.scheme.problem import Problem
from kaimen.scheme.roles import Actor, Role


@dataclass(frozen=True, slots=True)
class Move:
    """One line of a table.

    sources: states from which it starts, empty where the act begins a thing or leaves its state alone;
    target: the state reached, None where it stays; switch: path of the scheme's rule that turns it on.
    """

    act: str
    who: frozenset[Role]
    sources: frozenset[StrEnum] = frozenset()
    target: StrEnum | None = None
    switch: str = ""


class Moves:
    """A stage's table, asked by its acts before they write and by its screens before they show a button."""

    def __init__(self, *moves: Move) -> None:
        self.table = {move.act: move for move in moves}

    def __getitem__(self, act: str) -> Move:
        return self.table[act]

    def problems(
        self, act: str, actor: Actor, region: str, state: StrEnum | str | None = None, unit: int | None = None
    ) -> list[Problem]:
        """Why this actor may not do this now; empty when nothing stands in the way."""
        move, found = self.table[act], []
        if not move.who & actor.roles_in(region, unit):
            found.append(Problem("moves.not_yours", values=(("act", act),)))
        if move.sources and state not in move.sources:
            found.append(Problem("moves.wrong_state", values=(("act", act), ("state", str(state)))))
        return found

    def open_to(
        self, actor: Actor, region: str, state: StrEnum | str | None = None, unit: int | None = None
    ) -> list[str]:
        """Acts that this actor may do now, in the table's order."""
        return [act for act in self.table if not self.problems(act, actor, region, state, unit)]

    def walk(self) -> Iterable[Move]:
        """Every line, for the guard that tries the full product of act, role and state."""
        return self.table.values()
