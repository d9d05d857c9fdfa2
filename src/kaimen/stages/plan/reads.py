"""Every query of the plan."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from kaimen.papers.tables.table import PlanRow
from kaimen.scheme.hosting import HostAs
from kaimen.scheme.periods import Period, Precision, read_period
from kaimen.stages.plan.facts import (
    ActivityState,
    Change,
    DoubtFact,
    EditionState,
    HostFact,
    RowFact,
    SessionFact,
    SessionState,
)
from kaimen.stages.plan.models import Activity, Edition, Row, RowHost, Session, Snapshot
from kaimen.stages.plan.rules.difference import difference
from kaimen.stages.plan.rules.incoming import incoming, renewal
from kaimen.stages.selection.facts import ChosenFact
from kaimen.stages.selection.reads import chosen
from kaimen.trail.facts import Outcome
from kaimen.trail.models import Entry
from kaimen.trail.reads import entries

BEFORE = 0
"""Number of the snapshot that holds a draft as it was before its last change."""

MOST_EDITIONS = 60
"""Editions of a region that are looked through for its columns."""

ISSUED = (EditionState.RELEASED, EditionState.SUPERSEDED)
ROW_FIELDS = (
    "id", "activity_id", "activity__number", "state", "no", "theme", "formats", "period_text", "period_start",
    "period_end", "precision", "place", "audience", "headcount", "remark", "doubts", "position", "version",
    "extra", "edition__campaign__year", "activity__declaration",
)  # fmt: skip


def edition_in_force(campaign: int) -> Edition | None:
    """The released edition; there is at most one."""
    return Edition.objects.filter(campaign=campaign, state=EditionState.RELEASED).order_by("-number").first()


def open_edition(campaign: int) -> Edition | None:
    """The edition being worked on: a draft, or one reviewed and not yet released."""
    working = (EditionState.DRAFT, EditionState.REVIEWED)
    return Edition.objects.filter(campaign=campaign, state__in=working).order_by("-number").first()


def editions(campaign: int) -> QuerySet[Edition]:
    return Edition.objects.filter(campaign=campaign).order_by("-number")


def issued_editions(campaign: int) -> QuerySet[Edition]:
    """Editions the public may see, newest first."""
    return editions(campaign).filter(state__in=ISSUED)


def columns_of_region(region: int) -> list[list[str]]:
    """The columns of a region's editions, newest first."""
    found = Edition.objects.filter(campaign__region=region).order_by("-campaign__year", "-number")
    return list(found.values_list("columns", flat=True)[:MOST_EDITIONS])


def first_released_at(campaign: int) -> datetime | None:
    """When the year's table was issued for the first time."""
    return issued_editions(campaign).order_by("number").values_list("released_at", flat=True).first()


def standing(campaign: int) -> tuple[RowFact, ...]:
    """The table that a paper is held against: the one being worked on, else the one in force."""
    found = open_edition(campaign) or edition_in_force(campaign)
    return table(found.pk) if found else ()


def taken(campaign: int, rows: Sequence[PlanRow]) -> tuple[RowFact, ...]:
    """A paper's rows with the plates that they would have in the campaign."""
    return incoming(rows, known_plates(campaign), standing(campaign))


def changes_by(campaign: int, rows: Sequence[PlanRow]) -> list[Change]:
    """What a paper's rows would change."""
    return renewal(rows, known_plates(campaign), standing(campaign))


def known_plates(campaign: int) -> list[int]:
    """Of every activity of the campaign."""
    return list(Activity.objects.filter(campaign=campaign).values_list("number", flat=True))


def rows(edition: int) -> tuple[RowFact, ...]:
    """An edition's rows in its order with their days, in three queries however many there are."""
    sessions = Session.objects.filter(activity__in=Row.objects.filter(edition=edition).values("activity"))
    return _rows(edition, _sessions(sessions))


def table(edition: int) -> tuple[RowFact, ...]:
    """An edition's rows as printed, without days: two queries."""
    return _rows(edition, {})


def _rows(edition: int, sessions: dict[int, list[SessionFact]]) -> tuple[RowFact, ...]:
    found = Row.objects.filter(edition=edition).order_by("position").values_list(*ROW_FIELDS)
    hosts = _hosts(RowHost.objects.filter(row__edition=edition))
    return tuple(_row(values, hosts, sessions) for values in found)


def doubts(edition: Edition) -> tuple[DoubtFact, ...]:
    """Open questions about the table as a whole."""
    return tuple(DoubtFact(**doubt) for doubt in edition.doubts)


def row(edition: int, number: int) -> RowFact | None:
    """The row of an edition with this plate."""
    found = Row.objects.filter(edition=edition, activity__number=number).values_list(*ROW_FIELDS).first()
    if found is None:
        return None
    hosts = _hosts(RowHost.objects.filter(row=found[0]))
    return _row(found, hosts, _sessions(Session.objects.filter(activity=found[1])))


def source_cells(row_id: int) -> list[str]:
    """The cells of the paper that a row was read from."""
    return Row.objects.values_list("cells", flat=True).get(pk=row_id)


def changes(later: Edition) -> list[Change]:
    """What an edition changed against the issued one before it; nothing for the first."""
    earlier = issued_before(later)
    return difference(table(earlier.pk), table(later.pk)) if earlier else []


def issued_before(later: Edition) -> Edition | None:
    """The issued edition that another follows; None for the first."""
    return issued_editions(later.campaign_id).filter(number__lt=later.number).first()


def with_gaps(edition: Edition, found: tuple[RowFact, ...]) -> tuple[RowFact, ...]:
    """Rows that also carry, as a doubt of the next row, the numbers that the table leaves out."""
    return tuple(replace(fact, doubts=fact.doubts + _gap_doubts(edition.gaps, found, fact)) for fact in found)


def last_change(edition: Edition, number: int) -> Entry | None:
    """The record's entry of who changed a row of a draft last, or issued the edition in force."""
    found = entries(edition.campaign.region.code, f"plan.edition:{edition.pk}").filter(outcome=Outcome.DONE)
    if edition.state == EditionState.RELEASED:
        return found.filter(act="plan.release").first()
    return found.filter(payload__number=number).first()


def snapshots(edition: int) -> QuerySet[Snapshot]:
    """The numbered drafts of an edition, first one first."""
    return Snapshot.objects.filter(edition=edition, number__gt=BEFORE).order_by("number")


def kept_of(campaign: int) -> list[tuple[int, int]]:
    """Edition's id and number of every kept draft of a campaign, newest first."""
    found = Snapshot.objects.filter(edition__campaign=campaign, number__gt=BEFORE)
    return list(found.order_by("-number").values_list("edition", "number"))


def before_last_change(edition: int) -> Snapshot | None:
    return Snapshot.objects.filter(edition=edition, number=BEFORE).first()


def themes(campaign: int) -> tuple[ChosenFact, ...]:
    """What the plan is made of: released choices, or what was handed in where the call is for the record."""
    return chosen(campaign)


def left_out(edition: Edition) -> tuple[ChosenFact, ...]:
    """Chosen themes that a person took out of this draft; asks nothing where there are none."""
    if not edition.left_out:
        return ()
    return tuple(theme for theme in themes(edition.campaign_id) if theme.declaration in edition.left_out)


def declared(campaign: int) -> set[int]:
    """Ids of the declarations that are activities already."""
    found = Activity.objects.filter(campaign=campaign, declaration__isnull=False)
    return set(found.values_list("declaration", flat=True))


def plates_taken(campaign: int) -> set[int]:
    return set(Activity.objects.filter(campaign=campaign).values_list("number", flat=True))


def _gap_doubts(gaps: list[int], found: tuple[RowFact, ...], fact: RowFact) -> tuple[DoubtFact, ...]:
    """One doubt a gap, at the row after it. `gaps` may be cut; its neighbours tell how far it goes."""
    if not fact.no or not gaps:
        return ()
    first = max((other.no for other in found if other.no and other.no < fact.no), default=0) + 1
    if first not in gaps:
        return ()
    said = _("原表缺第%(first)s至%(last)s号") if fact.no - first > 1 else _("原表缺第%(first)s号")
    numbers = {"first": first, "last": fact.no - 1}
    return (DoubtFact("number_gap", said % numbers, _("第%(no)s号之前") % {"no": fact.no}),)


def _hosts(found: QuerySet[RowHost]) -> dict[int, list[HostFact]]:
    by_row: dict[int, list[HostFact]] = defaultdict(list)
    for row_id, name, role, unit in found.order_by("row", "position").values_list(
        "row", "name", "role", "unit"
    ):
        by_row[row_id].append(HostFact(name, HostAs(role), unit))
    return by_row


def _sessions(found: QuerySet[Session]) -> dict[int, list[SessionFact]]:
    by_activity: dict[int, list[SessionFact]] = defaultdict(list)
    fields = ("activity", "id", "day", "starts", "ends", "point", "place", "state", "version", "proposed_on")
    told = found.order_by("day", "starts", "id").values_list(*fields)
    for activity, key, day, starts, ends, point, place, state, version, on in told:
        by_activity[activity].append(
            SessionFact(key, day, starts, ends, point, place, SessionState(state), version, on)
        )
    return by_activity


def _row(values: tuple, hosts: dict[int, list[HostFact]], sessions: dict[int, list[SessionFact]]) -> RowFact:
    (key, activity, number, state, no, theme, formats, text, start, end, precision, place, audience, headcount,
     remark, doubts, position, version, extra, year, declaration) = values  # fmt: skip
    return RowFact(
        row=key,
        activity=activity,
        number=number,
        state=ActivityState(state),
        no=no,
        theme=theme,
        hosts=tuple(hosts.get(key, ())),
        formats=tuple(formats),
        period=_period(text, start, end, precision, year),
        place=place,
        audience=audience,
        headcount=headcount,
        remark=remark,
        doubts=tuple(DoubtFact(**doubt) for doubt in doubts),
        sessions=tuple(sessions.get(activity, ())),
        extra=tuple((heading, text) for heading, text in extra),
        position=position,
        version=version,
        declaration=declaration,
    )


def _period(text: str, start: date | None, end: date | None, precision: str, year: int) -> Period:
    """The period as it was read when it was written; its finer points (days, clock) where it still reads so."""
    again = _read_again(text, year)
    if (again.start, again.end, again.precision) == (start, end, precision):
        return again
    return Period(text, start, end, Precision(precision))


@lru_cache(maxsize=4096)
def _read_again(text: str, year: int) -> Period:
    return read_period(text, year)
