"""The JSON of a reading has the documented shape, and the published schema says so."""

import json
from importlib.resources import files

import pytest
from jsonschema import Draft202012Validator

from kaimen.papers.notice.paths import CANONICAL
from kaimen.papers.schema import VALUES, reading_schema
from kaimen.papers.sources.text import source_from_text
from kaimen.papers.telling import as_data
from kaimen.papers.understanding import Known, understand
from tests.papers.made_notice import NOTICE
from tests.papers.test_understanding import DIVISIONS

DIGEST = "0" * 64
VALID = Draft202012Validator(reading_schema())


@pytest.fixture(scope="module")
def reading():
    return understand(source_from_text(NOTICE), Known(DIVISIONS))


@pytest.fixture(scope="module")
def told(reading):
    return as_data("notice.txt", DIGEST, reading)


def test_a_reading_fits_the_schema(told):
    assert [error.message for error in VALID.iter_errors(json.loads(json.dumps(told)))] == []
    assert set(told) == {"version", "source", "notice", "rules", "tables", "doubts", "text"}
    assert told["source"] == {"name": "notice.txt", "kind": "txt", "sha256": DIGEST}


def test_its_rows_and_doubts_are_those_of_the_table(told):
    (table,) = told["tables"]
    assert (table["kind"], table["gaps"]) == ("plan", [3])
    assert table["rows"][0] == {
        "no": 1,
        "theme": "走进自来水厂",
        "units": [{"name": "区甲局", "role": "lead"}],
        "formats": ["现场观摩"],
        "period": {"text": "5月", "start": "2026-05-01", "end": "2026-05-31", "precision": "month"},
        "place": "",
        "audience": "",
        "headcount": None,
        "doubts": [],
    }
    assert [doubt["code"] for doubt in table["rows"][1]["doubts"]] == ["no_unit"]
    assert [doubt["code"] for doubt in told["doubts"]] == ["number_missing"]


def test_places_count_in_the_text(told):
    assert told["rules"]
    for rule in told["rules"]:
        assert told["text"][rule["start"] : rule["end"]] == rule["quote"]


def test_contacts_are_told_only_when_asked_for(reading, told):
    assert "contacts" not in told
    asked = as_data("notice.txt", DIGEST, reading, with_contacts=True)
    assert "0000-1234567" in [contact["value"] for contact in asked["contacts"]]
    assert [error.message for error in VALID.iter_errors(json.loads(json.dumps(asked)))] == []


def test_the_published_schema_is_the_one_made_here():
    published = json.loads((files("kaimen.papers") / "reading.schema.json").read_text("utf-8"))
    assert published == reading_schema()


def test_every_canonical_path_has_the_shape_of_its_value():
    assert set(VALUES) == set(CANONICAL)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("brand", 3),
        ("call.deadline", "2026年3月"),
        ("report.deadline", {"count": 5}),
        ("quota", {"max": 30}),
        ("no.such", "x"),
    ],
)
def test_a_value_of_another_shape_does_not_fit(told, path, value):
    rule = {"path": path, "value": value, "quote": "", "start": 0, "end": 0, "confidence": 1}
    assert not VALID.is_valid(told | {"rules": [rule]})


@pytest.mark.parametrize("change", [{"version": 2}, {"extra": 1}, {"notice": {}}])
def test_anything_else_does_not_fit(told, change):
    assert VALID.is_valid(told)
    assert not VALID.is_valid(told | change)
