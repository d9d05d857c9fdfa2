"""The schemes that can be rehearsed: those shipped, the made-up county's, and any file."""

from importlib.resources import files
from pathlib import Path

from kaimen.rehearsal.stock import county

COUNTY = "county"


def shipped_names() -> list[str]:
    """Names that stand for a shipped scheme."""
    found = (path.name for path in files("kaimen.schemes").iterdir())
    return [COUNTY, *sorted(name.removesuffix(".toml") for name in found if name.endswith(".toml"))]


def shipped_text(name: str) -> str:
    """The TOML of a shipped scheme. Raises KeyError for a name that is none."""
    if name not in shipped_names():
        raise KeyError(name)
    return county() if name == COUNTY else (files("kaimen.schemes") / f"{name}.toml").read_text("utf-8")


def scheme_text(name: str) -> str:
    """The TOML of a shipped scheme by name, or of a file. Raises FileNotFoundError."""
    return shipped_text(name) if name in shipped_names() else Path(name).read_text("utf-8")
