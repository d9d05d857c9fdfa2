"""What stands in the way of an act: a code the core knows and a place; the sentence lives in a stage's words.py."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """One reason why an act is refused.

    code: stable, dotted by slice ("plan.no_unit"); where: the field or row it belongs to, "" for the whole;
    values: name and text pairs that the sentence needs.
    """

    code: str
    where: str = ""
    values: tuple[tuple[str, str], ...] = ()


class Refused(Exception):
    """An act was not carried out and nothing was written. Carries every problem, not the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(", ".join(problem.code for problem in self.problems))


def refuse(problems: Iterable[Problem]) -> None:
    """Raise Refused if there is any problem."""
    found = tuple(problems)
    if found:
        raise Refused(found)
