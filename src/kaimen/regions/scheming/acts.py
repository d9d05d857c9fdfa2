"""Acts on the draft of a scheme: start, edit a rule, edit the text, settle questions, discard, publish."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from kaimen.regions import reads
from kaimen.regions.acts import next_version
from kaimen.regions.clock import now
from kaimen.regions.models import Campaign, SchemeDraft
from kaimen.regions.moves import MOVES
from kaimen.regions.scheming.reads import NOTICE, Work, draft_of, place_of
from kaimen.regions.scheming.shipped import shipped
from kaimen.scheme.editing.addresses import Address, mark, move, put, remove, stands, take, without_empty
from kaimen.scheme.editing.adopting import adopted, blank
from kaimen.scheme.problem import Problem, refuse
from kaimen.scheme.reading import syntax
from kaimen.scheme.reading.check import LONGEST
from kaimen.scheme.reading.finding import Finding
from kaimen.scheme.roles import Actor
from kaimen.scheme.telling.toml import write_tree
from kaimen.scheme.telling.tree import Tree
from kaimen.trail.acts import act, record

LAST, BLANK = "last", "blank"
"""Where a draft starts besides a shipped scheme's name: from the newest version, or from nothing."""


def _stream(campaign: Campaign, *_: object, **__: object) -> str:
    return campaign.region.code


@act("regions.start_draft", _stream)
def start(actor: Actor, campaign: Campaign, begin: str) -> int:
    """Start the next version from `begin`: LAST, BLANK or the name of a shipped scheme. Returns its version."""
    text = _beginning(campaign, begin)
    return _start(actor, campaign, text, begin if begin in shipped() else "")


@act("regions.start_draft", _stream)
def start_from_notice(actor: Actor, campaign: Campaign, tree: Tree) -> int:
    """Start the next version from what was read in a notice and confirmed. Returns its version."""
    return _start(actor, campaign, write_tree(tree), NOTICE)


def _start(actor: Actor, campaign: Campaign, text: str | None, source: str) -> int:
    Campaign.objects.select_for_update(of=("self",)).get(pk=campaign.pk)
    problems = MOVES.problems("regions.start_draft", actor, campaign.region.code)
    if draft_of(campaign):
        problems.append(Problem("regions.draft_open"))
    if text is None:
        problems.append(Problem("regions.unknown_start", "begin"))
    refuse(problems)
    assert text is not None, "refused above"
    made = SchemeDraft.objects.create(
        campaign=campaign, text=text, source=source, by=actor.id, at=now(campaign)
    )
    _keep(actor, "regions.start_draft", campaign, version=made.version)
    return made.version


def _beginning(campaign: Campaign, begin: str) -> str | None:
    if begin == LAST:
        last = reads.versions(campaign).first()
        return last.text if last else None
    if begin == BLANK:
        return write_tree(blank(place_of(campaign)))
    source = shipped().get(begin)
    return write_tree(adopted(source, place_of(campaign))) if source else None


@act("regions.edit_draft", _stream)
def put_rule(actor: Actor, campaign: Campaign, address: Address, was: str, value: Tree) -> int:
    """Write one rule, readable or not. `was` is the mark of what stood there when it was opened.

    Refused when somebody else has changed that rule meanwhile; other rules do not matter.
    """
    return _edit(actor, campaign, address, was, lambda tree: put(tree, address, value))


@act("regions.edit_draft", _stream)
def remove_rule(actor: Actor, campaign: Campaign, address: Address, was: str) -> int:
    """Take a rule out; a stage that says nothing more is off."""
    return _edit(actor, campaign, address, was, lambda tree: remove(tree, address))


@act("regions.edit_draft", _stream)
def move_rule(actor: Actor, campaign: Campaign, address: Address, was: str, by: int) -> int:
    """Move a rule by so many places in its list."""
    return _edit(actor, campaign, address, was, lambda tree: move(tree, address, by))


def _edit(
    actor: Actor, campaign: Campaign, address: Address, was: str, change: Callable[[Tree], Tree]
) -> int:
    draft = _locked(actor, "regions.edit_draft", campaign)
    tree = Work(campaign, draft).tree
    if not stands(tree, address):
        refuse([Problem("regions.rule_gone")])
    if mark(take(tree, address)) != was:
        refuse([Problem("regions.draft_changed")])
    return _write(actor, campaign, draft, write_tree(without_empty(change(tree))), str(address))


@act("regions.edit_draft", _stream)
def put_text(actor: Actor, campaign: Campaign, version: int, text: str) -> int:
    """Write the whole draft as TOML. What does not parse is refused at its line; what does not read yet is kept."""
    draft = _locked(actor, "regions.edit_draft", campaign)
    raw = syntax.parse(text.removeprefix("\ufeff"), LONGEST)
    refuse(_unparsed(raw) if isinstance(raw, Finding) else [])
    refuse([Problem("regions.draft_changed")] if draft.version != version else [])
    return _write(actor, campaign, draft, text, "text")


def _write(actor: Actor, campaign: Campaign, draft: SchemeDraft, text: str, where: str) -> int:
    raw = syntax.parse(text.removeprefix("\ufeff"), LONGEST)
    refuse(_unparsed(raw) if isinstance(raw, Finding) else [])
    draft.text, draft.version = text, draft.version + 1
    draft.by, draft.at = actor.id, now(campaign)
    draft.save()
    _keep(actor, "regions.edit_draft", campaign, version=draft.version, where=where)
    return draft.version


def _unparsed(finding: Finding) -> list[Problem]:
    return [Problem("regions.bad_scheme", "text", (("line", str(finding.line)), ("what", finding.said)))]


@act("regions.edit_draft", _stream)
def settle(actor: Actor, campaign: Campaign, keys: Iterable[str]) -> None:
    """Say that values taken over from another region's scheme were looked at and hold here too."""
    draft = _locked(actor, "regions.edit_draft", campaign)
    asked = {question.key for question in Work(campaign, draft).questions}
    draft.settled = [*draft.settled, *sorted(asked & set(keys))]
    draft.save(update_fields=["settled"])
    _keep(actor, "regions.edit_draft", campaign, settled=len(draft.settled))


@act("regions.discard_draft", _stream)
def discard(actor: Actor, campaign: Campaign) -> None:
    """Throw the draft away; the published versions stay as they are."""
    _locked(actor, "regions.discard_draft", campaign).delete()
    _keep(actor, "regions.discard_draft", campaign)


@act("regions.publish_scheme", _stream)
def publish(actor: Actor, campaign: Campaign, version: int, in_force_from: date) -> int:
    """Make the draft the next version and let it go. Refused while anything does not read or is not looked at.

    `version` is the draft that the person saw: what somebody changed meanwhile is not published unseen.
    """
    draft = _locked(actor, "regions.publish_scheme", campaign)
    open_questions = Work(campaign, draft).questions
    problems = [Problem("regions.draft_changed")] if draft.version != version else []
    if open_questions:
        problems.append(Problem("regions.questions_open", values=(("count", str(len(open_questions))),)))
    refuse(problems)
    made = next_version(actor, campaign, draft.text, in_force_from)
    draft.delete()
    return made.number


def _locked(actor: Actor, name: str, campaign: Campaign) -> SchemeDraft:
    refuse(MOVES.problems(name, actor, campaign.region.code))
    draft = SchemeDraft.objects.select_for_update(of=("self",)).filter(campaign=campaign).first()
    if draft is None:
        refuse([Problem("regions.no_draft")])
    assert draft is not None, "refused above"
    return draft


def _keep(actor: Actor, name: str, campaign: Campaign, **told: Any) -> None:
    record(actor, name, f"campaign:{campaign.pk}", campaign.region.code, **told)
