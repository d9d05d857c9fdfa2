"""Many ways to say one rule, and sentences near to it that say none: `ways/PATH.toml`, all made up."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from kaimen.papers.notice.finding import FINDERS
from tests.papers.notice.rules.told import told

WAYS = {
    path.stem: tomllib.loads(path.read_text("utf-8"))
    for path in sorted((Path(__file__).parent / "ways").glob("*.toml"))
}
SAID = [(path, one["text"], one["value"]) for path, ways in WAYS.items() for one in ways["says"]]
SILENT = [(path, text) for path, ways in WAYS.items() for text in ways["silent"]]
FINDS = {find.__module__.rpartition(".")[2]: find for find in FINDERS}
APART = {"registration.method": "choosing", "registration.window": "signing"}
MAY_BE_UNKNOWN = {
    "awards": {"when": None},
    "age": {"min": None, "max": None},
    "quota": {"min": None, "max": None, "exact": None},
    "registration.window": {"open": None, "close": None},
}


def read(path: str, text: str) -> Any:
    return told(FINDS[APART.get(path, path.split(".")[0])], path, text)


@pytest.mark.parametrize(("path", "text", "value"), SAID)
def test_a_rule_is_told_however_it_is_put(path: str, text: str, value: Any) -> None:
    assert read(path, text) == (MAY_BE_UNKNOWN[path] | value if path in MAY_BE_UNKNOWN else value)


@pytest.mark.parametrize(("path", "text"), SILENT)
def test_a_sentence_near_to_a_rule_tells_none(path: str, text: str) -> None:
    assert read(path, text) is None
