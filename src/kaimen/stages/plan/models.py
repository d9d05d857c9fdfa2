"""Tables of the plan. An activity is an identity across editions; a row is what one edition says of it."""

from django.db import models
from django.db.models import Q

from kaimen.people.models import Unit
from kaimen.regions.models import Campaign
from kaimen.scheme.hosting import HostAs
from kaimen.scheme.periods import Precision
from kaimen.stages.call.models import Declaration
from kaimen.stages.plan.facts import ActivityState, EditionState, Occasion, SessionState
from kaimen.trail.columns import choices, codes


class Activity(models.Model):
    """A door of the year. It exists without a table too; its public address never changes.

    `number` is its plate: unique in its campaign and, once issued, kept for good, whatever later editions renumber.
    declaration: the declared theme that became it; a theme becomes one activity and never two.
    """

    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    declaration = models.OneToOneField(Declaration, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["campaign", "number"], name="activity_number"),
        ]

    def __str__(self) -> str:
        return f"{self.campaign_id}#{self.number}"


class Session(models.Model):
    """A day and a point of an activity; clock times are local, absent where not yet told.

    proposed_on: the campaign's day on which it was named; None for what was taken over from elsewhere.
    """

    activity = models.ForeignKey(Activity, models.PROTECT, related_name="+")
    day = models.DateField()
    starts = models.TimeField(null=True, blank=True)
    ends = models.TimeField(null=True, blank=True)
    point = models.CharField(max_length=80, blank=True)
    place = models.CharField(max_length=160, blank=True)
    state = models.CharField(max_length=10, choices=choices(SessionState), default="proposed")
    proposed_on = models.DateField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["activity", "day", "starts", "point"], name="session_once"),
            models.CheckConstraint(condition=Q(state__in=codes(SessionState)), name="session_state"),
        ]

    def __str__(self) -> str:
        return f"{self.activity_id} {self.day}"


class Edition(models.Model):
    """A numbered table of the year with the reason it was made for.

    columns: the region's own headers in order; gaps: numbers left out; doubts: [{code, message, where}] about
    the table as a whole; basis: on what the check before release rests; left_out: ids of declarations that a
    person took out, so that they do not come back unasked; changed_at: when a draft was last worked on.
    """

    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=12, choices=choices(EditionState), default="draft")
    title = models.TextField(blank=True)
    columns = models.JSONField(default=list)
    reason = models.CharField(max_length=300, blank=True)
    gaps = models.JSONField(default=list, blank=True)
    doubts = models.JSONField(default=list, blank=True)
    left_out = models.JSONField(default=list, blank=True)
    changed_at = models.DateTimeField(null=True, blank=True)
    basis = models.CharField(max_length=300, blank=True)
    reviewed_by = models.CharField(max_length=40, blank=True)
    reviewed_at = models.DateTimeField(null=True, blank=True)
    released_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["campaign", "number"], name="edition_number"),
            models.CheckConstraint(condition=Q(state__in=codes(EditionState)), name="edition_state"),
        ]

    def __str__(self) -> str:
        return f"{self.campaign_id} e{self.number}"


class Snapshot(models.Model):
    """A state of a draft, to compare with and to go back to. Number 0 is the one before the last change.

    content: title, columns, gaps, doubts, left_out and rows (rules/snapshots.py), without columns of persons.
    """

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="+")
    number = models.PositiveSmallIntegerField()
    occasion = models.CharField(max_length=10, choices=choices(Occasion))
    content = models.JSONField()
    made_at = models.DateTimeField()
    made_by = models.CharField(max_length=40)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["edition", "number"], name="snapshot_number"),
            models.CheckConstraint(condition=Q(occasion__in=codes(Occasion)), name="snapshot_occasion"),
        ]

    def __str__(self) -> str:
        return f"{self.edition_id}:{self.number}"


class Row(models.Model):
    """What an edition prints of an activity, as written and as read, and how the activity stands in it.

    no: as printed; formats: the words as printed; extra: [[heading, text]] of the region's further columns;
    cells: the source cells where it was read from paper; doubts: [{code, message, where}] not yet settled;
    search: normalised text of theme, units, formats, place.
    """

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="+")
    activity = models.ForeignKey(Activity, models.PROTECT, related_name="+")
    position = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=12, choices=choices(ActivityState), default="planned")
    no = models.PositiveIntegerField(null=True, blank=True)
    theme = models.TextField(blank=True)
    formats = models.JSONField(default=list, blank=True)
    period_text = models.TextField(blank=True)
    period_start = models.DateField(null=True, blank=True)
    period_end = models.DateField(null=True, blank=True)
    precision = models.CharField(max_length=10, choices=choices(Precision), default="unknown")
    place = models.TextField(blank=True)
    audience = models.TextField(blank=True)
    headcount = models.PositiveIntegerField(null=True, blank=True)
    remark = models.TextField(blank=True)
    extra = models.JSONField(default=list, blank=True)
    cells = models.JSONField(default=list, blank=True)
    doubts = models.JSONField(default=list, blank=True)
    search = models.TextField(blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["edition", "activity"], name="row_activity_once"),
            models.CheckConstraint(condition=Q(precision__in=codes(Precision)), name="row_precision"),
            models.CheckConstraint(condition=Q(state__in=codes(ActivityState)), name="row_state"),
        ]
        indexes = [models.Index(fields=["edition", "position"], name="row_order")]

    def __str__(self) -> str:
        return f"{self.edition_id}:{self.position}"


class RowHost(models.Model):
    """A unit as a row prints it; `unit` is empty while nobody has settled which one is meant."""

    row = models.ForeignKey(Row, models.CASCADE, related_name="+")
    position = models.PositiveSmallIntegerField()
    name = models.TextField()
    role = models.CharField(max_length=5, choices=choices(HostAs))
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["row", "position"], name="row_host_position"),
            models.CheckConstraint(condition=Q(role__in=codes(HostAs)), name="row_host_role"),
        ]

    def __str__(self) -> str:
        return self.name
