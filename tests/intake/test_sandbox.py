"""A paper that crashes, hangs, eats memory or talks without end takes nothing with it: real children."""

import json
import sys
import threading
import time
from pathlib import Path

import pytest

from kaimen.intake.reading import read_safely
from kaimen.intake.refusals import NotRead
from kaimen.intake.sandbox import Sandbox
from kaimen.intake.seats import seat
from kaimen.papers.sources.refusing import PaperRefused
from tests.intake.making import GIVEN, sandbox
from tests.papers.made_notice import NOTICE

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="limits of another process are Linux's")
TAKE_ALL = "import sys; sys.stdin.buffer.read(); "


def refused(of: Sandbox, data: bytes = b"x" * 2_000_000) -> str:
    with pytest.raises(PaperRefused) as caught:
        of.read("paper.txt", data, GIVEN)
    return caught.value.code


def test_a_notice_is_read_in_a_process_of_its_own():
    reading = read_safely("notice.txt", NOTICE.encode(), GIVEN)
    assert reading.head is not None and reading.head.number == "云政公开办发〔2026〕3号"
    assert [row.no for row in reading.tables[0].table.rows] == [1, 2, 4]
    assert reading.head.region_name == "云溪区"


def test_a_paper_that_refuses_itself_says_why():
    assert refused(Sandbox(), b"") == "empty"
    assert refused(Sandbox(), b"%PDF-1.7 cut") in ("broken", "cut")


def test_one_that_hangs_is_ended():
    began = time.monotonic()
    assert refused(sandbox("import time; time.sleep(600)", wall=1)) == "too_hard"
    assert time.monotonic() - began < 10


def test_one_that_reads_nothing_and_ends_is_no_fault_of_ours():
    assert refused(sandbox("pass")) == "too_hard"


def test_one_that_crashes_is_a_refusal():
    assert refused(sandbox("import os; os.abort()")) == "too_hard"
    assert refused(sandbox(TAKE_ALL + "raise ValueError('x')")) == "too_hard"


@LINUX
def test_one_that_eats_memory_is_stopped():
    code = TAKE_ALL + "held = bytearray(600_000_000); print('{\"reading\": 1}')"
    assert refused(sandbox(code, memory=200_000_000)) == "too_hard"


@LINUX
def test_one_that_burns_the_processor_is_stopped():
    began = time.monotonic()
    assert refused(sandbox("while True: pass", cpu=1, wall=30)) == "too_hard"
    assert time.monotonic() - began < 20


@LINUX
def test_one_that_talks_without_end_is_stopped():
    code = TAKE_ALL + "\nwhile True: sys.stdout.write('x' * 65536)"
    assert refused(sandbox(code, answer=1_000_000, wall=20)) == "too_hard"


@pytest.mark.parametrize("answer", ["", "no json", "[1]", "{}", '{"reading": [1, 2]}', '{"reading": null}'])
def test_an_answer_that_is_no_reading_is_a_refusal(answer):
    assert refused(sandbox(TAKE_ALL + f"sys.stdout.write({answer!r})")) == "too_hard"


def test_a_reader_sees_no_secret_and_stands_in_an_empty_folder(monkeypatch, tmp_path):
    monkeypatch.setenv("KAIMEN_SECRET", "do not tell")
    seen = tmp_path / "seen.json"
    tell = f"open({str(seen)!r}, 'w').write(json.dumps([dict(os.environ), os.listdir('.'), os.getcwd()]))"
    refused(sandbox(f"import json, os; {tell}"))
    environment, listed, folder = json.loads(seen.read_text())
    assert set(environment) - {"LC_CTYPE", "LD_LIBRARY_PATH"} == {"PYTHONPATH", "HOME", "TMPDIR"}
    assert listed == []
    assert not Path(folder).exists()


@LINUX
def test_limits_are_set_before_a_byte_is_handed_over(tmp_path):
    seen = tmp_path / "limits.json"
    names = "('AS', 'CPU', 'CORE', 'NOFILE', 'FSIZE')"
    code = (
        "import json, resource, sys; sys.stdin.buffer.readline(); "
        f"told = [resource.getrlimit(getattr(resource, 'RLIMIT_' + name)) for name in {names}]; "
        f"open({str(seen)!r}, 'w').write(json.dumps(told))"
    )
    refused(sandbox(code, memory=900_000_000, cpu=7, files=50, answer=4096))
    told = json.loads(seen.read_text())
    assert told == [[900_000_000] * 2, [7, 7], [0, 0], [50, 50], [4096, 4096]]


def test_a_broken_reader_s_complaint_is_logged_without_the_paper_s_words(caplog):
    refused(sandbox(TAKE_ALL + "raise ValueError('secret words')"))
    assert "ValueError" in caplog.text
    assert "secret" not in caplog.text


def test_two_read_at_once_and_the_third_is_told_to_come_back(tmp_path):
    with seat(tmp_path, wait=0), seat(tmp_path, wait=0):
        with pytest.raises(NotRead) as caught, seat(tmp_path, wait=0):
            pass
        assert caught.value.code == "busy"
    with seat(tmp_path, wait=0):
        pass


def test_one_who_waits_gets_the_seat_that_becomes_free(tmp_path):
    leave = threading.Event()

    def sit() -> None:
        with seat(tmp_path, seats=1):
            leave.wait(10)

    sitting = threading.Thread(target=sit)
    sitting.start()
    threading.Timer(0.3, leave.set).start()
    time.sleep(0.1)
    with seat(tmp_path, seats=1, wait=5):
        assert leave.is_set()
    sitting.join()
