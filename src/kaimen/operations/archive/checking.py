"""Looks a backup over before anything is touched: whole, unchanged, of a kind that this program can read."""

import hashlib
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, ZipFile

from kaimen.operations.archive import state
from kaimen.operations.archive.manifest import NAME, Manifest, Unusable

BLOCK = 1 << 20


def checked(archive: ZipFile) -> Manifest:
    """The manifest of a backup that is as it was written. Raises Unusable."""
    manifest = _manifest(archive)
    if newer := state.unknown(manifest.migrations):
        raise Unusable("newer", f"{manifest.version} ({newer[0][0]})")
    names = set(archive.namelist()) - {NAME}
    for name in sorted(names ^ manifest.digests.keys()):
        raise Unusable("incomplete", name)
    for name, digest in manifest.digests.items():
        if not _safe(name):
            raise Unusable("strange", name)
        if _digest(archive, name) != digest:
            raise Unusable("changed", name)
    return manifest


def opened(path: Path) -> ZipFile:
    """Raises Unusable where the file is missing or no archive."""
    try:
        return ZipFile(path)
    except FileNotFoundError:
        raise Unusable("missing", str(path)) from None
    except (BadZipFile, OSError):
        raise Unusable("no_backup", str(path)) from None


def _manifest(archive: ZipFile) -> Manifest:
    try:
        return Manifest.from_bytes(archive.read(NAME))
    except (KeyError, ValueError, TypeError, BadZipFile):
        raise Unusable("no_backup", archive.filename or "") from None


def _safe(name: str) -> bool:
    """Nothing in an archive may name a place outside the home."""
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and path.parts[0] in ("tables", "files")


def _digest(archive: ZipFile, name: str) -> str:
    digest = hashlib.sha256()
    try:
        with archive.open(name) as member:
            while block := member.read(BLOCK):
                digest.update(block)
    except (BadZipFile, OSError, EOFError):
        return ""
    return digest.hexdigest()
