"""Writes a backup: every table as JSON lines from one moment, then the files, then the manifest."""

import hashlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from django.conf import settings
from django.db.models import Model
from django.utils import timezone

import kaimen
from kaimen.operations.archive import sequences, state
from kaimen.operations.archive.manifest import NAME, Manifest
from kaimen.operations.archive.snapshot import snapshot
from kaimen.operations.archive.values import to_line

ROWS = 2_000
BLOCK = 1 << 20
KEPT = ("secrets", "media", "sign-ins.txt")
"""What of the home goes along; the rest can be made again."""


def write(path: Path) -> str:
    """Write a backup, whole or not at all, readable by its owner only; returns its manifest's sha256.

    Raises FileExistsError where the path is taken.
    """
    if path.exists():
        raise FileExistsError(path)
    draft = path.with_name(f"{path.name}.part")
    try:
        draft.unlink(missing_ok=True)
        with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            with ZipFile(file, "w", ZIP_DEFLATED, compresslevel=6) as archive:
                digest = _fill(archive)
            file.flush()
            os.fsync(file.fileno())
        draft.rename(path)
    finally:
        draft.unlink(missing_ok=True)
    return digest


def _fill(archive: ZipFile) -> str:
    manifest = Manifest(kaimen.__version__, timezone.now().isoformat())
    with snapshot():
        manifest.migrations = state.applied()
        models = state.models_at(manifest.migrations)
        for model in models:
            table = model._meta.db_table
            manifest.columns[table] = [field.attname for field in model._meta.concrete_fields]
            manifest.digests[f"tables/{table}.jsonl"] = _member(
                archive, f"tables/{table}.jsonl", _rows(model)
            )
        manifest.sequences = sequences.read(models)
    for path in kept_files():
        name = f"files/{path.relative_to(settings.HOME).as_posix()}"
        manifest.digests[name] = _member(archive, name, _blocks(path))
    data = manifest.to_bytes()
    archive.writestr(NAME, data)
    return hashlib.sha256(data).hexdigest()


def _member(archive: ZipFile, name: str, blocks: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    with archive.open(name, "w", force_zip64=True) as member:
        for block in blocks:
            digest.update(block)
            member.write(block)
    return digest.hexdigest()


def _rows(model: type[Model]) -> Iterator[bytes]:
    rows = model._base_manager.order_by("pk").values_list(*[f.attname for f in model._meta.concrete_fields])
    return map(to_line, rows.iterator(chunk_size=ROWS))


def _blocks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while block := file.read(BLOCK):
            yield block


def kept_files() -> Iterator[Path]:
    """The files of the home that a backup keeps."""
    for name in KEPT:
        place = settings.HOME / name
        yield from [place] if place.is_file() else sorted(p for p in place.rglob("*") if p.is_file())
