"""What every act on a declaration does first and last: lock and ask the moves; keep the step and record it."""

from django.db.models import Max

from kaimen.people.models import Unit
from kaimen.regions.clock import now
from kaimen.regions.models import Campaign
from kaimen.scheme.problem import Problem, refuse
from kaimen.scheme.roles import Actor
from kaimen.scheme.searching import searchable
from kaimen.scheme.terms.call import Channel
from kaimen.stages.call import reads
from kaimen.stages.call.facts import DeclarationState
from kaimen.stages.call.models import Declaration, Turn
from kaimen.stages.call.moves import DECLARATION
from kaimen.stages.call.rules.editing import Typed, extra_problems
from kaimen.stages.call.rules.numbering import next_number
from kaimen.trail.acts import record


def locked(actor: Actor, act_name: str, declaration_id: int) -> Declaration:
    """The declaration, locked; refused where the moves do not let this actor.

    Its campaign is locked first: two of a unit that are handed in at once are counted one after the other, and all
    acts wait in the same order.
    """
    called = Declaration.objects.filter(pk=declaration_id).values("campaign")
    Campaign.objects.select_for_update(of=("self",)).get(pk__in=called)
    found = Declaration.objects.select_for_update(of=("self",)).select_related("campaign__region", "unit")
    row = found.get(pk=declaration_id)
    region, state = row.campaign.region.code, DeclarationState(row.state)
    refuse(DECLARATION.problems(act_name, actor, region, state, row.unit_id))
    return row


def begun(
    actor: Actor, act_name: str, campaign: Campaign, unit: Unit, typed: Typed, channel: Channel
) -> Declaration:
    """A new declaration with the campaign's next number, not yet kept in the history."""
    held = Campaign.objects.select_for_update(of=("self",)).select_related("region").get(pk=campaign.pk)
    problems = DECLARATION.problems(act_name, actor, held.region.code, None, unit.pk)
    if unit.region_id != held.region_id or unit.closed_on:
        problems.append(Problem("call.unit_elsewhere", "unit"))
    if channel is not Channel.SCREEN and not actor.is_office(held.region.code):
        problems.append(Problem("call.channel_of_office", "channel"))
    refuse(problems + strange(held, typed))
    last = Declaration.objects.filter(campaign=held).aggregate(last=Max("number"))["last"]
    row = Declaration(campaign=held, unit=unit, number=next_number(last), channel=channel)
    row.entered_by, row.created_at = actor.id, now(held)
    fill(row, typed)
    return row


def strange(campaign: Campaign, typed: Typed, stands: Typed | None = None) -> list[Problem]:
    """Columns that are neither in the scheme's form nor in the declaration as it stands."""
    found = reads.calling(campaign)
    kept = tuple(heading for heading, _ in stands.extra) if stands else ()
    return extra_problems(typed, (*found.asked.extras, *kept)) if found else []


def fill(row: Declaration, typed: Typed) -> None:
    row.theme, row.formats, row.brief = typed.theme, list(typed.formats), typed.brief
    row.period_text, row.precision = typed.period.text, typed.period.precision
    row.period_start, row.period_end = typed.period.start, typed.period.end
    row.place, row.audience, row.headcount = typed.place, typed.audience, typed.headcount
    row.extra = [list(pair) for pair in typed.extra]
    row.contact, row.phone = typed.contact, typed.phone
    row.search = searchable(typed.theme, row.unit.name, *typed.formats, typed.place)


def keep(actor: Actor, act_name: str, row: Declaration, reason: str = "") -> Turn:
    """Write the declaration, the step with its reason into its history, and the record."""
    row.save()
    turn = Turn.objects.create(
        declaration=row, act=act_name, reason=reason.strip(), by=actor.id, at=now(row.campaign)
    )
    record(
        actor,
        act_name,
        f"call.declaration:{row.pk}",
        row.campaign.region.code,
        number=row.number,
        unit=row.unit_id,
        late=row.late,
    )
    return turn


def move(row: Declaration, act_name: str) -> None:
    """Into the state that the table gives. What comes back to the unit is a new version: a sheet or a leader's word
    for the old one counts no more.
    """
    row.state = DECLARATION[act_name].target or row.state
    row.version += row.state in (DeclarationState.RETURNED, DeclarationState.WITHDRAWN)
