"""Every check of the project, two lanes at a time; `make test` calls it. docs/testing.md tells what runs where."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

from private_postgres import private_postgres

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
screen = Lock()


@dataclass(frozen=True)
class Step:
    """One program: its name on the screen, its words, and what it needs in its environment."""

    name: str
    words: tuple[str, ...]
    environment: Mapping[str, str] = field(default_factory=dict)


def pytest(name: str, kind: str, *more: str, database: str = "") -> Step:
    return Step(name, ("pytest", "-q", "-m", kind, *more), {"KAIMEN_DATABASE": database})


def lanes(postgres: str) -> list[list[Step]]:
    """Lanes run side by side, the steps of a lane one after another."""
    return [
        [
            Step("lint", ("ruff", "check", ".")),
            Step("format", ("ruff", "format", "--check", ".")),
            Step("contracts", ("lint-imports", "--no-cache")),
            Step("types", ("mypy",)),
            pytest("database tests on SQLite", "database"),
        ],
        [
            pytest("pure tests", "pure"),
            pytest("database tests on PostgreSQL", "database", database=postgres),
        ],
    ]


def run(step: Step) -> tuple[Step, int, float]:
    """Run one step and print it whole, so that two lanes never mix their lines."""
    start = time.monotonic()
    program, *words = step.words
    done = subprocess.run(
        [BIN / program, *words],
        cwd=ROOT,
        env={**os.environ, **step.environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    seconds = time.monotonic() - start
    with screen:
        print(f"\n=== {step.name} ({seconds:.0f} s)\n{done.stdout.strip()}", flush=True)
    return step, done.returncode, seconds


def run_lane(steps: Iterable[Step]) -> list[tuple[Step, int, float]]:
    return [run(step) for step in steps]


@contextmanager
def quick_folder() -> Iterator[str]:
    """Where tests keep their files: in memory where there is room, since they make and throw away much."""
    memory = Path("/dev/shm")
    roomy = memory.is_dir() and shutil.disk_usage(memory).free > 2 * 2**30
    with tempfile.TemporaryDirectory(prefix="kaimen-", dir=memory if roomy else None) as folder:
        yield folder


def main() -> int:
    with quick_folder() as folder:
        os.environ["TMPDIR"] = folder
        return check()


def check() -> int:
    start = time.monotonic()
    with private_postgres() as postgres, ThreadPoolExecutor() as pool:
        results = [result for lane in pool.map(run_lane, lanes(postgres)) for result in lane]
    results += run_lane([pytest("browser tests", "browser", "-n", "2")])
    print("\n=== all")
    for step, code, seconds in results:
        print(f"{'ok    ' if code == 0 else 'FAILED'} {step.name} ({seconds:.0f} s)")
    failed = [step.name for step, code, _ in results if code]
    print(f"{len(results) - len(failed)} of {len(results)} passed in {time.monotonic() - start:.0f} s")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
