"""A copy of the column on a disk or in a zip: only what changed is written, and nothing that is not ours is touched.

The list of what we wrote stands in the folder itself. A page that is gone leaves a short note in its place, since
somebody may have its address; a file that is gone is removed.
"""

import hashlib
import io
import json
import os
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

from django.template.loader import render_to_string

from kaimen.regions.models import Region
from kaimen.stages.column.copying import Files, campaigns_of, copied
from kaimen.stages.column.rules.copying import between

LIST = ".kaimen-copy.json"
PAGE, GONE = ".html", "withdrawn"
FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""Every entry's time in a zip, so that the same pages make the same file."""


class NotOurs(Exception):
    """A file stands in the folder that we would write over and did not write; the text is its name."""


@dataclass
class Written:
    """What a run did: names of files written, left as they were, replaced by a note, and removed."""

    written: list[str] = field(default_factory=list)
    kept: int = 0
    withdrawn: list[str] = field(default_factory=list)
    removed: list[str] = field(default_factory=list)


def write(region: Region, folder: Path, year: int | None = None) -> Written:
    """Bring a folder to the region's present state. Raises NotOurs, OSError and copying.TooLarge.

    With a year, the other years' files stay as they are.
    """
    before = _listed(folder)
    others = {name for name in before if year and _term(name) not in _terms(region, year)}
    files = copied(region, year, {name for name in others if before[name] != GONE})
    _check_ours(folder, files, before)
    done = Written()
    gone = sorted(set(before) - set(files) - others)
    notes = {name: _note(name) for name in gone if name.endswith(PAGE)}
    for name, body in (files | notes).items():
        _put(folder, name, body, done)
    done.withdrawn = [name for name in notes if name in done.written]
    for name in (name for name in gone if name not in notes):
        (folder / name).unlink(missing_ok=True)
        done.removed.append(name)
    marks = {name: before[name] for name in others} | {name: _digest(body) for name, body in files.items()}
    _put(folder, LIST, _list(marks | dict.fromkeys(notes, GONE)), Written())
    return done


def _terms(region: Region, year: int) -> set[str]:
    """The years that a run with `year` answers for; the region's own pages always."""
    return {"", str(year), *(one.term for one in campaigns_of(region, year))}


def _term(name: str) -> str:
    """The year that a file belongs to, "" for the region's own."""
    parts = name.split("/")
    return next((part for part in parts[:-1] if part[:4].isdigit()), "")


def _listed(folder: Path) -> dict[str, str]:
    """What an earlier run wrote, by name; nothing where there was none."""
    try:
        told = json.loads((folder / LIST).read_text())
    except (FileNotFoundError, ValueError):
        return {}
    names = told if isinstance(told, dict) else {}
    return {name: str(mark) for name, mark in names.items() if _inside(name)}


def _inside(name: str) -> bool:
    """Whether a name of the list stays in the folder, whatever somebody wrote into the list."""
    return not name.startswith("/") and ".." not in name.split("/") and "\\" not in name


def _list(marks: dict[str, str]) -> bytes:
    return (json.dumps(dict(sorted(marks.items())), indent=0) + "\n").encode()


def _check_ours(folder: Path, files: Files, before: dict[str, str]) -> None:
    for name in files:
        if name not in before and (folder / name).exists() and (folder / name).read_bytes() != files[name]:
            raise NotOurs(name)


def _digest(body: bytes) -> str:
    return hashlib.sha256(body).hexdigest()


def _put(folder: Path, name: str, body: bytes, done: Written) -> None:
    """Write a file whole or not at all; one that is as it should be is not touched."""
    path = folder / name
    if path.is_file() and path.read_bytes() == body:
        done.kept += 1
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.new")
    beside.write_bytes(body)
    os.replace(beside, path)  # noqa: PTH105  # replaces in one step on every system
    done.written.append(name)


def _note(name: str) -> bytes:
    """What stands where a page was withdrawn; it leads to the copy's first page."""
    return render_to_string("column/withdrawn.html", {"home": between(name, "index.html")}).encode()


def zipped(region: Region, year: int | None = None) -> bytes:
    """The whole copy as a zip, byte for byte the same for the same pages."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in copied(region, year).items():
            archive.writestr(zipfile.ZipInfo(name, FIRST_DAY), body, zipfile.ZIP_DEFLATED)
    return out.getvalue()
