"""Acts on forms that come in: brought, settled, set aside, and taken theme by theme, each whole or not at all."""

from collections.abc import Sequence

from kaimen.intake import acts as intake
from kaimen.intake.bundles import Named, distinct
from kaimen.people import reads as people
from kaimen.people.models import Unit
from kaimen.regions.clock import now
from kaimen.regions.models import Campaign
from kaimen.scheme.problem import Problem, refuse
from kaimen.scheme.roles import Actor
from kaimen.scheme.terms.call import Channel
from kaimen.stages.call import reads as call
from kaimen.stages.call.acts.declaration import strange
from kaimen.stages.call.acts.handing import enter
from kaimen.stages.call.models import Incoming
from kaimen.stages.call.moves import INCOMING
from kaimen.stages.call.rules.editing import typed_problems
from kaimen.stages.call.taking import reads
from kaimen.stages.call.taking.facts import Becomes, Settled, Theme
from kaimen.trail.acts import act, record

DOOR = "call"


@act("call.bring")
def bring(actor: Actor, campaign: Campaign, files: Sequence[Named]) -> int:
    """Receive files that may hold declaration forms; returns how many are new to the campaign.

    They are read one after the other by a process of its own; the same bytes again are the same paper.
    """
    refuse(_closed(actor, "call.bring", campaign))
    received = [
        intake.receive(actor, campaign.region, campaign, file.name, file.data) for file in distinct(files)
    ]
    return sum(_add(actor, campaign, paper) for paper in received)


@act("call.bring")
def bring_paper(actor: Actor, campaign: Campaign, paper_id: int) -> None:
    """Take a paper that came in already among those whose forms are taken for the campaign."""
    refuse(_closed(actor, "call.bring", campaign))
    refuse([] if reads.paper_in(campaign, paper_id) else [Problem("call.form_gone")])
    _add(actor, campaign, paper_id)


def _closed(actor: Actor, name: str, campaign: Campaign) -> list[Problem]:
    calling = call.calling(campaign)
    found = INCOMING.problems(name, actor, campaign.region.code)
    if calling is None:
        return [*found, Problem("call.none")]
    return [*found, Problem("call.elsewhere")] if calling.window.elsewhere else found


def _add(actor: Actor, campaign: Campaign, paper: int) -> bool:
    row, fresh = Incoming.objects.get_or_create(
        campaign=campaign, paper_id=paper, defaults={"by": actor.id, "at": now(campaign)}
    )
    if fresh:
        record(actor, "call.bring", f"call.incoming:{row.pk}", campaign.region.code, paper=paper)
    return fresh


@act("call.settle_form")
def settle(actor: Actor, campaign: Campaign, paper_id: int, seen: int, settled: Settled) -> None:
    """Keep what a person settled about a form. `seen`: the version that the person looked at."""
    row = _locked(actor, "call.settle_form", campaign, paper_id)
    judged = reads.one(row, _calling(row.campaign))
    refuse(_unseen(row, seen) + ([] if judged.form else [Problem("call.form_reread")]))
    assert judged.form is not None, "refused above"
    before = reads.settled_of(row, judged.form)
    refuse(_unfit(row.campaign, before, settled))
    row.settled = reads.as_text(settled)
    _keep(actor, "call.settle_form", row)


def _unfit(campaign: Campaign, before: Settled, settled: Settled) -> list[Problem]:
    """What cannot be settled so: a unit of elsewhere, a text that no declaration can hold."""
    fresh = [typed for key, typed in settled.typed.items() if before.typed.get(key) != typed]
    found = [problem for typed in fresh for problem in (*typed_problems(typed), *strange(campaign, typed))]
    chosen = [id for name, id in settled.units.items() if before.units.get(name) != id]
    return found + [Problem("call.unit_elsewhere", "unit") for id in chosen if _unit(campaign, id) is None]


def _unit(campaign: Campaign, id: int) -> Unit | None:
    found = people.unit(campaign.region, id)
    return found if found and not found.closed_on else None


@act("call.set_aside")
def set_aside(actor: Actor, campaign: Campaign, paper_id: int) -> None:
    """No longer look at a paper here; it stays where papers come in, and what was taken from it stays declared."""
    row = _locked(actor, "call.set_aside", campaign, paper_id)
    record(actor, "call.set_aside", f"call.incoming:{row.pk}", campaign.region.code, paper=paper_id)
    row.delete()


@act("call.take_form")
def take(actor: Actor, campaign: Campaign, paper_id: int, row_number: int, channel: Channel) -> int:
    """One theme of a form becomes a declaration of its unit, entered by the office; returns its id.

    Returns 0 and writes nothing where it is declared already. Refused where a person has to settle it first.
    """
    row = _locked(actor, "call.take_form", campaign, paper_id)
    calling = _calling(row.campaign)
    judged = reads.one(row, calling)
    theme = next((one for one in judged.themes if one.row == row_number), None)
    if theme and theme.becomes is Becomes.STANDS:
        return 0
    refuse(_unclear(theme))
    assert theme is not None and theme.unit, "refused above"
    unit = _unit(row.campaign, theme.unit)
    refuse([] if unit else [Problem("call.unit_elsewhere", "unit")])
    assert unit is not None, "refused above"
    made = enter(actor, row.campaign, unit, theme.typed, channel, (paper_id, row_number))
    record(
        actor,
        "call.take_form",
        f"call.declaration:{made}",
        row.campaign.region.code,
        paper=paper_id,
        row=row_number,
    )
    left = [one for one in judged.themes if one.becomes in (Becomes.ENTER, Becomes.ASK)]
    if len(left) == 1:
        intake.use(actor, paper_id, DOOR, campaign.pk)
    return made


def _unclear(theme: Theme | None) -> list[Problem]:
    if theme is None:
        return [Problem("call.form_gone")]
    if theme.becomes is Becomes.ENTER:
        return []
    return list(theme.problems) or [Problem("call.form_not_clear")]


def _calling(campaign: Campaign) -> call.Calling:
    found = call.calling(campaign)
    refuse([] if found else [Problem("call.none")])
    assert found is not None, "refused above"
    return found


def _locked(actor: Actor, name: str, campaign: Campaign, paper_id: int) -> Incoming:
    """The paper, after its campaign: in the order in which declarations lock."""
    held = Campaign.objects.select_for_update(of=("self",)).select_related("region").get(pk=campaign.pk)
    refuse(INCOMING.problems(name, actor, held.region.code))
    row = reads.incoming_of(held, paper_id)
    refuse([] if row else [Problem("call.form_gone")])
    assert row is not None, "refused above"
    return row


def _unseen(row: Incoming, seen: int) -> list[Problem]:
    return [] if row.version == seen else [Problem("call.form_settled_meanwhile")]


def _keep(actor: Actor, name: str, row: Incoming) -> None:
    row.version += 1
    row.save()
    record(actor, name, f"call.incoming:{row.pk}", row.campaign.region.code, paper=row.paper_id)
