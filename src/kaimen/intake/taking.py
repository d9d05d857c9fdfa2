"""A paper of a region is read with what the region knows, before anything of it is written."""

import logging
from pathlib import Path

from django.conf import settings

from kaimen.intake import acts, reads, second
from kaimen.intake.known import given_of
from kaimen.intake.models import Paper
from kaimen.intake.reading import read_safely
from kaimen.intake.seats import BUSY, WAIT
from kaimen.papers.notice.contacts import without_contacts
from kaimen.papers.notice.second import taken
from kaimen.papers.sources.refusing import PaperRefused
from kaimen.papers.understanding import Reading
from kaimen.regions.models import Campaign, Region
from kaimen.scheme.roles import THE_CLOCK

NO_WAIT = 0.5
"""Seconds that a page waits for a seat: a web server has few threads, and other pages need them."""
log = logging.getLogger(__name__)


def read_here(
    region: Region, campaign: Campaign | None, name: str, data: bytes, wait: float = NO_WAIT
) -> Reading:
    """What the paper says. Raises PaperRefused; at most a few are read at once on this machine."""
    return read_safely(name, data, given_of(region, campaign), seats(), wait=wait)


def seats() -> Path:
    return Path(settings.HOME) / "reading"


def read_waiting(paper_id: int) -> None:
    """Read a paper that waits, or keep why it cannot be read; busy ones go on waiting."""
    paper = reads.paper_with(paper_id)
    if paper is None:
        return
    try:
        with paper.file.open("rb") as file:
            reading = read_here(paper.region, paper.campaign, paper.name, file.read(), WAIT)
    except PaperRefused as refused:
        if refused.code != BUSY:
            acts.refuse_paper(THE_CLOCK, paper_id, refused.code)
        return
    except OSError:
        log.warning("the file of paper %s is gone", paper_id)
        acts.refuse_paper(THE_CLOCK, paper_id, "unopened")
        return
    acts.take_in(THE_CLOCK, paper_id, reading)


def read_again(paper: Paper) -> None:
    """Once more from the bytes that are kept, for a reading of an older version. Raises PaperRefused."""
    with paper.file.open("rb") as file:
        reading = read_here(paper.region, paper.campaign, paper.name, file.read())
    acts.take_in(THE_CLOCK, paper.pk, reading)


def answer_second(paper_id: int) -> None:
    """Ask the second reader about a paper, without its contacts, and keep what it says or why it says nothing."""
    paper = reads.paper_with(paper_id)
    reading = reads.as_read(paper) if paper else None
    if reading is None:
        return
    text = reading.paper.text
    try:
        answer = taken(second.ask(without_contacts(text, reading.contacts)), text)
    except second.NoAnswer as none:
        acts.keep_second(THE_CLOCK, paper_id, None, none.code)
        return
    acts.keep_second(THE_CLOCK, paper_id, answer)
