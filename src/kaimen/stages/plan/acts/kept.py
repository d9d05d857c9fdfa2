"""States of a draft, kept: before each change for undoing it, and numbered ones to compare and go back to."""

from typing import Any

from kaimen.regions.clock import now
from kaimen.scheme.roles import Actor
from kaimen.stages.plan import reads
from kaimen.stages.plan.acts.edition import locked
from kaimen.stages.plan.facts import Occasion
from kaimen.stages.plan.models import Edition, Snapshot
from kaimen.stages.plan.rules.snapshots import pack


def opened(actor: Actor, edition_id: int, act_name: str = "plan.edit") -> Edition:
    """A draft locked for a change, its state before kept for undoing."""
    edition = locked(actor, act_name, edition_id)
    remember(actor, edition)
    return edition


def remember(actor: Actor, edition: Edition) -> None:
    """Keep the draft as it stands, in place of the state before the last change."""
    told = {
        "occasion": Occasion.CHANGE,
        "content": content(edition),
        "made_at": now(edition.campaign),
        "made_by": actor.id,
    }
    Snapshot.objects.update_or_create(edition=edition, number=reads.BEFORE, defaults=told)


def keep_numbered(actor: Actor, edition: Edition, occasion: Occasion) -> int:
    """Keep the draft as the next numbered one; the last one's number where nothing has changed since."""
    stands, last = content(edition), reads.snapshots(edition.pk).last()
    if last and last.content == stands:
        return last.number
    made = Snapshot.objects.create(
        edition=edition,
        number=last.number + 1 if last else 1,
        occasion=occasion,
        content=stands,
        made_at=now(edition.campaign),
        made_by=actor.id,
    )
    return made.number


def content(edition: Edition) -> dict[str, Any]:
    """What a snapshot holds of an edition."""
    return {
        "title": edition.title,
        "columns": list(edition.columns),
        "gaps": list(edition.gaps),
        "doubts": list(edition.doubts),
        "left_out": list(edition.left_out),
        "rows": [pack(row) for row in reads.table(edition.pk)],
    }
