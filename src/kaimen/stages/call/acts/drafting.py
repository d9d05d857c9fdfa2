"""Acts on a draft: begin it, write it, attach the stamped sheet."""

import hashlib
import secrets

from django.core.files.base import ContentFile

from kaimen.people.models import Unit
from kaimen.regions.clock import now
from kaimen.regions.models import Campaign
from kaimen.scheme.problem import Problem, refuse
from kaimen.scheme.roles import Actor
from kaimen.scheme.terms.call import Channel
from kaimen.stages.call import reads
from kaimen.stages.call.acts.declaration import begun, fill, keep, locked, strange
from kaimen.stages.call.models import Scan
from kaimen.stages.call.rules.editing import Typed, typed_problems
from kaimen.stages.call.rules.scan import kind_of, safe_name, scan_problems
from kaimen.trail.acts import act

MOST_SCANS = 20


@act("call.declare")
def declare(
    actor: Actor, campaign: Campaign, unit: Unit, typed: Typed, channel: Channel = Channel.SCREEN
) -> int:
    """Begin a declaration as a draft; returns its id. A draft may lack anything and may be kept at any time."""
    row = begun(actor, "call.declare", campaign, unit, typed, channel)
    refuse(_uncalled(row.campaign) + typed_problems(typed))
    keep(actor, "call.declare", row)
    return row.pk


def _uncalled(campaign: Campaign) -> list[Problem]:
    calling = reads.calling(campaign)
    if calling is None:
        return [Problem("call.none")]
    return [Problem("call.elsewhere")] if calling.window.elsewhere else []


@act("call.edit")
def edit(actor: Actor, declaration_id: int, version: int, typed: Typed) -> int:
    """Write what a person typed; returns the new version, or the same one where nothing changed.

    Refused when somebody else has changed it since `version` was read. What the leader confirmed, or a stamped
    sheet shows, is no longer this text.
    """
    row = locked(actor, "call.edit", declaration_id)
    stands = reads.typed_of(row)
    problems = typed_problems(typed) + strange(row.campaign, typed, stands)
    if row.version != version:
        problems.append(Problem("call.changed_meanwhile", values=(("number", str(row.number)),)))
    refuse(problems)
    if stands == typed:
        return row.version
    fill(row, typed)
    row.confirmed_by, row.confirmed_at = "", None
    row.version += 1
    keep(actor, "call.edit", row)
    return row.version


@act("call.attach")
def attach(actor: Actor, declaration_id: int, name: str, data: bytes) -> int:
    """Keep the stamped sheet of the declaration as it stands; returns the scan's id.

    The file's kind is told by its bytes; it is stored under a name that nobody can guess.
    """
    row = locked(actor, "call.attach", declaration_id)
    problems = scan_problems(data)
    if Scan.objects.filter(declaration=row).count() >= MOST_SCANS:
        problems.append(Problem("call.scans_many", "scan", (("most", str(MOST_SCANS)),)))
    refuse(problems)
    kind = kind_of(data) or ""
    scan = Scan(
        declaration=row, name=safe_name(name, kind), kind=kind, size=len(data), of_version=row.version
    )
    scan.digest, scan.by, scan.at = hashlib.sha256(data).hexdigest(), actor.id, now(row.campaign)
    scan.file.save(f"{secrets.token_hex(16)}.{kind}", ContentFile(data), save=False)
    scan.save()
    keep(actor, "call.attach", row)
    return scan.pk
