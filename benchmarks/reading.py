"""Files read: a workbook of 10,000 rows into its table, and a notice of five pages in the usual kinds.

Seconds are the processor's. Memory is what a process of its own needs at its highest, above what it has once
everything is imported. Run by itself, `python -m benchmarks.reading` measures the workbook and prints seconds of
opening, of the table, and MiB.
"""

import io
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path
from resource import RUSAGE_SELF, getrusage
from statistics import median

from openpyxl import Workbook

from benchmarks.figures import Figure
from kaimen.papers.notice.divisions import divisions_of
from kaimen.papers.sources.opening import open_paper
from kaimen.papers.tables.several import read_table
from kaimen.papers.understanding import Known, understand
from tests.papers.sources.making import notice, office, plain, printed

ROWS, PAGES_OF_ROWS, TIMES, YEAR = 10_000, 60, 5, 2031
MOST_SECONDS, MOST_MEMORY, MOST_NOTICE, MOST_FIVE = 3.0, 200, 300, 1.0
NOTICES = Path(os.environ.get("KAIMEN_NOTICES") or Path(__file__).parents[2] / "shared" / "notices")


def figures() -> Iterator[Figure]:
    """The workbook in a process of its own, then each kind of notice."""
    done = subprocess.run([sys.executable, "-m", "benchmarks.reading"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    opening, table, memory = map(float, done.stdout.split())
    yield Figure(f"reading: {ROWS:,} rows of xlsx, opened", opening, "s")
    yield Figure("  and understood as a table, together", opening + table, "s", most=MOST_SECONDS)
    yield Figure("  memory above the imports", memory, "MiB", most=MOST_MEMORY)
    writers: dict[str, Callable[[int], bytes]] = {"docx": office.docx, "pdf": printed.pdf, "html": plain.html}
    for kind, write in writers.items():
        data = write(PAGES_OF_ROWS)
        open_paper(f"a.{kind}", data)
        taken = median(
            _seconds(lambda name=f"a.{kind}", data=data: open_paper(name, data)) for _ in range(TIMES)
        )
        yield Figure(f"  a notice of five pages, {kind}", taken * 1000, "ms", most=MOST_NOTICE)
    yield Figure("  five notices read and understood", _five(), "s", most=MOST_FIVE)


def _five() -> float:
    """The five notices' own texts where they are, else five made-up ones."""
    folder = NOTICES if NOTICES.is_dir() else Path("tests/papers/genre")
    texts = [path.read_bytes() for path in sorted(folder.glob("*.txt"))[:5]]
    known = Known(divisions_of((files("kaimen.data") / "divisions.tsv").read_text("utf-8")))

    def read() -> None:
        for text in texts:
            understand(open_paper("a.txt", text), known)

    read()
    return median(_seconds(read) for _ in range(TIMES))


def workbook() -> bytes:
    """Rows numbered through, with eight columns."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet("计划")
    sheet.append([*notice.HEADER, "活动地点", "参加对象", "备注"])
    for row in notice.rows(ROWS):
        sheet.append([row.no, *row.cells()[1:], f"第{row.no}会议室", "群众代表", ""])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def main() -> None:
    data = _made_apart()
    before = _resident()
    began = time.process_time()
    paper = open_paper("a.xlsx", data)
    opened = time.process_time()
    rows = len(read_table(paper, year=YEAR).rows)
    ended = time.process_time()
    assert rows == ROWS
    memory = (getrusage(RUSAGE_SELF).ru_maxrss - before) / 1024
    print(opened - began, ended - opened, memory)


def _made_apart() -> bytes:
    """The workbook from another process: making it must not count."""
    code = "import sys; from benchmarks.reading import workbook; sys.stdout.buffer.write(workbook())"
    return subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout


def _resident() -> int:
    """Kilobytes that the process has now."""
    told = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in told if line.startswith("VmRSS"))


def _seconds(act: Callable[[], object]) -> float:
    began = time.process_time()
    act()
    return time.process_time() - began


if __name__ == "__main__":
    main()
