"""`python -m kaimen.papers` reads one paper: on its input a line of JSON about it and then its bytes, JSON out.

It runs apart from the server, so that a paper that crashes, hangs or eats memory takes nothing with it.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from kaimen.papers.carrying import packed, unpacked
from kaimen.papers.given import Given
from kaimen.papers.sources.opening import open_paper
from kaimen.papers.sources.refusing import PaperRefused
from kaimen.papers.understanding import understand


def answer(header: bytes, data: bytes) -> dict[str, Any]:
    """What became of a paper: {"reading": ...} or {"refused": code}."""
    told = json.loads(header)
    try:
        paper = open_paper(told["name"], data)
        return {"reading": packed(understand(paper, unpacked(Given, told["given"]).known()))}
    except PaperRefused as refused:
        return {"refused": refused.code}
    except (MemoryError, RecursionError):
        return {"refused": "too_hard"}


def main() -> None:
    """One paper, then the end."""
    header = sys.stdin.buffer.readline()
    told = answer(header, sys.stdin.buffer.read())
    sys.stdout.buffer.write(
        json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode(errors="replace")
    )


if __name__ == "__main__":
    main()
