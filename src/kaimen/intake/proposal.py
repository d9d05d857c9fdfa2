"""What a notice proposes, as a page shows it: clause by clause, each rule in plain words beside its own."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from itertools import groupby

from kaimen.papers.notice.head.head import Head
from kaimen.papers.proposing.assembling import assembled
from kaimen.papers.proposing.proposal import propose
from kaimen.papers.proposing.suggested import Suggested
from kaimen.papers.understanding import Reading
from kaimen.scheme.editing.addresses import find
from kaimen.scheme.editing.adopting import Place, Question
from kaimen.scheme.editing.contents import Entry, contents
from kaimen.scheme.editing.left_open import left_open
from kaimen.scheme.reading.check import read_tree
from kaimen.scheme.telling.tree import Tree

NOTES = ".notes.new"


@dataclass(frozen=True, slots=True)
class Offered:
    """A suggestion in words. note: a demand that is only kept as text."""

    suggested: Suggested
    stage: str
    title: str
    words: str
    strength: str

    @property
    def note(self) -> bool:
        return self.suggested.address.endswith(NOTES)


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of the notice, its own heading, and what it seems to ask."""

    section: str
    heading: str
    offered: tuple[Offered, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """clauses: in the order of the text; notes: demands that no rule took up; open: what the notice leaves open."""

    clauses: tuple[Clause, ...]
    notes: tuple[Offered, ...]
    open: tuple[Question, ...]


def proposal(reading: Reading, place: Place) -> Proposal:
    """Everything that a notice proposes for a place; nothing for what is no notice."""
    suggestions = propose(reading)
    head = reading.head or Head()
    offered = [_offered(one, place, head) for one in suggestions]
    rules = [one for one in offered if not one.note]
    by_clause = groupby(rules, lambda one: one.suggested.found.section)
    headings = _headings(reading)
    sure = [one for one in suggestions if one.sure]
    return Proposal(
        clauses=tuple(Clause(section, headings.get(section, ""), tuple(ones)) for section, ones in by_clause),
        notes=tuple(one for one in offered if one.note),
        open=left_open(assembled(place, head, sure)),
    )


def _headings(reading: Reading) -> dict[str, str]:
    """The innermost heading of each section."""
    told = reading.notice.sentences if reading.notice else ()
    return {one.section: one.headings[-1] for one in told if one.section and one.headings}


def scheme_of(reading: Reading, place: Place, taken: Collection[str]) -> Tree:
    """The tree of what a person took, named by the suggestions' keys."""
    return assembled(place, reading.head or Head(), [one for one in propose(reading) if one.key in taken])


def _offered(one: Suggested, place: Place, head: Head) -> Offered:
    address = find(one.address)
    assert address is not None and address.field is not None, f"{one.address} is no rule of a scheme"
    entry = _entry(one, place, head)
    return Offered(
        suggested=one,
        stage=address.stage.say.title,
        title=address.title,
        words=entry.words if entry else "",
        strength=entry.strength.label if entry and entry.strength else "",
    )


def _entry(one: Suggested, place: Place, head: Head) -> Entry | None:
    """How the editor of a scheme says this rule alone."""
    tree = assembled(place, replace(head, title=head.title or "…"), [one])
    stage, field = one.address.split(".")[:2]
    entries = _entries(tree)
    return next((e for e in entries if e.address.field and e.address.path[:2] == (stage, field)), None)


def _entries(tree: Tree) -> Iterable[Entry]:
    return [entry for stage in contents(tree, read_tree(tree)[1]) for entry in stage.entries]
