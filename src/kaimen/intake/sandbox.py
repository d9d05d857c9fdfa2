"""A paper is read in a process of its own, with little memory, little time, no secrets and no database."""

import json
import logging
import os
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread
from typing import IO, Any

import kaimen
from kaimen.intake.refusals import SENTENCES, NotRead
from kaimen.papers.carrying import Malformed, packed, unpacked
from kaimen.papers.given import Given
from kaimen.papers.sources.refusing import PaperRefused
from kaimen.papers.understanding import Reading

try:
    import resource
except ImportError:  # a system without limits of a process: the clock on the wall still holds
    resource = None  # type: ignore[assignment]  # the same

MIB = 1024 * 1024
ROOT = Path(kaimen.__file__).resolve().parents[1]
READER = (sys.executable, "-s", "-P", "-B", "-X", "utf8", "-m", "kaimen.papers")
KEPT = ("LD_LIBRARY_PATH", "SYSTEMROOT")
"""What an interpreter may need to start; everything else of the environment stays outside."""
PLACES = re.compile(rb'^  File "[^"]*?([\w/]+\.py)", line (\d+)|^([\w.]+Error)\b', re.M)
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Limits:
    """Bytes of memory, seconds on the processor and on the wall, bytes of the answer."""

    memory: int = 1536 * MIB
    cpu: int = 30
    wall: float = 40
    answer: int = 64 * MIB
    files: int = 64


@dataclass(frozen=True, slots=True)
class Sandbox:
    """How readers are run. program: another one only in tests."""

    program: tuple[str, ...] = READER
    limits: Limits = field(default_factory=Limits)

    def read(self, name: str, data: bytes, given: Given) -> Reading:
        """What the paper says. Raises PaperRefused; NotRead("too_hard") where it crashed, hung or ate too much."""
        header = json.dumps({"name": name, "given": packed(given)}, ensure_ascii=False)
        told = self._told(header.encode(errors="replace") + b"\n" + data)
        if code := told.get("refused"):
            raise NotRead(code) if code in SENTENCES else PaperRefused(code)
        try:
            return unpacked(Reading, told.get("reading"))
        except Malformed as error:
            log.warning("a reader's answer does not fit: %s", type(error).__name__)
            raise NotRead("too_hard") from error

    def _told(self, message: bytes) -> dict[str, Any]:
        answer, complaint, code = self._run(message)
        try:
            told = json.loads(answer) if code == 0 else None
        except ValueError:
            told = None
        if not isinstance(told, dict):
            log.warning("a reader ended with %s: %s", code, _places(complaint))
            raise NotRead("too_hard")
        return told

    def _run(self, message: bytes) -> tuple[bytes, bytes, int]:
        """Answer, complaint and exit code; files are used for what comes back, so that no pipe fills up."""
        with (
            tempfile.TemporaryDirectory(prefix="kaimen-read-") as empty,
            tempfile.TemporaryFile() as answer,
            tempfile.TemporaryFile() as complaint,
            subprocess.Popen(
                self.program,
                stdin=subprocess.PIPE,
                stdout=answer,
                stderr=complaint,
                env=_environment(empty),
                cwd=empty,
                start_new_session=True,
            ) as child,
        ):
            assert child.stdin is not None
            bound(child.pid, self.limits)
            feeding = Thread(target=_feed, args=(child.stdin, message), daemon=True)
            feeding.start()
            try:
                code = child.wait(self.limits.wall)
            except subprocess.TimeoutExpired:
                child.kill()
                code = child.wait()
            feeding.join()
            return _start_of(answer, self.limits.answer), _start_of(complaint, 16_384), code


def bound(pid: int, limits: Limits) -> None:
    """From outside and before the first byte is handed over, so that no process can forget it; its own inherit it."""
    if resource is None or not hasattr(resource, "prlimit"):
        return
    for what, most in (
        (resource.RLIMIT_AS, limits.memory),
        (resource.RLIMIT_CPU, limits.cpu),
        (resource.RLIMIT_FSIZE, limits.answer),
        (resource.RLIMIT_NOFILE, limits.files),
        (resource.RLIMIT_CORE, 0),
    ):
        try:
            resource.prlimit(pid, what, (most, most))
        except ProcessLookupError:
            return


def _environment(home: str) -> dict[str, str]:
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    return kept | {"PYTHONPATH": str(ROOT), "HOME": home, "TMPDIR": home}


def _feed(stdin: IO[bytes], message: bytes) -> None:
    """In a thread of its own: a reader that stops listening must not hold us."""
    try:
        with stdin:
            stdin.write(message)
    except OSError:
        pass


def _start_of(file: IO[bytes], most: int) -> bytes:
    file.seek(0)
    return file.read(most)


def _places(complaint: bytes) -> str:
    """Where a reader broke, without a word of the paper that it held."""
    return " ".join(
        ":".join(filter(None, (part.decode() for part in found))) for found in PLACES.findall(complaint)
    )
