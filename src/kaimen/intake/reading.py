"""From a file's name and bytes to what it says, wherever it comes from: safely, and never in this process."""

from pathlib import Path

from kaimen.intake.converting import converter
from kaimen.intake.sandbox import Sandbox
from kaimen.intake.seats import WAIT, seat
from kaimen.papers.given import Given
from kaimen.papers.sources.refusing import PaperRefused
from kaimen.papers.understanding import Reading

OLD_WORD = "old_word"


def read_safely(
    name: str,
    data: bytes,
    given: Given,
    seats: Path | None = None,
    sandbox: Sandbox | None = None,
    wait: float = WAIT,
) -> Reading:
    """Read a paper. Raises PaperRefused.

    seats: the folder of the machine's seats, None where nobody else reads; wait: for a seat, in seconds.
    """
    if seats is None:
        return _read(name, data, given, sandbox or Sandbox())
    with seat(seats, wait=wait):
        return _read(name, data, given, sandbox or Sandbox())


def _read(name: str, data: bytes, given: Given, sandbox: Sandbox) -> Reading:
    try:
        return sandbox.read(name, data, given)
    except PaperRefused as refused:
        if refused.code != OLD_WORD:
            raise
    return sandbox.read(f"{name}.docx", converter().docx(data), given)
