"""Every query of the selection."""

from django.db.models import Q

from kaimen.people.models import Unit
from kaimen.regions.clock import today
from kaimen.regions.models import Campaign
from kaimen.regions.reads import scheme_in_force
from kaimen.stages.call import reads as call
from kaimen.stages.call.facts import DeclarationState
from kaimen.stages.call.models import Declaration
from kaimen.stages.selection.facts import (
    ApprovalFact,
    ChosenFact,
    ConflictFact,
    DecisionFact,
    DecisionState,
    EarlierTheme,
    ReleaseFact,
    ScoreFact,
    Verdict,
)
from kaimen.stages.selection.models import Approval, Conflict, Decision, Release, Score
from kaimen.stages.selection.rules.folding import as_recorded, folded
from kaimen.stages.selection.rules.whether import records_only


def chosen(campaign: int) -> tuple[ChosenFact, ...]:
    """Themes whose choice has been released and that are still in hand, by time and number, merged ones folded in.

    Where the scheme only records what units declare, every record stands as it is.
    """
    found = Campaign.objects.select_related("region").get(pk=campaign)
    scheme = scheme_in_force(found, today(found))
    declarations = call.handed_in(campaign)
    if records_only(scheme):
        return as_recorded(declarations)
    return folded(declarations, decisions(campaign), found.year)


def decisions(campaign: int) -> dict[int, DecisionFact]:
    """What was decided, by the declaration's id; a declaration that nobody has decided is not there."""
    found = Decision.objects.filter(declaration__campaign=campaign)
    rows = found.values_list(
        "declaration", "state", "verdict", "reason", "into", "period_text", "version", "by", "at",
        "release__number",
    )  # fmt: skip
    return {row[0]: _fact(row) for row in rows}


def decision(declaration: int) -> DecisionFact:
    """How one declaration stands."""
    row = Decision.objects.filter(declaration=declaration).select_related("release").first()
    if row is None:
        return DecisionFact(declaration)
    number = row.release.number if row.release else None
    return _fact(
        (row.declaration_id, row.state, row.verdict, row.reason, row.into_id, row.period_text, row.version,
         row.by, row.at, number)
    )  # fmt: skip


def _fact(row: tuple) -> DecisionFact:
    key, state, verdict, reason, into, period, version, by, at, release = row
    said = Verdict(verdict) if verdict else None
    return DecisionFact(key, DecisionState(state), said, reason, into, period, version, by, at, release)


def withdrawn(campaign: int) -> dict[int, int]:
    """Numbers by id of declarations with a pending decision that are no longer in hand."""
    found = Declaration.objects.filter(campaign=campaign).exclude(state=DeclarationState.SUBMITTED)
    pending = Decision.objects.filter(declaration__campaign=campaign, state=DecisionState.PENDING)
    return dict(found.filter(pk__in=pending.values("declaration")).values_list("pk", "number"))


def declaration(campaign: Campaign, id: int) -> Declaration | None:
    """A campaign's declaration by id. Another campaign's answers nothing, nor does one that is with its unit:
    drafts and what was taken back are the unit's own, unless a pending decision is still to be undone.
    """
    pending = Decision.objects.filter(declaration=id, state=DecisionState.PENDING)
    found = Declaration.objects.filter(
        Q(state=DeclarationState.SUBMITTED) | Q(pk__in=pending.values("declaration"))
    )
    return found.filter(campaign=campaign, pk=id).select_related("unit").first()


def unit(campaign: Campaign, id: int) -> Unit | None:
    """A unit of the campaign's region by id."""
    return Unit.objects.filter(region=campaign.region_id, pk=id).first()


def last_year(campaign: Campaign) -> tuple[EarlierTheme, ...]:
    """Themes handed in for the region's last campaigns before this one."""
    found = Declaration.objects.filter(
        campaign__region=campaign.region_id,
        campaign__year=campaign.year - 1,
        campaign__mode=campaign.mode,
        state=DeclarationState.SUBMITTED,
    )
    rows = found.order_by("campaign", "number").values_list("campaign__year", "theme", "unit__name")
    return tuple(EarlierTheme(*row) for row in rows)


def scores(campaign: int) -> tuple[ScoreFact, ...]:
    """Every reviewer's sheets, in the order of declarations and reviewers."""
    found = Score.objects.filter(declaration__campaign=campaign).order_by("declaration", "reviewer")
    rows = found.values_list("declaration", "reviewer", "marks", "comment")
    return tuple(ScoreFact(*row) for row in rows)


def conflicts(campaign: int) -> tuple[ConflictFact, ...]:
    """Who does not score whom."""
    found = Conflict.objects.filter(campaign=campaign).order_by("unit", "reviewer")
    return tuple(ConflictFact(*row) for row in found.values_list("reviewer", "unit", "reason"))


def waiting_approval(campaign: int) -> ApprovalFact | None:
    """The consent that the next release rests on."""
    row = Approval.objects.filter(campaign=campaign, release=None).order_by("-at", "-pk").first()
    return ApprovalFact(row.consenting, row.title, row.number, row.day, row.at) if row else None


def approvals(campaign: int) -> tuple[ApprovalFact, ...]:
    """Every consent, newest first."""
    found = Approval.objects.filter(campaign=campaign).order_by("-at", "-pk")
    rows = found.values_list("consenting", "title", "number", "day", "at", "release__number")
    return tuple(ApprovalFact(*row) for row in rows)


def releases(campaign: int) -> tuple[ReleaseFact, ...]:
    """What was announced, newest first."""
    rows = Release.objects.filter(campaign=campaign).order_by("-number")
    return tuple(ReleaseFact(row.number, row.at, _counts(row), row.letters) for row in rows)


def _counts(row: Release) -> dict[Verdict, int]:
    return {verdict: getattr(row, verdict.value) for verdict in Verdict}
