"""Reading in the background what came as one of many, and throwing away what was kept long enough."""

import logging
import shutil
import tempfile
from collections.abc import Callable
from datetime import time, timedelta
from pathlib import Path

from django.core.files.storage import default_storage
from django.utils import timezone
from django_tasks import task

from kaimen.intake import acts, reads
from kaimen.intake.taking import answer_second, read_waiting
from kaimen.operations.clock import daily, every
from kaimen.outbox.reads import queued
from kaimen.scheme.problem import Refused
from kaimen.scheme.roles import THE_CLOCK

log = logging.getLogger(__name__)
FOLDER = "intake"
WORKPLACES = ("kaimen-read-*", "kaimen-office-*")
ORPHANS_AFTER = timedelta(hours=1)
AT_ONCE = 500


@task()
def read_all() -> int:
    """Every paper that waits, one after the other; returns how many."""
    waiting = reads.waiting(AT_ONCE)
    for paper in waiting:
        _apart(read_waiting, paper)
    return len(waiting)


@every(seconds=2, name="intake.read")
def read() -> None:
    """Look before queueing: most of the time nothing waits."""
    if reads.waiting(1) and not queued(read_all.module_path):
        read_all.enqueue()


@task()
def ask_second() -> int:
    """Every question to the second reader, one after the other; returns how many."""
    papers = reads.to_ask(AT_ONCE)
    for paper in papers:
        _apart(answer_second, paper)
    return len(papers)


def _apart(work: Callable[[int], None], paper: int) -> None:
    """One paper that breaks, or goes meanwhile, holds up none behind it."""
    try:
        work(paper)
    except Refused:
        log.info("paper %s is gone or changed", paper)
    except Exception:
        log.exception("paper %s broke", paper)


@every(seconds=2, name="intake.second")
def second() -> None:
    """Look before queueing: most of the time nobody asks."""
    if reads.to_ask(1) and not queued(ask_second.module_path):
        ask_second.enqueue()


@daily(at=time(3, 20), name="intake.purge")
def purge() -> None:
    """Papers whose time is over, and files that an upload rolled back after writing them."""
    acts.purge(THE_CLOCK, timezone.now())
    sweep_orphans()
    sweep_workplaces(Path(tempfile.gettempdir()))


def sweep_workplaces(folder: Path) -> None:
    """What a server that was killed left where it read or converted a paper; young ones may be in use."""
    before = (timezone.now() - ORPHANS_AFTER).timestamp()
    for pattern in WORKPLACES:
        for place in folder.glob(pattern):
            if place.is_dir() and not place.is_symlink() and place.lstat().st_mtime < before:
                shutil.rmtree(place, ignore_errors=True)


def sweep_orphans() -> int:
    """Files that no paper holds; young ones may belong to an upload that is still being written."""
    held, before, gone = reads.kept_files(), timezone.now() - ORPHANS_AFTER, 0
    for name in _files():
        path = f"{FOLDER}/{name}"
        if path not in held and default_storage.get_modified_time(path) < before:
            default_storage.delete(path)
            gone += 1
    return gone


def _files() -> list[str]:
    return default_storage.listdir(FOLDER)[1] if default_storage.exists(FOLDER) else []
