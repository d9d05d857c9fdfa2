"""No region is in the code: a sixth region is a sixth file and no line of Python."""

import tomllib

from tests.guards.source import SRC, python_files, shown


def region_words() -> set[str]:
    """Names, codes and document numbers of every scheme that ships."""
    schemes = [
        tomllib.loads(path.read_text())["campaign"] for path in sorted((SRC / "schemes").glob("*.toml"))
    ]
    assert len(schemes) >= 5
    words = {word for scheme in schemes for word in _words(scheme)}
    files = {path.stem.partition("-")[0] for path in (SRC / "schemes").glob("*.toml")}
    return words | files


def _words(campaign: dict) -> set[str]:
    name = campaign["region_name"]
    plain = name[:-1] if name[-1] in "省市区县旗" and len(name) > 2 else name
    return {name, plain, campaign["region"], campaign["notice"].get("number", name)} - {""}


def test_no_region_is_named_in_python():
    words = region_words()
    named = [(shown(path), word) for path in python_files() for word in words if word in path.read_text()]
    assert named == []
