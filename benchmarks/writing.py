"""Official papers written: a plan of 54 rows and one of a thousand as Word, PDF, workbook and page; no database."""

import time
from collections.abc import Callable, Iterator

from benchmarks.figures import Figure
from kaimen.papers.official.drafting.plans import plan_annex
from kaimen.papers.official.drafting.sheets import alone
from kaimen.papers.official.html import write_html
from kaimen.papers.official.paper import OfficialPaper
from kaimen.papers.official.word.document import write_docx
from kaimen.papers.tables.table import PlanTable
from kaimen.papers.writing.plan import write_xlsx
from kaimen.press.pdf import write_pdf
from tests.papers.official.made import paper, plan

ROWS, MANY, TIMES = 54, 1_000, 5


def figures() -> Iterator[Figure]:
    table, sheet = plan(ROWS), alone(plan_annex(plan(ROWS)))
    yield Figure(f"writing: {ROWS} rows as Word", seconds(lambda: write_docx(sheet)), "s", most=0.5)
    yield Figure(
        "  as a whole notice with annexes, Word", seconds(lambda: write_docx(paper())), "s", most=0.5
    )
    yield Figure("  PDF, fonts found for the first time", once(lambda: write_pdf(sheet)), "s", most=3)
    yield Figure("  PDF after that", seconds(lambda: write_pdf(sheet)), "s", most=1)
    yield Figure("  workbook", seconds(lambda: write_xlsx(table, merged=True)), "s", most=0.5)
    yield Figure("  web page", seconds(lambda: write_html(sheet)), "s", most=0.1)
    yield from many(plan(MANY))


def many(table: PlanTable) -> Iterator[Figure]:
    """The same of a thousand rows."""
    sheet = alone(plan_annex(table))
    writers: dict[str, Callable[[OfficialPaper], bytes]] = {"Word": write_docx, "PDF": write_pdf}
    for name, write in writers.items():
        yield Figure(f"  {MANY:,} rows as {name}", once(lambda write=write: write(sheet)), "s", most=10)


def once(act: Callable[[], object]) -> float:
    """The processor's seconds that an act takes."""
    began = time.process_time()
    act()
    return time.process_time() - began


def seconds(act: Callable[[], object]) -> float:
    """The least of a few tries, so that a busy machine blurs it less."""
    return min(once(act) for _ in range(TIMES))
