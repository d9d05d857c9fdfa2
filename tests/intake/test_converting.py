"""Old Word files: by a stand-in program everywhere, by LibreOffice itself where it is installed."""

import os
import shutil
import stat
import sys
from pathlib import Path

import pytest

from kaimen.intake import reading as door
from kaimen.intake.converting import LIMITS, PROGRAMS, Converter, converter
from kaimen.intake.reading import read_safely
from kaimen.intake.refusals import NotRead
from kaimen.intake.tasks import sweep_workplaces
from tests.intake.making import GIVEN

RTF = rb"{\rtf1\ansi\ansicpg936 \u20113?\u28330?\u21306?\u20844?\u21578?\par 2026}"
INSTALLED = next(filter(None, map(shutil.which, PROGRAMS)), None)


def program(folder: Path, code: str) -> Converter:
    """A stand-in that is called as LibreOffice is."""
    script = folder / "office.py"
    script.write_text(f"import pathlib, sys, time\nwords = sys.argv\n{code}\n")
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    return Converter((sys.executable, str(script)), seconds=5)


def refusal(of: Converter) -> str:
    with pytest.raises(NotRead) as caught:
        of.docx(RTF)
    return caught.value.code


WRITE = """
out = pathlib.Path(words[words.index("--outdir") + 1])
out.mkdir()
(out / "paper.docx").write_bytes(b"made of " + pathlib.Path(words[-1]).read_bytes()[:5])
"""


def test_what_the_program_makes_is_taken(tmp_path):
    assert program(tmp_path, WRITE).docx(RTF) == b"made of {\\rtf"


def test_the_profile_is_a_throw_away_one_that_runs_no_macro(tmp_path):
    seen = tmp_path / "seen"
    code = f"""
profile = next(word for word in words if word.startswith("-env:UserInstallation=file://"))
folder = pathlib.Path(profile.partition("file://")[2])
settings = (folder / "user" / "registrymodifications.xcu").read_text()
pathlib.Path({str(seen)!r}).write_text(str(folder) + "\\n" + settings)
{WRITE}"""
    program(tmp_path, code).docx(RTF)
    folder, settings = seen.read_text().split("\n", 1)
    assert not Path(folder).exists()
    assert '"DisableMacrosExecution" oor:op="fuse"><value>true<' in settings


def test_one_that_makes_nothing_is_a_refusal(tmp_path):
    assert refusal(program(tmp_path, "pass")) == "not_converted"


def test_one_that_hangs_is_ended(tmp_path):
    slow = program(tmp_path, "time.sleep(600)")
    assert refusal(Converter(slow.program, seconds=0.5)) == "too_hard"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux limits a process from outside")
def test_the_program_has_its_limits_before_it_opens_anything(tmp_path):
    seen = tmp_path / "seen"
    told = "import resource; time.sleep(0.3); limit = resource.getrlimit(resource.RLIMIT_AS)[1]"
    program(tmp_path, f"{told}\npathlib.Path({str(seen)!r}).write_text(str(limit))\n{WRITE}").docx(RTF)
    assert int(seen.read_text()) == LIMITS.memory


def test_without_the_program_the_sentence_says_what_to_do(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    with pytest.raises(NotRead) as caught:
        converter().docx(RTF)
    assert caught.value.code == "no_office"
    assert ".docx" in caught.value.message and "LibreOffice" in caught.value.message


def test_an_old_file_without_the_program_is_refused_at_the_door(monkeypatch):
    monkeypatch.setattr(door, "converter", lambda: Converter(()))
    with pytest.raises(NotRead) as caught:
        read_safely("old.rtf", RTF, GIVEN)
    assert caught.value.code == "no_office"


@pytest.mark.skipif(not INSTALLED, reason="LibreOffice is not installed here: only the stand-in was tried")
def test_libreoffice_itself_turns_an_old_file_into_one_that_is_read():
    reading = read_safely("old.rtf", RTF, GIVEN)
    assert reading.paper.kind == "docx"
    assert "云溪"[0] == "云"
    assert "2026" in reading.paper.text


def test_blanks_before_an_old_file_are_not_handed_on(tmp_path):
    assert program(tmp_path, WRITE).docx(b" \r\n" + RTF) == b"made of {\\rtf"


def test_what_a_killed_server_left_of_a_paper_is_swept(tmp_path):
    places = [tmp_path / name for name in ("kaimen-office-old", "kaimen-read-new", "another")]
    for place in places:
        place.mkdir()
        (place / "paper.doc").write_bytes(b"1")
    for place in (places[0], places[2]):
        os.utime(place, (0, 0))
    sweep_workplaces(tmp_path)
    assert [place.exists() for place in places] == [False, True, True]
