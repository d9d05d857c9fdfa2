"""At most so many papers are read at the same time on a machine; the next one waits a little, then is told so."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep
from typing import IO

from kaimen.intake.refusals import NotRead

try:
    import fcntl
except ImportError:  # another system than the ones that offices serve from: every reader gets a seat
    fcntl = None  # type: ignore[assignment]  # the same

SEATS = 2
WAIT = 20.0
PAUSE = 0.1
BUSY = "busy"


@contextmanager
def seat(folder: Path, seats: int = SEATS, wait: float = WAIT) -> Iterator[None]:
    """Hold one of the seats, which a process that dies gives back by itself. Raises NotRead("busy")."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    until = monotonic() + wait
    while (held := _taken(folder, seats)) is None:
        if monotonic() > until:
            raise NotRead(BUSY)
        sleep(PAUSE)
    with held:
        yield


def _taken(folder: Path, seats: int) -> IO[bytes] | None:
    for number in range(seats):
        file = (folder / f"seat-{number}").open("ab")
        try:
            if fcntl:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return file
        except OSError:
            file.close()
    return None
