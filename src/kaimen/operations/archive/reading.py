"""Restores a backup: all or nothing, and only once the record in it has been verified."""

import hashlib
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import ZipFile

from django.conf import settings
from django.core.management import call_command

from kaimen.operations.acts import restored
from kaimen.operations.archive import state
from kaimen.operations.archive.aside import aside
from kaimen.operations.archive.checking import checked, opened
from kaimen.operations.archive.loading import files, load
from kaimen.operations.archive.manifest import Manifest, Unusable
from kaimen.operations.archive.writing import KEPT
from kaimen.trail.facts import Verdict
from kaimen.trail.reads import verify


def read(path: Path) -> tuple[Manifest, Verdict]:
    """Put a backup in the place of this installation's database and files. Raises Unusable.

    A backup of an older version is loaded into its own tables and brought forward from there.
    """
    with opened(path) as archive:
        manifest = checked(archive)
        staged = _stage(archive)
        try:
            with swapping(staged) as swap, aside():
                verdict = _rebuild(archive, manifest)
                swap()
        finally:
            shutil.rmtree(staged, ignore_errors=True)
    return manifest, verdict


def _rebuild(archive: ZipFile, manifest: Manifest) -> Verdict:
    state.migrate_to(manifest.migrations)
    load(archive, manifest)
    call_command("migrate", verbosity=0, interactive=False)
    call_command("createcachetable", verbosity=0)
    verdict = verify()
    if not verdict.holds:
        first = verdict.breaks[0]
        raise Unusable("broken_record", f"{first.stream}#{first.number}")
    restored(hashlib.sha256(manifest.to_bytes()).hexdigest())
    return verdict


def _stage(archive: ZipFile) -> Path:
    """The archive's files beside the home's own, on the same disk."""
    staged = Path(tempfile.mkdtemp(prefix="restore-", dir=settings.HOME))
    for name in files(archive):
        target = staged / name.partition("/")[2]
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with archive.open(name) as member, target.open("wb") as file:
            shutil.copyfileobj(member, file)
        target.chmod(0o644 if "media" in target.relative_to(staged).parts[:1] else 0o600)
    return staged


@contextmanager
def swapping(staged: Path) -> Iterator[Callable[[], None]]:
    """Gives the function that puts the staged files in; if anything fails after it, the old ones come back."""
    moved: list[tuple[Path, Path]] = []

    def swap() -> None:
        for name in KEPT:
            old, aside_of, new = settings.HOME / name, staged / f"{name}.old", staged / name
            for source, target in ((old, aside_of), (new, old)):
                if source.exists():
                    source.rename(target)
                    moved.append((source, target))

    try:
        yield swap
    except BaseException:
        for source, target in reversed(moved):
            target.rename(source)
        raise
