"""What every act on an edition does first and last: lock and ask the moves; count the change and record it."""

from collections.abc import Iterable, Sequence

from kaimen.people.reads import match_units
from kaimen.regions.clock import now
from kaimen.regions.facts import Mode
from kaimen.regions.models import Campaign
from kaimen.scheme.hosting import HostAs
from kaimen.scheme.problem import Problem, refuse
from kaimen.scheme.roles import Actor
from kaimen.scheme.searching import searchable
from kaimen.stages.plan import reads
from kaimen.stages.plan.facts import ActivityState, EditionState, RowFact
from kaimen.stages.plan.models import Activity, Edition, Row, RowHost
from kaimen.stages.plan.moves import EDITION
from kaimen.stages.plan.rules.editing import Typed
from kaimen.stages.plan.rules.gate import gate
from kaimen.trail.acts import record
from kaimen.trail.facts import Outcome
from kaimen.trail.rules.payload import Value


def locked_campaign(campaign_id: int) -> Campaign:
    """An amendment looks at other editions, so acts on a campaign's editions are done one after the other."""
    return Campaign.objects.select_for_update(of=("self",)).select_related("region").get(pk=campaign_id)


def locked(actor: Actor, act_name: str, edition_id: int) -> Edition:
    """The edition, locked behind its campaign: always in this order, so that no two acts wait for each other."""
    campaign = locked_campaign(Edition.objects.values_list("campaign", flat=True).get(pk=edition_id))
    edition = Edition.objects.select_for_update().get(pk=edition_id)
    edition.campaign = campaign
    region, state = edition.campaign.region.code, EditionState(edition.state)
    refuse(EDITION.problems(act_name, actor, region, state))
    return edition


def touch(edition: Edition) -> None:
    edition.version, edition.changed_at = edition.version + 1, now(edition.campaign)
    edition.save()


def keep(actor: Actor, act_name: str, edition: Edition, **payload: Value) -> None:
    region = edition.campaign.region.code
    payload["edition"] = edition.number
    record(actor, act_name, f"plan.edition:{edition.pk}", region, Outcome.DONE, **payload)


def blocking(edition: Edition) -> list[Problem]:
    """Gate problems that block this edition; an as-printed plan was issued elsewhere and only shows them."""
    if edition.campaign.mode == Mode.AS_PRINTED:
        return []
    return gate(reads.table(edition.pk), reads.doubts(edition))


def fill(row: Row, typed: Typed) -> None:
    row.no, row.theme, row.formats = typed.no, typed.theme, list(typed.formats)
    row.period_text, row.precision = typed.period.text, typed.period.precision
    row.period_start, row.period_end = typed.period.start, typed.period.end
    row.place, row.audience = typed.place, typed.audience
    row.headcount, row.remark = typed.headcount, typed.remark
    row.search = searchable(typed.theme, *(name for name, _ in typed.hosts), *typed.formats, typed.place)


def add_hosts(edition: Edition, of_rows: Iterable[tuple[Row, Iterable[tuple[str, str]]]]) -> None:
    of_rows = [(row, list(units)) for row, units in of_rows]
    units = match_units(edition.campaign.region, [name for _, hosts in of_rows for name, _ in hosts])
    RowHost.objects.bulk_create(
        RowHost(row=row, position=place, name=name, role=HostAs(role), unit_id=units.get(name))
        for row, hosts in of_rows
        for place, (name, role) in enumerate(hosts, start=1)
    )


def sweep(campaign_id: int) -> None:
    """Activities that no edition has any more go."""
    Activity.objects.filter(campaign=campaign_id).exclude(
        pk__in=Row.objects.filter(edition__campaign=campaign_id).values("activity")
    ).delete()


def copy_rows(
    source: Edition, target: Edition, chosen: Sequence[RowFact], after: int = 0, doubts: Sequence[dict] = ()
) -> None:
    """Copy these rows of an edition into another, placed behind its first `after` rows."""
    found = {row.pk: row for row in Row.objects.filter(edition=source)}
    copies = [found[fact.row] for fact in chosen]
    for place, row in enumerate(copies, start=after + 1):
        row.pk, row.edition, row.version, row.position = None, target, 1, place
        row.doubts = [*row.doubts, *doubts] if row.state != ActivityState.CANCELLED else row.doubts
    Row.objects.bulk_create(copies)
    RowHost.objects.bulk_create(
        RowHost(row=row, position=place, name=host.name, role=host.role, unit_id=host.unit)
        for fact, row in zip(chosen, copies, strict=True)
        for place, host in enumerate(fact.hosts, start=1)
    )
