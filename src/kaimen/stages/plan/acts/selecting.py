"""Acts that take chosen themes into a draft."""

from collections.abc import Sequence
from dataclasses import asdict

from kaimen.regions.clock import today
from kaimen.regions.reads import scheme_in_force
from kaimen.scheme.problem import Problem, refuse
from kaimen.scheme.roles import Actor
from kaimen.scheme.terms.plan import Table
from kaimen.stages.plan import reads
from kaimen.stages.plan.acts.edition import fill, keep, locked, locked_campaign, touch
from kaimen.stages.plan.acts.editions import draft
from kaimen.stages.plan.acts.kept import keep_numbered, opened, remember
from kaimen.stages.plan.acts.ordering import renumber, space_out
from kaimen.stages.plan.facts import Occasion
from kaimen.stages.plan.models import Activity, Edition, Row, RowHost
from kaimen.stages.plan.rules import taking
from kaimen.stages.plan.rules.order import place_for, running
from kaimen.stages.plan.rules.plates import plates
from kaimen.stages.selection.facts import ChosenFact
from kaimen.trail.acts import act


@act("plan.take_chosen")
def draft_from_selection(actor: Actor, campaign_id: int, reason: str = "") -> int:
    """Take the chosen themes into the draft, beginning one where none is open; returns the edition's id.

    A theme already taken stays as it is, and one that a person took out stays out. Refused where nothing is
    chosen, and where nothing is new and no draft is open.
    """
    campaign = locked_campaign(campaign_id)
    working, in_force = reads.open_edition(campaign.pk), reads.edition_in_force(campaign.pk)
    themes = reads.themes(campaign.pk)
    latest = working or in_force
    fresh = taking.to_add(
        themes, reads.declared(campaign.pk), latest.left_out if latest else (), campaign.year
    )
    if working is None:
        refuse(_nothing(themes, fresh))
        edition_id = draft(actor, campaign.pk, reason)
    else:
        edition_id = working.pk
    edition = locked(actor, "plan.take_chosen", edition_id)
    refuse(_nothing(themes, themes))
    if fresh:
        _take(actor, edition, themes, fresh)
    return edition.pk


@act("plan.edit")
def bring_back(actor: Actor, edition_id: int, declaration: int) -> int:
    """Put a theme that was taken out back into a draft; returns its plate."""
    edition = opened(actor, edition_id)
    themes = reads.themes(edition.campaign_id)
    wanted = [theme for theme in themes if theme.declaration == declaration]
    out = declaration in edition.left_out and declaration not in reads.declared(edition.campaign_id)
    refuse([] if wanted and out else [Problem("plan.not_left_out")])
    edition.left_out = [other for other in edition.left_out if other != declaration]
    number = _add(edition, wanted, _table(edition))[0]
    touch(edition)
    keep(actor, "plan.edit", edition, number=number)
    return number


def _nothing(themes: Sequence[ChosenFact], fresh: Sequence[ChosenFact]) -> list[Problem]:
    if not themes:
        return [Problem("plan.nothing_chosen")]
    return [] if fresh else [Problem("plan.nothing_new")]


def _take(actor: Actor, edition: Edition, themes: Sequence[ChosenFact], fresh: Sequence[ChosenFact]) -> None:
    campaign, table = edition.campaign, _table(edition)
    remember(actor, edition)
    edition.columns = edition.columns or taking.columns(table, themes)
    edition.title = edition.title or taking.title(table, campaign.region.name, campaign.year, campaign.brand)
    _add(edition, fresh, table)
    touch(edition)
    keep_numbered(actor, edition, Occasion.TAKEN)
    keep(actor, "plan.take_chosen", edition, rows=len(fresh))


def _table(edition: Edition) -> Table | None:
    scheme = scheme_in_force(edition.campaign, today(edition.campaign))
    return scheme.plan.table if scheme and scheme.plan else None


def _add(edition: Edition, fresh: Sequence[ChosenFact], table: Table | None) -> list[int]:
    """Write rows for these themes, each behind those of its month; returns their plates."""
    stands = list(reads.table(edition.pk))
    counted = running([row.no for row in stands]) and not reads.edition_in_force(edition.campaign_id)
    numbers = plates([None] * len(fresh), reads.plates_taken(edition.campaign_id))
    last_no = max((row.no or 0 for row in stands), default=0)
    order = [(row.row, row.period) for row in stands]
    for at, (theme, number) in enumerate(zip(fresh, numbers, strict=True), start=1):
        row = _row(edition, theme, number, last_no + at, table)
        period = taking.typed(theme, edition.campaign.year).period
        order.insert(place_for([other for _, other in order], period), (row.pk, period))
    space_out(edition, [row for row, _ in order])
    if counted:
        renumber(edition)
    return numbers


def _row(edition: Edition, theme: ChosenFact, number: int, no: int, table: Table | None) -> Row:
    campaign = edition.campaign
    activity = Activity.objects.create(campaign=campaign, number=number, declaration_id=theme.declaration)
    row = Row(edition=edition, activity=activity, position=0)
    fill(row, taking.typed(theme, campaign.year))
    row.no = no
    row.extra = taking.extra(theme, table, campaign.brand)
    row.doubts = [asdict(doubt) for doubt in taking.doubts(theme, campaign.year)]
    row.save()
    RowHost.objects.bulk_create(
        RowHost(row=row, position=place, name=name, role=role, unit_id=unit)
        for place, (unit, name, role) in enumerate(theme.hosts, start=1)
    )
    return row
