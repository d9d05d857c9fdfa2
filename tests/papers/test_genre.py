"""Twenty made-up notices, none laid out as another: head, rules and tables as a careful reader has them.

Each is NN-slug.txt with NN-slug.toml beside it. A field, a path or a table that the toml does not name is one
that the text does not state; in a table `rows` counts, `some` gives rows by their number, `gaps` and `doubts` are
all there are.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from kaimen.papers.notice.divisions import Divisions, divisions_of
from kaimen.papers.notice.paths import CANONICAL
from kaimen.papers.sources.opening import open_paper
from kaimen.papers.telling import as_data
from kaimen.papers.understanding import Known, understand

Told = dict[str, Any]

GENRE = Path(__file__).parent / "genre"
NAMES = sorted(path.stem for path in GENRE.glob("*.toml"))
HEAD = ("title", "number", "issued", "office", "brand", "year", "region_code", "region_name")
PARTS = {
    "quota": ("max", "min", "exact"),
    "age": ("min", "max"),
    "registration.window": ("open", "close"),
    "awards": ("when",),
}
QUOTES = str.maketrans("“”", '""')
UNORDERED = ("registration.mode", "registration.method")
COUNTRY = """code\tname\tshort\tsince\tuntil
990000\t云岭省\t\t\t
990100\t北澜市\t\t\t
990102\t澜浦区\t\t\t
990103\t石桥区\t\t\t
990121\t明州县\t\t\t
990122\t青屿县\t\t\t
990181\t白鹭市\t\t\t"""

each = pytest.mark.parametrize("name", NAMES)


@cache
def country() -> Divisions:
    return divisions_of(COUNTRY)


@cache
def told(name: str) -> Told:
    data = (GENRE / f"{name}.txt").read_bytes()
    reading = understand(open_paper(f"{name}.txt", data), Known(divisions=country(), this_year=2031))
    return as_data(f"{name}.txt", "0" * 64, reading)


@cache
def expected(name: str) -> Told:
    return tomllib.loads((GENRE / f"{name}.toml").read_text("utf-8"))


def folded(field: Any) -> Any:
    """A field of the head; a title may be told with its quotation marks mended."""
    return (field.translate(QUOTES) if isinstance(field, str) else field) or None


def whole(path: str, value: Any) -> Any:
    """A value with the parts that it leaves out as None, and without an order where the order says nothing."""
    if path in PARTS:
        return dict.fromkeys(PARTS[path]) | value
    return sorted(value) if path in UNORDERED else value


def test_there_are_twenty_and_their_paths_are_known() -> None:
    assert len(NAMES) == 20
    assert [path for name in NAMES for path in expected(name)["rules"] if path not in CANONICAL] == []


@each
def test_the_head_is_read(name: str) -> None:
    notice = told(name)["notice"]
    assert notice is not None
    wanted = expected(name)["head"]
    assert {field: folded(notice[field]) for field in HEAD} == {
        field: folded(wanted.get(field)) for field in HEAD
    }


@each
def test_the_rules_are_those_that_the_text_states_and_no_others(name: str) -> None:
    rules = {rule["path"]: whole(rule["path"], rule["value"]) for rule in told(name)["rules"]}
    assert rules == {path: whole(path, value) for path, value in expected(name)["rules"].items()}


@each
def test_no_path_is_told_twice_and_each_rests_on_its_words(name: str) -> None:
    rules = told(name)["rules"]
    assert len({rule["path"] for rule in rules}) == len(rules)
    text = told(name)["text"]
    assert [rule["path"] for rule in rules if text[rule["start"] : rule["end"]] != rule["quote"]] == []
    assert [rule["path"] for rule in rules if not rule["quote"].strip()] == []


@each
def test_the_tables_are_all_there_row_by_row(name: str) -> None:
    tables, printed = told(name)["tables"], expected(name).get("tables", [])
    read = [(table["kind"], len(table["rows"])) for table in tables]
    assert read == [(one["kind"], one["rows"]) for one in printed]
    for table, one in zip(tables, printed, strict=True):
        assert table["columns"] == one.get("columns", table["columns"])
        assert table["gaps"] == one.get("gaps", [])
        assert doubted(table) == one.get("doubts", {})
        rows = {row["no"]: flat(row) for row in table["rows"]}
        for row in one.get("some", []):
            assert {field: rows[row["no"]][field] for field in row} == row


@each
def test_what_is_in_order_raises_no_doubt(name: str) -> None:
    assert [doubt["code"] for doubt in told(name)["doubts"]] == expected(name).get("doubts", [])


def doubted(table: Told) -> dict[str, list[str]]:
    """The codes of the doubts by the number of their row."""
    rows = (row for row in table["rows"] if row["doubts"])
    return {str(row["no"]): [doubt["code"] for doubt in row["doubts"]] for row in rows}


def flat(row: Told) -> Told:
    """A row with its units, their roles and its days as plain fields."""
    return row | {
        "units": [unit["name"] for unit in row["units"]],
        "roles": [unit["role"] for unit in row["units"]],
        "start": row["period"]["start"],
        "end": row["period"]["end"],
    }
