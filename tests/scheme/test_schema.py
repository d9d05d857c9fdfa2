"""The JSON Schema that ships is the one that the types give, and it agrees with the schemes that ship."""

import tomllib
from datetime import date, time
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import kaimen.schemes
from kaimen.scheme.telling.json_schema import json_schema, schema_text

SHIPPED = Path(kaimen.schemes.__file__).parent
FILES = [*SHIPPED.glob("*.toml"), *Path(__file__).with_name("shapes").glob("*.toml")]
VALIDATOR = Draft202012Validator(json_schema())


def as_json(value):
    """TOML's days and clock times as an editor's plugin hands them over."""
    if isinstance(value, dict):
        return {key: as_json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [as_json(item) for item in value]
    return value.isoformat() if isinstance(value, (date, time)) else value


def test_the_shipped_schema_is_fresh():
    shipped = (SHIPPED / "scheme.schema.json").read_text(encoding="utf-8")
    assert shipped == schema_text(), "write it anew with: python -m kaimen.schemes"


def test_the_schema_is_a_schema():
    Draft202012Validator.check_schema(json_schema())


@pytest.mark.parametrize("path", sorted(FILES), ids=lambda path: path.stem)
def test_every_scheme_agrees_with_it(path):
    assert list(VALIDATOR.iter_errors(as_json(tomllib.loads(path.read_text(encoding="utf-8"))))) == []


def test_it_refuses_an_unknown_key_and_an_unknown_code():
    path = SHIPPED / "yishui-2023.toml"
    raw = as_json(tomllib.loads(path.read_text(encoding="utf-8")))
    raw["feedbak"] = {}
    raw["hosts"]["times"][0]["per"] = "yearly"
    assert sorted(list(error.path) for error in VALIDATOR.iter_errors(raw)) == [
        [],
        ["hosts", "times", 0, "per"],
    ]


def test_titles_and_sentences_help_the_writer():
    properties = json_schema()["$defs"]["participants.Quota"]["properties"]
    assert properties["at_most"]["title"] == "最多"
    assert properties["at_most"]["description"] == "不超过…"
    assert (properties["at_most"]["minimum"], properties["at_most"]["type"]) == (1, "integer")
