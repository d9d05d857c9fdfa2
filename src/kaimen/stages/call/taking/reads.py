"""Every query of forms that come in."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from kaimen.intake.facts import PaperState
from kaimen.intake.models import Paper
from kaimen.intake.reads import as_read
from kaimen.papers.carrying import Malformed, packed, unpacked
from kaimen.papers.tables.declarations import DeclarationForm
from kaimen.papers.understanding import Reading
from kaimen.people.reads import match_units
from kaimen.regions.models import Campaign
from kaimen.stages.call import reads as call
from kaimen.stages.call.facts import DeclarationState
from kaimen.stages.call.models import Declaration, Incoming
from kaimen.stages.call.reads import Calling
from kaimen.stages.call.taking.facts import (
    Around,
    Becomes,
    Progress,
    Settled,
    Sheet,
    Stands,
    Theme,
)
from kaimen.stages.call.taking.rules.judging import judge
from kaimen.stages.call.taking.rules.settling import mark_of

MOST = 500
"""Papers of a campaign that are looked at together; more than any mailbox held."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A paper that came in and what becomes of its themes; stale: read by another version of the product."""

    row: Incoming
    progress: Progress
    form: DeclarationForm | None = None
    themes: tuple[Theme, ...] = ()
    stale: bool = False

    def count(self, becomes: Becomes) -> int:
        return sum(theme.becomes is becomes for theme in self.themes)


def incoming(campaign: Campaign) -> QuerySet[Incoming]:
    """A campaign's papers with what was read in them, in the order in which they came."""
    return Incoming.objects.filter(campaign=campaign).select_related("paper").order_by("pk")


def incoming_of(campaign: Campaign, paper: int) -> Incoming | None:
    """A campaign's paper; another campaign's answers nothing."""
    found = Incoming.objects.filter(campaign=campaign, paper=paper, paper__region=campaign.region_id)
    return found.select_related("paper", "campaign__region").first()


def papers_of(campaign: Campaign) -> set[int]:
    """Ids of a campaign's papers."""
    return set(Incoming.objects.filter(campaign=campaign).values_list("paper", flat=True))


def paper_in(campaign: Campaign, paper: int) -> Paper | None:
    """A paper of the campaign's region; another region's id answers nothing."""
    return Paper.objects.filter(region=campaign.region_id, pk=paper).first()


def settled_of(row: Incoming, form: DeclarationForm) -> Settled:
    """What was settled for this form; nothing where the paper was read otherwise since."""
    fresh = Settled(mark_of(form))
    try:
        kept = unpacked(Settled, json.loads(row.settled)) if row.settled else fresh
    except (Malformed, ValueError):
        return fresh
    return kept if kept.form == fresh.form else fresh


def as_text(settled: Settled) -> str:
    """As it is kept."""
    return json.dumps(packed(settled), ensure_ascii=False)


def report(campaign: Campaign, found: Calling) -> list[Judged]:
    """Every paper with what becomes of each theme. The number of queries does not depend on how many there are."""
    return _judged(campaign, found, list(incoming(campaign)[:MOST]))


def one_of_batch(row: Incoming, found: Calling) -> Judged:
    """One paper as the report has it, held against what is declared and against the papers before it."""
    listed = report(row.campaign, found)
    return next((one for one in listed if one.row.pk == row.pk), None) or one(row, found)


def one(row: Incoming, found: Calling) -> Judged:
    """One paper, held against what is declared now: what an act asks."""
    return _judged(row.campaign, found, [row])[0]


def _judged(campaign: Campaign, found: Calling, rows: Sequence[Incoming]) -> list[Judged]:
    readings = {row.paper_id: _reading(row.paper) for row in rows}
    sheets = [
        Sheet(row.paper_id, reading.form, settled_of(row, reading.form))
        for row in rows
        if (reading := readings[row.paper_id]) and reading.form
    ]
    themes = judge(sheets, around(campaign, found, sheets))
    return [_one(row, readings[row.paper_id], themes.get(row.paper_id, ())) for row in rows]


def _reading(paper: Paper) -> Reading | None:
    return as_read(paper) if paper.state in (PaperState.READ, PaperState.USED) else None


def _one(row: Incoming, reading: Reading | None, themes: tuple[Theme, ...]) -> Judged:
    state = PaperState(row.paper.state)
    if state in (PaperState.WAITING, PaperState.REFUSED):
        return Judged(row, Progress(state.value))
    if reading is None:
        return Judged(row, Progress.ASKS, stale=True)
    return Judged(row, progress_of(themes), reading.form, themes)


def progress_of(themes: Iterable[Theme]) -> Progress:
    """What its themes come to: who has to do something next."""
    kinds = {theme.becomes for theme in themes}
    if not kinds:
        return Progress.EMPTY
    if Becomes.ASK in kinds:
        return Progress.ASKS
    return Progress.CLEAR if Becomes.ENTER in kinds else Progress.DONE


def around(campaign: Campaign, found: Calling, sheets: Iterable[Sheet]) -> Around:
    """What these forms are held against: three queries, however many."""
    sheets = list(sheets)
    printed = {row.unit or sheet.form.unit for sheet in sheets for row in sheet.form.rows} - {""}
    units = match_units(campaign.region, printed) if printed else {}
    chosen = {unit for sheet in sheets for unit in sheet.settled.units.values()}
    standing = _standing(campaign, {unit for unit in units.values() if unit} | chosen)
    return Around(found.asked, campaign.year, units, standing)


def _standing(campaign: Campaign, units: set[int]) -> dict[int, tuple[Stands, ...]]:
    told: dict[int, list[Stands]] = {}
    rows = Declaration.objects.filter(campaign=campaign, unit__in=units)
    for row in rows.select_related("campaign").order_by("number") if units else ():
        state = DeclarationState(row.state)
        stands = Stands(row.pk, row.number, state, call.typed_of(row), row.paper_id, row.paper_row)
        told.setdefault(row.unit_id, []).append(stands)
    return {unit: tuple(stands) for unit, stands in told.items()}
