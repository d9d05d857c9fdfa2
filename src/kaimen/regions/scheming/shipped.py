"""The schemes that ship, as starting points for any region's own."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

Tree = dict[str, Any]


@cache
def shipped() -> dict[str, Tree]:
    """Plain values of every shipped scheme by its name, in the order of the names."""
    found = {entry.name.removesuffix(".toml"): entry for entry in files("kaimen.schemes").iterdir()}
    named = sorted((name, entry) for name, entry in found.items() if entry.name.endswith(".toml"))
    return {name: tomllib.loads(entry.read_text(encoding="utf-8")) for name, entry in named}
