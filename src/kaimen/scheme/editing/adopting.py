"""Starting a scheme from another region's, or from nothing, and what of the other one a person must still look at.

What the notice itself says of itself (title, number, day, office, addressees) is never taken over: it is asked anew.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from kaimen.scheme.editing.addresses import Address, owner
from kaimen.scheme.reading.lines import Path
from kaimen.scheme.telling.tree import Tree

_OF_THE_NOTICE = ("notice", "lead_office", "effective", "documents", "tier")
"""What a notice says of itself and of the papers above it."""


@dataclass(frozen=True, slots=True)
class Place:
    """Whose scheme it becomes."""

    region: str
    name: str
    year: int
    slug: str
    brand: str


class Why(StrEnum):
    """Why a person must look at a text that was taken over."""

    NAME = "name"
    YEAR = "year"
    DAY = "day"
    CLAUSE = "clause"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Question:
    """A value that still belongs to the scheme it was taken from. `key` names it as long as it stays as it is."""

    why: Why
    address: Address
    text: str
    key: str


def blank(place: Place) -> Tree:
    """The scheme that says nothing yet; what it lacks are its first questions."""
    return {"campaign": _facts(place) | {"brands": [{"name": place.brand}]}}


def _facts(place: Place) -> Tree:
    facts: Tree = {"region": place.region, "region_name": place.name, "year": place.year}
    return facts | ({"slug": place.slug} if place.slug else {})


def adopted(source: Tree, place: Place) -> Tree:
    """Another scheme's rules for this place: its names, year and brand in the texts become the place's own."""
    told = source["campaign"]
    brand = told["brands"][0]["name"]
    swaps = (
        (told["region_name"], place.name),
        (f"{told['year']}年", f"{place.year}年"),
        (brand, place.brand),
    )
    made: Tree = {name: _renamed(table, swaps) for name, table in deepcopy(source).items()}
    kept = {name: value for name, value in made["campaign"].items() if name not in _OF_THE_NOTICE}
    kept.pop("slug", None)
    made["campaign"] = _facts(place) | {k: v for k, v in kept.items() if k not in _facts(place)}
    made["campaign"]["brands"] = _brands(made["campaign"]["brands"], place)
    return made


def _brands(brands: list[Tree], place: Place) -> list[Tree]:
    """Only this campaign's brand, without the other's count of editions."""
    return [
        {name: value for name, value in brands[0].items() if name not in ("slug", "edition")}
        | {"name": place.brand}
    ]


def _renamed(value: Any, swaps: tuple[tuple[str, str], ...]) -> Any:
    """Every text with the other's names swapped, except the deciding words of a clause: those are quoted."""
    if isinstance(value, dict):
        return {name: own if name == "clause" else _renamed(own, swaps) for name, own in value.items()}
    if isinstance(value, list):
        return [_renamed(item, swaps) for item in value]
    if isinstance(value, str):
        for old, new in swaps:
            value = value.replace(old, new)
    return value


def questions(tree: Tree, source: Tree, settled: Iterable[str] = ()) -> tuple[Question, ...]:
    """What of the source still stands in the tree and was not yet looked at, in the order of the tree."""
    done = set(settled)
    clauses = {repr(value) for path, value in leaves(source, ()) if "clause" in path}
    marks = _Marks(source, tree)
    found = (_question(path, value, marks, clauses) for path, value in leaves(tree, ()))
    return tuple({q.key: q for q in found if q and q.key not in done}.values())


def _question(path: Path, value: Any, marks: _Marks, clauses: set[str]) -> Question | None:
    address = owner(path)
    why = _why(path, value, marks, clauses)
    if address is None or why is None:
        return None
    text = (
        value.isoformat() if isinstance(value, date) else _clause_text(value) if why is Why.CLAUSE else value
    )
    digest = hashlib.sha256(f"{address}|{text}".encode()).hexdigest()[:16]
    return Question(why, address, text, f"{why.value}:{digest}")


def _why(path: Path, value: Any, marks: _Marks, clauses: set[str]) -> Why | None:
    if path[-1] == "clause":
        return Why.CLAUSE if repr(value) in clauses else None
    if path[:2] == ("campaign", "notice"):
        return None
    if isinstance(value, date):
        return Why.DAY if value.year == marks.year and marks.year != marks.own_year else None
    if not isinstance(value, str):
        return None
    return Why.NAME if marks.names(value) else Why.YEAR if marks.years(value) else None


def _clause_text(clause: Any) -> str:
    return (
        f"{clause.get('section', '')}：{clause.get('words', '')}" if isinstance(clause, dict) else str(clause)
    )


class _Marks:
    """By what a text of the source is known: its region's names, the places above it, its year."""

    def __init__(self, source: Tree, tree: Tree) -> None:
        told, own = source["campaign"], tree.get("campaign")
        mine = own if isinstance(own, dict) else {}
        self.year, self.own_year = told["year"], mine.get("year")
        name = told["region_name"]
        offices = {told["lead_office"], told["notice"]["issuer"]}
        above = {office.partition(name)[0] for office in offices if name in office}
        marks = {name, _stem(name), *above, *map(_stem, above)}
        self._names = [
            mark for mark in marks if len(mark) > 1 and mark not in str(mine.get("region_name", ""))
        ]

    def names(self, text: str) -> bool:
        return any(mark in text for mark in self._names)

    def years(self, text: str) -> bool:
        return self.year != self.own_year and re.search(rf"(?<!\d){self.year}(?!\d)", text) is not None


def _stem(name: str) -> str:
    """A place's name without its rank."""
    return name[:-1] if name[-1:] in ("省", "市", "区", "县", "州", "盟", "旗") else name


def leaves(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    """Every plain value with its path; a clause is one."""
    if isinstance(value, dict) and (not path or path[-1] != "clause"):
        for name, own in value.items():
            yield from leaves(own, (*path, name))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from leaves(item, (*path, number))
    else:
        yield path, value
