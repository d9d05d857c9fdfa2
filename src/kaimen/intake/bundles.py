"""A zip of papers as its papers: bounded in number and bytes, whatever its directory says."""

import io
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass

from kaimen.intake.refusals import NotRead
from kaimen.papers.sources.package import too_many_entries
from kaimen.papers.sources.refusing import MAX_BYTES, PaperRefused

MOST = 200
MOST_BYTES = 60_000_000
OFFICE_PARTS = ("[content_types].xml", "ofd.xml")
NO_PAPERS = ("__macosx/",)
BROKEN = (
    zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, ValueError,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Named:
    """A file by its name, without folders."""

    name: str
    data: bytes


def is_bundle(data: bytes) -> bool:
    """Whether this is a zip that is no Word, Excel or OFD file."""
    if not data.startswith(b"PK"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = {name.lower() for name in archive.namelist()}
    except BROKEN:
        return False
    return not names & set(OFFICE_PARTS)


def papers_of(name: str, data: bytes) -> list[Named]:
    """The papers in a zip in its order; anything else is one paper. Raises PaperRefused."""
    if data.startswith(b"PK") and too_many_entries(data):
        raise NotRead("too_many_papers")
    if not is_bundle(data):
        return [Named(name, data)]
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return list(_unpacked(archive))
    except PaperRefused:
        raise
    except BROKEN as error:
        raise NotRead("unopened") from error


def distinct(papers: Iterable[Named]) -> list[Named]:
    """One of each bytes, the first."""
    firsts: dict[bytes, Named] = {}
    for paper in papers:
        firsts.setdefault(paper.data, paper)
    return list(firsts.values())


def _unpacked(archive: zipfile.ZipFile) -> Iterator[Named]:
    parts = [part for part in archive.infolist() if not part.is_dir() and is_paper(part.filename)]
    if len(parts) > MOST:
        raise NotRead("too_many_papers")
    total = 0
    for part in parts:
        with archive.open(part) as stream:
            data = stream.read(MAX_BYTES + 1)
        total += len(data)
        if total > MOST_BYTES:
            raise PaperRefused("too_big")
        yield Named(_name(part), data)


def is_paper(name: str) -> bool:
    """No hidden file, and none that an office program keeps beside an open one."""
    last = name.rpartition("/")[2]
    return not name.lower().startswith(NO_PAPERS) and not last.startswith((".", "~$"))


def _name(part: zipfile.ZipInfo) -> str:
    """Zips made by Windows in Chinese keep GB18030 names, which zipfile takes for another alphabet."""
    name = part.filename
    if not part.flag_bits & 0x800:
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("gb18030")
    return name.replace("\\", "/").rpartition("/")[2]
