"""Every query of papers that came in."""

import hashlib
import json
from collections.abc import Collection
from datetime import datetime
from typing import Any

from django.db.models import Q, QuerySet

from kaimen.intake.facts import How, PaperState, SecondState, Settled
from kaimen.intake.models import Paper, SecondReading
from kaimen.intake.rules.keeping import gone_before
from kaimen.intake.rules.settling import applied
from kaimen.papers.carrying import Malformed, shape_of, unpacked
from kaimen.papers.notice.found import Found
from kaimen.papers.understanding import Reading
from kaimen.regions.models import Region
from kaimen.trail.reads import entries

SHAPE = shape_of(Reading)
"""Of readings as this version of the product makes them."""


def papers(region: Region) -> QuerySet[Paper]:
    """A region's papers, newest first, without what was read in them. To be paged."""
    found = Paper.objects.filter(region=region).select_related("campaign")
    return found.defer("reading", "settlements").order_by("-at", "-pk")


def paper_of(region: Region, id: int) -> Paper | None:
    """A region's paper; another region's id answers nothing."""
    return Paper.objects.select_related("region", "campaign").filter(region=region, pk=id).first()


def is_gone(region: Region, id: int) -> bool:
    """Whether the region had this paper, as its record tells, and has it no more."""
    return paper_of(region, id) is None and entries(region.code, _subject(id)).exists()


def uses(region: Region, ids: Collection[int]) -> dict[int, dict[str, Any]]:
    """What the record tells of each paper's last use: its door, and the campaign's id where one is known."""
    found = entries(region.code).filter(act="intake.use", subject__in=map(_subject, ids)).order_by("id")
    told = dict(found.values_list("subject", "payload"))
    return {id: told[_subject(id)] for id in ids if _subject(id) in told}


def _subject(id: int) -> str:
    return f"intake.paper:{id}"


def paper_with(id: int) -> Paper | None:
    """A paper by its id alone, for jobs that serve every region."""
    return Paper.objects.select_related("region", "campaign").filter(pk=id).first()


def known_already(region: Region, sha256: str) -> Paper | None:
    """The paper of these bytes, where the region has it."""
    return Paper.objects.filter(region=region, sha256=sha256).first()


def states_of(region: Region, digests: Collection[str]) -> dict[str, tuple[int, PaperState]]:
    """Id and state of those of these bytes that the region has, by their digest."""
    found = Paper.objects.filter(region=region, sha256__in=digests).values_list("sha256", "pk", "state")
    return {digest: (id, PaperState(state)) for digest, id, state in found}


def settled_of(paper: Paper) -> Settled:
    told: dict[str, Any] = paper.settlements or {}
    doubts = {key: How(how) for key, how in told.get("doubts", {}).items()}
    return Settled(doubts, dict(told.get("rows", {})))


def as_read(paper: Paper) -> Reading | None:
    """What was read; None for a paper not read yet, or read by a version whose readings fit no more."""
    if not paper.reading or paper.shape != SHAPE:
        return None
    try:
        return unpacked(Reading, json.loads(paper.reading))
    except (Malformed, ValueError):
        return None


def reading_of(paper_id: int) -> Reading | None:
    """What was read in a paper, with everything that persons settled; for the doors onward."""
    paper = Paper.objects.filter(pk=paper_id, state__in=(PaperState.READ, PaperState.USED)).first()
    reading = as_read(paper) if paper else None
    return applied(reading, settled_of(paper)) if paper and reading else None


def waiting(limit: int) -> list[int]:
    """Papers that nobody has read yet, oldest first."""
    return list(
        Paper.objects.filter(state=PaperState.WAITING).order_by("pk").values_list("pk", flat=True)[:limit]
    )


def is_waiting(region: Region) -> bool:
    return Paper.objects.filter(region=region, state=PaperState.WAITING).exists()


def to_purge(now: datetime) -> QuerySet[Paper]:
    """Papers whose time is over."""
    over = Q()
    for state in PaperState:
        over |= Q(state=state, touched__lt=gone_before(state, now))
    return Paper.objects.filter(over)


def kept_files() -> set[str]:
    """Names of the files that papers hold."""
    return set(Paper.objects.values_list("file", flat=True))


def known_bytes(region: Region, data: bytes) -> Paper | None:
    """The paper of these bytes that the region has, unless it could not be read."""
    earlier = known_already(region, hashlib.sha256(data).hexdigest())
    return earlier if earlier and earlier.state != PaperState.REFUSED else None


def second_of(paper: Paper) -> SecondReading | None:
    """What a second reader was asked or said of a paper."""
    return SecondReading.objects.filter(paper=paper).first()


def rules_of(second: SecondReading | None) -> tuple[Found, ...]:
    """The rules that a second reader told; () for none or of another version's making."""
    if second is None or second.state != SecondState.ANSWERED:
        return ()
    try:
        return unpacked(tuple[Found, ...], second.rules)
    except Malformed:
        return ()


def to_ask(limit: int) -> list[int]:
    """Papers that wait for a second reader, oldest question first."""
    waits = SecondReading.objects.filter(state=SecondState.ASKED).order_by("at", "pk")
    return list(waits.values_list("paper", flat=True)[:limit])
