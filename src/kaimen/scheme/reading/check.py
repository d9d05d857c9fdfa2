"""Reading a scheme from TOML: every problem at once, each with its line."""

from __future__ import annotations

from dataclasses import MISSING
from typing import Any

from kaimen.scheme.reading import syntax
from kaimen.scheme.reading.cross import cross_faults
from kaimen.scheme.reading.finding import Fault, Finding, SchemeFaulty, path_text
from kaimen.scheme.reading.lines import line_of, locate
from kaimen.scheme.reading.local import local_faults
from kaimen.scheme.reading.reader import Reader
from kaimen.scheme.scheme import Scheme
from kaimen.scheme.shape import Record

LONGEST = 400_000
"""Characters of the longest text that is read at all."""


def read_scheme(text: str, name: str) -> Scheme:
    """The scheme that the text holds; raises SchemeFaulty with every finding. `name` is for messages."""
    scheme, findings = examine(text)
    if findings or scheme is None:
        raise SchemeFaulty(name, findings)
    return scheme


def check(text: str) -> tuple[Finding, ...]:
    """Everything wrong with the text, by line; empty when it is a sound scheme. Never raises."""
    return examine(text)[1]


def examine(text: str) -> tuple[Scheme | None, tuple[Finding, ...]]:
    """The scheme, as far as it could be built, and the findings."""
    text = text.removeprefix("\ufeff")
    raw = syntax.parse(text, LONGEST)
    if isinstance(raw, Finding):
        return None, (raw,)
    scheme, faults = read_tree(raw)
    return scheme, placed(faults, text)


def read_tree(raw: dict[str, Any]) -> tuple[Scheme | None, list[Fault]]:
    """The scheme that plain values make, as far as it could be built, and the faults, without lines."""
    reader = Reader(local_faults)
    scheme = reader.read(Record(Scheme), raw, ())
    if scheme is MISSING:
        return None, reader.faults
    return scheme, [*reader.faults, *cross_faults(scheme, reader.faults)]


def placed(faults: list[Fault], text: str) -> tuple[Finding, ...]:
    """Faults with the lines of their keys, in the order of the lines, each once."""
    lines = locate(text) if faults else {}
    found = {
        Finding(line_of(lines, f.path), path_text(f.path), f.code, tuple(sorted(f.values.items()))): None
        for f in faults
    }
    return tuple(sorted(found, key=lambda finding: finding.line))
