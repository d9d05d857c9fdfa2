"""`python -m benchmarks [NAME]`: every figure beside its target. Exits 0 also where a target is missed."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import desk, duties, likeness, load, many, pages, reading, rehearsal, seen, standing, writing
from benchmarks.figures import Figure, printed
from tests.installations import Installation, installation_at
from tools.private_postgres import private_postgres

OF_A_SITE: dict[str, Callable[[Installation], Iterator[Figure]]] = {
    "pages": pages.figures,
    "seen": seen.figures,
    "standing": standing.figures,
    "many": many.figures,
    "rehearsal": rehearsal.figures,
    "desk": desk.figures,
}
PURE: dict[str, Callable[[], Iterator[Figure]]] = {
    "duties": duties.figures,
    "likeness": likeness.figures,
    "reading": reading.figures,
    "writing": writing.figures,
}
NAMES = (*PURE, "setup", *OF_A_SITE)
YARD = "benchmarks.yard.settings"
MAKE = "from benchmarks.making import make; make()"


def measured(wanted: list[str]) -> Iterator[Figure]:
    """The figures wanted, pure ones first, then those of a site on each database."""
    for name in PURE:
        if name in wanted:
            yield from PURE[name]()
    if "pages" in wanted and not load.is_here():
        print("wrk is missing, so pages are not measured. Install with: apt-get install wrk")
        wanted = [name for name in wanted if name != "pages"]
    if not set(wanted) - set(PURE):
        return
    with private_postgres() as cluster, TemporaryDirectory(prefix="kaimen-bench-") as folder:
        for where, database in (("SQLite", ""), ("PostgreSQL", cluster)):
            for figure in on_database(Path(folder) / where, database, wanted):
                yield replace(figure, where=where)


def on_database(folder: Path, cluster: str, wanted: list[str]) -> Iterator[Figure]:
    if "setup" in wanted:
        with installation_at(folder / "demo", cluster) as demo:
            yield standing.set_up(demo)
    chosen = [name for name in OF_A_SITE if name in wanted]
    if chosen:
        with site_at(folder / "site", cluster) as site:
            for name in chosen:
                yield from OF_A_SITE[name](site)


@contextmanager
def site_at(home: Path, cluster: str) -> Iterator[Installation]:
    """An installation with the one region, and the yardstick's table in the same database."""
    with ExitStack() as stack:
        site = stack.enter_context(installation_at(home, cluster))
        site.ok("setup", "--empty")
        site.python(MAKE)
        site.more["DJANGO_SETTINGS_MODULE"] = YARD
        site.python("from benchmarks.yard.laying import lay; lay()")
        del site.more["DJANGO_SETTINGS_MODULE"]
        yield site


def main() -> None:
    wanted = sys.argv[1:] or list(NAMES)
    if unknown := set(wanted) - set(NAMES):
        sys.exit(f"No benchmark {', '.join(sorted(unknown))}: choose from {', '.join(NAMES)}")
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores; a busy machine blurs every figure")
    for figure in measured(wanted):
        print(*printed([figure]), flush=True)


if __name__ == "__main__":
    main()
