"""What one query tells of each of a region's campaigns: how far its plan is, and what waits, counted."""

from datetime import date, datetime
from functools import cache
from typing import Any

from django.db.models import Count, F, Min, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from kaimen.outbox.facts import MessageState
from kaimen.outbox.models import Message
from kaimen.regions.models import Campaign
from kaimen.stages.call.facts import DeclarationState
from kaimen.stages.call.models import Declaration
from kaimen.stages.plan.facts import EditionState
from kaimen.stages.plan.models import Edition
from kaimen.stages.selection.facts import DecisionState, Verdict
from kaimen.stages.selection.models import Approval, Decision, Release
from kaimen.web.desk.facts import Tally

HERE = OuterRef("pk")
WORKING = (EditionState.DRAFT, EditionState.REVIEWED)
CAME_BACK = {"state": DecisionState.RELEASED, "verdict": Verdict.RETURNED}
"""Of a declaration that is handed in anew this is no decision: the selection's gate asks for another."""


def glance(code: str) -> QuerySet[Campaign]:
    """The campaigns of the region of this code, newest first, each with what `year` and `tally` take."""
    return _every().filter(region__code=code)


@cache
def _every() -> QuerySet[Campaign]:
    """Put together once; each use takes a copy of its own. Never evaluated itself."""
    found = Campaign.objects.select_related("region").order_by("-year", "slug")
    return found.annotate(**_stages(), **_waiting())


def _stages() -> dict[str, Any]:
    editions = Edition.objects.filter(campaign=HERE)
    in_force = editions.filter(state=EditionState.RELEASED).order_by("-number")
    working = editions.filter(state__in=WORKING).order_by("-number")
    releases = Release.objects.filter(campaign=HERE).order_by("number")
    consents = Approval.objects.filter(campaign=HERE).order_by("at", "pk")
    return {
        "in_force": _of(in_force, "pk"),
        "in_force_number": _of(in_force, "number"),
        "first_released": _first(editions, "released_at"),
        "working_number": _of(working, "number"),
        "working_state": _of(working, "state"),
        "reviewed_at": _of(working, "reviewed_at"),
        "selected": _of(releases, "number"),
        "selected_at": _of(releases, "at"),
        "consent": _of(consents, "day"),
    }


def _waiting() -> dict[str, Any]:
    handed_in = Declaration.objects.filter(campaign=HERE, state=DeclarationState.SUBMITTED)
    taken = Decision.objects.exclude(state=DecisionState.OPEN).exclude(**CAME_BACK)
    taken = taken.filter(declaration=OuterRef("pk"))
    undecided = handed_in.alias(taken=Subquery(taken.values("pk")[:1])).filter(taken=None)
    pending = Decision.objects.filter(state=DecisionState.PENDING, declaration__campaign=HERE)
    pending = pending.annotate(campaign=F("declaration__campaign"))
    letters = Message.objects.filter(campaign=HERE, state=MessageState.DRAFT)
    return {
        "handed_in": _many(handed_in),
        "undecided": _many(undecided),
        "undecided_at": _first(undecided, "submitted_at"),
        "pending": _many(pending),
        "pending_at": _first(pending, "at"),
        "letters": _many(letters),
        "letters_at": _first(letters, "written_at"),
    }


def tally(campaign: Campaign) -> Tally:
    """What was counted of a campaign that came by `glance`."""
    told: Any = campaign
    return Tally(
        told.handed_in, told.undecided, _day(told.undecided_at), told.pending, _day(told.pending_at),
        told.letters, _day(told.letters_at), told.working_state or "", told.working_number or 0,
        _day(told.reviewed_at),
    )  # fmt: skip


def _of(found: QuerySet, field: str) -> Subquery:
    return Subquery(found.values(field)[:1])


def _many(found: QuerySet) -> Coalesce:
    return Coalesce(Subquery(found.order_by().values("campaign").annotate(n=Count("pk")).values("n")), 0)


def _first(found: QuerySet, field: str) -> Subquery:
    return Subquery(found.order_by().values("campaign").annotate(first=Min(field)).values("first"))


def _day(moment: datetime | None) -> date | None:
    return timezone.localdate(moment) if moment else None
