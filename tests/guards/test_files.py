"""What a public repository must not carry, and what a vendored file must."""

import hashlib
import json
import re
from pathlib import Path

import pytest

from tests.guards.source import ROOT, SRC, shown, tracked

SUFFIXES = ".py .md .toml .txt .in .html .xml .css .js .svg .json .tsv .csv .po .sh .yml"
TEXT = {*SUFFIXES.split(), ""}
HERE = Path(__file__)
FORBIDDEN = {
    "a registry's address": re.compile(
        r"https?://[^\s\"']*(?:pypi|pythonhosted|npmjs|artifactory|nexus)[^\s\"']*", re.I
    ),
    "an index option": re.compile(r"^--(?:extra-)?index-url|^--find-links", re.M),
    "a path of one machine": re.compile(r"(?<![\w.])/(?:home|root|Users|work)/[a-z][\w.-]*/"),
    "a mobile number": re.compile(r"(?<![\w.:-])1[3-9]\d{9}(?![\w-])"),
    "a mailbox": re.compile(r"[\w.+-]+@(?!example\.|noreply\.)[\w-]+\.(?:com|cn|net|org|gov)\b"),
}
INVENTED = re.compile(r"1380{5,}\d+|1\d0{9}|13800138000|\w+@\w\.cn")
"""Numbers and mailboxes that tests make up and nobody has."""


def texts() -> list[Path]:
    return [path for path in tracked() if path.suffix in TEXT and path != HERE and "vendor" not in path.parts]


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_file_carries_it(what: str):
    found = []
    for path in texts():
        for match in FORBIDDEN[what].finditer(path.read_text(errors="replace")):
            if not INVENTED.fullmatch(match.group()):
                found.append(f"{shown(path)} {match.group()[:60]}")
    assert found == []


def test_the_locks_pin_every_file():
    for name in ("product", "develop"):
        lines = (ROOT / "requirements" / f"{name}.txt").read_text().splitlines()
        packages = [line for line in lines if re.match(r"[A-Za-z]", line)]
        assert packages
        assert [line for line in packages if "==" not in line or not line.endswith("\\")] == []


def vendored() -> list[tuple[Path, dict]]:
    lists = [path for path in tracked() if path.name == "vendor.json"]
    return [(path.parent, entry) for path in lists for entry in json.loads(path.read_text())]


def test_every_vendored_file_is_as_it_was_taken():
    assert vendored()
    for folder, entry in vendored():
        assert {"name", "version", "file", "licence", "sha256"} <= entry.keys()
        assert hashlib.sha256((folder / entry["file"]).read_bytes()).hexdigest() == entry["sha256"], entry[
            "file"
        ]


def test_every_file_under_vendor_is_listed():
    listed = {(folder / entry["file"]).resolve() for folder, entry in vendored()}
    stray = [
        path for path in tracked() if "vendor" in path.parts and path.suffix in (".js", ".css", ".woff2")
    ]
    assert [shown(path) for path in stray if path.resolve() not in listed] == []


def test_what_needs_a_reason_has_it_on_its_line():
    """A lint exception or a type ignore says why; so does an import inside a function."""
    exception = re.compile(r"#\s*(?:noqa|type:\s*ignore)[^#]*$")
    found = [
        shown(path, number)
        for path in tracked()
        if path.suffix == ".py" and "migrations" not in path.parts and path != HERE
        for number, line in enumerate(path.read_text().splitlines(), 1)
        if exception.search(line)
    ]
    assert found == []


def test_no_module_is_a_drawer_for_everything():
    drawers = {"utils", "util", "helpers", "helper", "common", "misc"}
    assert [
        shown(path) for path in tracked() if SRC in path.parents and {path.stem, path.parent.name} & drawers
    ] == []
