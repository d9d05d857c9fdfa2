"""Files that are sent: unpacked, and told apart into new ones, known ones and those that are twice in one sending."""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kaimen.intake import reads
from kaimen.intake.bundles import MOST, Named, papers_of
from kaimen.intake.facts import PaperState
from kaimen.intake.refusals import NotRead
from kaimen.papers.sources.refusing import PaperRefused
from kaimen.regions.models import Region

MOST_NAMES = 20


@dataclass(frozen=True, slots=True)
class Arrivals:
    """Names of files. known: kept and read before; again: could not be read before and are tried once more.

    twins: those with the same bytes as another of this sending, each with that one's name.
    """

    fresh: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    again: tuple[str, ...] = ()
    twins: tuple[tuple[str, str], ...] = ()

    def sentences(self) -> Iterator[str]:
        """What is said of them: every file is counted, and each that brings no new paper is named."""
        if n := len(self.fresh):
            yield ngettext("收到%(n)s个新文件。", "收到%(n)s个新文件。", n) % {"n": n}
        if n := len(self.again):
            told = ngettext(
                "%(n)s个上次读不了，再读一次：%(names)s。", "%(n)s个上次读不了，再读一次：%(names)s。", n
            )
            yield told % {"n": n, "names": _listed(self.again)}
        if n := len(self.known):
            told = ngettext(
                "%(n)s个以前收过，不再重复：%(names)s。", "%(n)s个以前收过，不再重复：%(names)s。", n
            )
            yield told % {"n": n, "names": _listed(self.known)}
        for kept in dict.fromkeys(kept for _name, kept in self.twins):
            names = _listed([name for name, same in self.twins if same == kept])
            yield _("和“%(kept)s”内容一样，只留一份：%(names)s。") % {"kept": kept, "names": names}


def _listed(names: Sequence[str]) -> str:
    shown = "、".join(names[:MOST_NAMES])
    more = len(names) - MOST_NAMES
    return _("%(names)s等%(n)s个") % {"names": shown, "n": len(names)} if more > 0 else shown


def unpacked(files: Iterable[UploadedFile]) -> list[Named]:
    """Every paper of an upload, zips unpacked; an empty zip is an empty paper. Raises PaperRefused."""
    found = [paper for file in files for paper in _of(file)]
    if len(found) > MOST:
        raise NotRead("too_many_papers")
    return found


def _of(file: UploadedFile) -> list[Named]:
    name = file.name or ""
    try:
        return papers_of(name, file.read()) or [Named(name, b"")]
    except PaperRefused as refused:
        refused.message = f"{name}{_('：')}{refused.message}"
        raise


def arrivals(region: Region, papers: Iterable[Named], among: Collection[int] | None = None) -> Arrivals:
    """How these stand to what the region has; among: only these papers' ids count as known."""
    digests = [(paper.name, hashlib.sha256(paper.data).hexdigest()) for paper in papers]
    before = reads.states_of(region, {digest for _name, digest in digests})
    firsts: dict[str, str] = {}
    told: dict[str, list[str]] = {"fresh": [], "known": [], "again": []}
    twins: list[tuple[str, str]] = []
    for name, digest in digests:
        if digest in firsts:
            twins.append((name, firsts[digest]))
            continue
        firsts[digest] = name
        told[_how(before.get(digest), among)].append(name)
    return Arrivals(**{how: tuple(names) for how, names in told.items()}, twins=tuple(twins))


def _how(before: tuple[int, PaperState] | None, among: Collection[int] | None) -> str:
    if before is None:
        return "fresh"
    if before[1] == PaperState.REFUSED:
        return "again"
    return "known" if among is None or before[0] in among else "fresh"
