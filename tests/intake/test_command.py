"""`kaimen read`: sentences for people, JSON for machines, exit codes for scripts; never a traceback."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path

import pytest
from django.core.management import call_command
from jsonschema import Draft202012Validator

from kaimen.papers.schema import reading_schema
from tests.intake.making import a_zip
from tests.papers.made_notice import NOTICE

VALID = Draft202012Validator(reading_schema())
CHANGED = NOTICE.replace("5月\t", "9月\t")


@dataclass
class Done:
    returncode: int
    stdout: str
    stderr: str


def run(*words: str) -> Done:
    """The command in this process; the papers are read in theirs."""
    said, complained, code = StringIO(), StringIO(), 0
    try:
        call_command("read", *words, stdout=said, stderr=complained)
    except SystemExit as end:
        code = int(str(end.code or 0))
    return Done(code, said.getvalue(), complained.getvalue())


def run_alone(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """As a person starts it, where nobody has set anything up."""
    return subprocess.run(
        [sys.executable, "-m", "kaimen", "read", *words],
        env={"PATH": os.environ["PATH"], "KAIMEN_HOME": str(home)},
        cwd=home.parent,
        capture_output=True,
        text=True,
        timeout=120,
    )


@pytest.fixture
def notice(tmp_path) -> Path:
    path = tmp_path / "notice.txt"
    path.write_text(NOTICE)
    return path


def test_people_read_the_notice_its_rules_and_its_rows(notice):
    done = run(str(notice))
    assert done.returncode == 0
    for words in (
        "文号：云政公开办发〔2026〕3号",
        "方案报送时限：活动前5个工作日（二（一）",
        "1  5月  走进自来水厂  现场观摩  区甲局",
        "! 第18行 本行没有责任单位，请补上。",
        "缺序号3",
    ):
        assert words in done.stdout
    assert "0000-1234567" not in done.stdout
    assert "0000-1234567" in run(str(notice), "--contacts").stdout


def test_machines_read_the_documented_json(notice):
    told = json.loads(run(str(notice), "--json").stdout)
    assert [error.message for error in VALID.iter_errors(told)] == []
    assert told["notice"]["number"] == "云政公开办发〔2026〕3号"


def test_the_standard_input_is_text(monkeypatch):
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(NOTICE.encode())))
    told = json.loads(run("-", "--json").stdout)
    assert told["source"]["kind"] == "txt"
    assert len(told["tables"][0]["rows"]) == 3


def test_a_folder_and_a_zip_give_a_list(tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(NOTICE)
    (tmp_path / "in" / "all.zip").write_bytes(a_zip(**{"b.txt": CHANGED.encode()}))
    told = json.loads(run(str(tmp_path / "in"), "--json").stdout)
    assert [one["source"]["name"] for one in told] == ["a.txt", "b.txt"]


def test_the_year_can_be_told(tmp_path):
    path = tmp_path / "plan.csv"
    path.write_text("序号,时间,活动主题,责任单位\n1,5月,走进水厂,区甲局\n")
    told = json.loads(run(str(path), "--json", "--year", "2031").stdout)
    assert told["tables"][0]["rows"][0]["period"]["start"] == "2031-05-01"


def test_a_refusal_has_a_sentence_and_a_code(tmp_path):
    (tmp_path / "cut.docx").write_bytes(b"PK\x03\x04 cut")
    done = run(str(tmp_path / "cut.docx"))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.strip()
    told = json.loads(run(str(tmp_path / "cut.docx"), "--json").stdout)
    assert set(told["refused"]) == {"code", "message"}


def test_some_read_and_some_refused_is_an_exit_code_of_its_own(notice, tmp_path):
    (tmp_path / "cut.docx").write_bytes(b"PK\x03\x04 cut")
    done = run(str(notice), str(tmp_path / "cut.docx"), "--json")
    assert done.returncode == 1
    assert [("refused" in one) for one in json.loads(done.stdout)] == [False, True]


@pytest.mark.parametrize("words", [("no-such-file.docx",), ()])
def test_what_is_not_there_is_said(words):
    done = run(*words)
    assert done.returncode == 2
    assert done.stderr.strip()


def test_an_empty_folder_is_said(tmp_path):
    (tmp_path / "none").mkdir()
    assert run(str(tmp_path / "none")).returncode == 2


def test_the_schema_is_printed():
    assert json.loads(run("--schema").stdout) == reading_schema()


def test_it_needs_no_installation_and_makes_none(notice, tmp_path):
    done = run_alone(tmp_path / "home", str(notice), "--json")
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["notice"]["year"] == 2026
    assert not (tmp_path / "home").exists()


def test_a_wrong_word_is_no_traceback(tmp_path):
    done = run_alone(tmp_path / "home", "--no-such-option")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


def test_a_folder_gives_its_papers_and_not_what_programs_leave_beside_them(tmp_path):
    folder = tmp_path / "来件"
    folder.mkdir()
    assert "来件：文件里没有内容" in run(str(folder)).stderr
    (folder / ".DS_Store").write_bytes(b"x")
    (folder / "~$计划.docx").write_bytes(b"x")
    (folder / "计划.txt").write_text("序号\t活动主题\t责任单位\n1\t开放日\t区甲局\n", "utf-8")
    told = json.loads(run(str(folder), "--json").stdout)
    assert [one["source"]["name"] for one in told] == ["计划.txt"]
