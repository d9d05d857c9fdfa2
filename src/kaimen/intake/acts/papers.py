"""A paper kept, read, settled, used, looked at by a second reader, and thrown away."""

import hashlib
import json
import secrets
from collections.abc import Mapping
from datetime import datetime
from functools import partial
from typing import Any

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils import timezone

from kaimen.intake import reads, second
from kaimen.intake.facts import How, PaperState, SecondState
from kaimen.intake.models import Paper, SecondReading
from kaimen.intake.moves import PAPER
from kaimen.intake.rules.asked import Asked, asked, row_key
from kaimen.intake.rules.naming import safe_name
from kaimen.intake.rules.settling import typed_of, typed_problems
from kaimen.papers.carrying import packed
from kaimen.papers.notice.contacts import without_contacts
from kaimen.papers.notice.second import Answer
from kaimen.papers.understanding import Reading
from kaimen.regions.models import Campaign, Region
from kaimen.scheme.problem import Problem, refuse
from kaimen.scheme.roles import Actor
from kaimen.trail.acts import act, record

LONGEST_TITLE = 200


def _stream(region: Region, *_: object, **__: object) -> str:
    return region.code


@act("intake.receive", _stream)
def receive(actor: Actor, region: Region, campaign: Campaign | None, name: str, data: bytes) -> int:
    """Keep a paper as it came, still unread; returns its id. The same bytes again are the earlier paper."""
    refuse(PAPER.problems("intake.receive", actor, region.code))
    if campaign and campaign.region_id != region.pk:
        refuse([Problem("intake.campaign_elsewhere", "campaign")])
    Region.objects.select_for_update(of=("self",)).get(pk=region.pk)
    digest = hashlib.sha256(data).hexdigest()
    earlier = reads.known_already(region, digest)
    if earlier and earlier.state != PaperState.REFUSED:
        return earlier.pk
    if earlier:
        _drop(actor, "intake.receive", earlier)
    now = timezone.now()
    paper = Paper(region=region, campaign=campaign, name=safe_name(name), sha256=digest, size=len(data))
    paper.by, paper.at, paper.touched = actor.id, now, now
    paper.file.save(f"{secrets.token_hex(16)}.bin", ContentFile(data), save=False)
    try:
        _keep(actor, "intake.receive", paper, size=len(data))
    except BaseException:
        paper.file.delete(save=False)
        raise
    return paper.pk


@act("intake.take_in")
def take_in(actor: Actor, paper_id: int, reading: Reading) -> None:
    """Keep what was read in a paper. A reading that differs from an earlier one is settled anew."""
    paper = _locked(actor, "intake.take_in", paper_id)
    fresh = json.dumps(packed(reading), ensure_ascii=False)
    if paper.reading != fresh:
        paper.settlements = {}
    paper.reading, paper.shape, paper.kind = fresh, reads.SHAPE, reading.paper.kind.value
    paper.refusal, paper.title = "", _title(reading)
    paper.state = PaperState.USED if paper.state == PaperState.USED else PaperState.READ
    _count(paper, asked(reading, reads.settled_of(paper)))
    _keep(
        actor,
        "intake.take_in",
        paper,
        rules=len(reading.rules),
        tables=len(reading.tables),
        doubts=paper.doubts,
    )


@act("intake.refuse")
def refuse_paper(actor: Actor, paper_id: int, code: str) -> None:
    """Keep why a paper cannot be read; its file is of no use to anybody and goes."""
    paper = _locked(actor, "intake.refuse", paper_id)
    paper.state, paper.refusal = PAPER["intake.refuse"].target or paper.state, code
    _forget_file(paper)
    _keep(actor, "intake.refuse", paper, code=code)


@act("intake.settle")
def settle(
    actor: Actor, paper_id: int, seen: int, key: str, how: How, typed: Mapping[str, str] | None = None
) -> None:
    """Answer one doubt. typed: texts by field, for How.EDIT; `seen`: the version that the person looked at."""
    paper = _locked(actor, "intake.settle", paper_id)
    reading = _reading(paper)
    question = next((one for one in asked(reading, reads.settled_of(paper)) if one.key == key), None)
    refuse(_unseen(paper, seen) + _unanswerable(question, how, typed or {}))
    assert question is not None, "refused above"
    told = _settlements(paper)
    told["doubts"][key] = how.value
    if how is How.EDIT and question.table is not None and question.row is not None:
        row = row_key(question.table, question.row)
        stands = typed_of(reading.tables[question.table].table.rows[question.row])
        kept = told["rows"].get(row, {}) | {name: text.strip() for name, text in (typed or {}).items()}
        told["rows"][row] = {name: text for name, text in kept.items() if text != stands[name]}
    _settled(actor, "intake.settle", paper, reading, how)


@act("intake.settle_all")
def settle_all(actor: Actor, paper_id: int, seen: int, code: str, how: How) -> int:
    """Answer every open doubt of one code the same way; returns how many."""
    paper = _locked(actor, "intake.settle_all", paper_id)
    reading = _reading(paper)
    open_ones = [
        one
        for one in asked(reading, reads.settled_of(paper))
        if one.doubt.code == code and one.how is None and (how is How.CONFIRM or one.row is not None)
    ]
    problems = [] if open_ones and how is not How.EDIT else [Problem("intake.no_doubt")]
    refuse(_unseen(paper, seen) + problems)
    told = _settlements(paper)
    told["doubts"] |= {one.key: how.value for one in open_ones}
    _settled(actor, "intake.settle_all", paper, reading, how, count=len(open_ones))
    return len(open_ones)


@act("intake.reopen")
def reopen(actor: Actor, paper_id: int, seen: int, key: str) -> None:
    """Take the answer to a doubt back, and what was typed for its row where no other answer rests on it."""
    paper = _locked(actor, "intake.reopen", paper_id)
    told = _settlements(paper)
    refuse(_unseen(paper, seen) + ([] if key in told["doubts"] else [Problem("intake.no_doubt")]))
    del told["doubts"][key]
    row = key.rpartition(".")[0]
    if not any(how == How.EDIT and other.rpartition(".")[0] == row for other, how in told["doubts"].items()):
        told["rows"].pop(row, None)
    _settled(actor, "intake.reopen", paper, _reading(paper), None)


@act("intake.use")
def use(actor: Actor, paper_id: int, door: str, campaign: int = 0) -> None:
    """Note that a door onward has used the paper for a campaign: from now on it is kept only a short while."""
    paper = _locked(actor, "intake.use", paper_id)
    paper.state = PAPER["intake.use"].target or paper.state
    _keep(actor, "intake.use", paper, door=door, campaign=campaign)


@act("intake.ask_second")
def ask_second(actor: Actor, paper_id: int) -> None:
    """Have a second reader look at a notice; an earlier answer goes. A background job asks it."""
    paper = _locked(actor, "intake.ask_second", paper_id)
    reading = _reading(paper)
    refuse([] if second.configured() and reading.notice else [Problem("intake.no_second")])
    asked_now = {"state": SecondState.ASKED, "rules": [], "dropped": 0, "why": ""}
    SecondReading.objects.update_or_create(
        paper=paper, defaults=asked_now | {"by": actor.id, "at": timezone.now()}
    )
    _keep(actor, "intake.ask_second", paper)


@act("intake.keep_second")
def keep_second(actor: Actor, paper_id: int, answer: Answer | None, why: str = "") -> None:
    """Keep what a second reader said, or with None why it said nothing; an answer to nobody's question is let go."""
    paper = _locked(actor, "intake.keep_second", paper_id)
    waits = SecondReading.objects.filter(paper=paper, state=SecondState.ASKED)
    rules, dropped = (packed(answer.rules), answer.dropped) if answer else ([], 0)
    state = SecondState.ANSWERED if answer else SecondState.FAILED
    waits.update(state=state, rules=rules, dropped=dropped, why=why, at=timezone.now())
    record(
        actor, "intake.keep_second", f"intake.paper:{paper.pk}", paper.region.code, rules=len(rules), why=why
    )


@act("intake.discard")
def discard(actor: Actor, paper_id: int) -> None:
    """Throw a paper away with everything read in it."""
    _drop(actor, "intake.discard", _locked(actor, "intake.discard", paper_id))


@act("intake.purge")
def purge(actor: Actor, now: datetime) -> int:
    """Throw away what was kept long enough; returns how many."""
    over = list(reads.to_purge(now).select_related("region").defer("reading"))
    for paper in over:
        refuse(PAPER.problems("intake.purge", actor, paper.region.code, PaperState(paper.state)))
        _drop(actor, "intake.purge", paper)
    return len(over)


def _locked(actor: Actor, name: str, paper_id: int) -> Paper:
    found = Paper.objects.select_for_update(of=("self",)).select_related("region", "campaign")
    paper = found.filter(pk=paper_id).first()
    refuse([] if paper else [Problem("intake.gone")])
    assert paper is not None, "refused above"
    refuse(PAPER.problems(name, actor, paper.region.code, PaperState(paper.state)))
    return paper


def _reading(paper: Paper) -> Reading:
    reading = reads.as_read(paper)
    refuse([] if reading else [Problem("intake.read_again")])
    assert reading is not None, "refused above"
    return reading


def _unseen(paper: Paper, seen: int) -> list[Problem]:
    return [] if paper.version == seen else [Problem("intake.changed_meanwhile")]


def _unanswerable(question: Asked | None, how: How, typed: Mapping[str, str]) -> list[Problem]:
    if question is None:
        return [Problem("intake.no_doubt")]
    if how is How.CONFIRM:
        return []
    if question.row is None:
        return [Problem("intake.no_row")]
    return typed_problems(typed) if how is How.EDIT else []


def _settlements(paper: Paper) -> dict[str, dict[str, Any]]:
    paper.settlements = {"doubts": {}, "rows": {}} | (paper.settlements or {})
    told: dict[str, dict[str, Any]] = paper.settlements
    return told


def _settled(
    actor: Actor, name: str, paper: Paper, reading: Reading, how: How | None, count: int = 1
) -> None:
    _count(paper, asked(reading, reads.settled_of(paper)))
    _keep(actor, name, paper, how=how.value if how else "", count=count)


def _count(paper: Paper, questions: tuple[Asked, ...]) -> None:
    paper.doubts = sum(one.how is None for one in questions)


def _title(reading: Reading) -> str:
    """What tells the paper from others: its title, else its first theme, else its first line without contacts."""
    titles = [reading.head.title if reading.head else "", *(one.table.title for one in reading.tables)]
    themes = [row.theme for one in reading.tables for row in one.table.rows]
    text = without_contacts(reading.paper.text, reading.contacts)
    found = next(filter(None, map(str.strip, (*titles, *themes, *text.split("\n")))), "")
    return " ".join(found.split())[:LONGEST_TITLE]


def _keep(actor: Actor, name: str, paper: Paper, **counts: Any) -> None:
    """Write the paper and the record, which holds ids, codes and counts only."""
    if paper.pk:
        paper.version += 1
    paper.touched = timezone.now()
    paper.save()
    record(actor, name, f"intake.paper:{paper.pk}", paper.region.code, **counts)


def _drop(actor: Actor, name: str, paper: Paper) -> None:
    record(actor, name, f"intake.paper:{paper.pk}", paper.region.code, state=paper.state)
    _forget_file(paper)
    paper.delete()


def _forget_file(paper: Paper) -> None:
    """Once the transaction stands: a rolled-back one leaves the file where it is."""
    if paper.file:
        transaction.on_commit(partial(paper.file.storage.delete, str(paper.file.name)))
        paper.file = ""
