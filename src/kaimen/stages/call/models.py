"""Tables of the call."""

from django.db import models
from django.db.models import Q

from kaimen.intake.models import Paper
from kaimen.people.models import Unit
from kaimen.people.sealed import SealedField
from kaimen.regions.models import Campaign
from kaimen.scheme.periods import Precision
from kaimen.scheme.terms.call import Channel
from kaimen.stages.call.facts import DeclarationState
from kaimen.stages.call.rules.scan import TYPES
from kaimen.trail.columns import choices, codes


class Declaration(models.Model):
    """A theme that a unit declares.

    number: running in its campaign, kept for good; formats: the words as typed; extra: [[heading, text]] of the
    scheme's further columns; contact and phone are the unit's duty contact, sealed at rest; channel: how it
    reached the office; entered_by: who began it; submitted_at: when it was handed in first, which tells whether it
    was late; confirmed_by: the leader who answers for it as it stands; search: normalised text of what is shown.
    paper and paper_row: the filled-in form that it was taken from, as long as that is kept.
    """

    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=10, choices=choices(DeclarationState), default="draft")
    theme = models.TextField(blank=True)
    period_text = models.TextField(blank=True)
    period_start = models.DateField(null=True, blank=True)
    period_end = models.DateField(null=True, blank=True)
    precision = models.CharField(max_length=10, choices=choices(Precision), default="unknown")
    formats = models.JSONField(default=list, blank=True)
    brief = models.TextField(blank=True)
    place = models.TextField(blank=True)
    audience = models.TextField(blank=True)
    headcount = models.PositiveIntegerField(null=True, blank=True)
    extra = models.JSONField(default=list, blank=True)
    contact = SealedField(blank=True, default="")
    phone = SealedField(blank=True, default="")
    channel = models.CharField(max_length=10, choices=choices(Channel), default="screen")
    late = models.BooleanField(default=False)
    entered_by = models.CharField(max_length=40)
    created_at = models.DateTimeField()
    submitted_at = models.DateTimeField(null=True, blank=True)
    confirmed_by = models.CharField(max_length=40, blank=True)
    confirmed_at = models.DateTimeField(null=True, blank=True)
    search = models.TextField(blank=True)
    paper = models.ForeignKey(Paper, models.SET_NULL, null=True, blank=True, related_name="+")
    paper_row = models.PositiveIntegerField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["campaign", "number"], name="declaration_number"),
            models.CheckConstraint(condition=Q(state__in=codes(DeclarationState)), name="declaration_state"),
            models.CheckConstraint(condition=Q(precision__in=codes(Precision)), name="declaration_precision"),
            models.CheckConstraint(condition=Q(channel__in=codes(Channel)), name="declaration_channel"),
        ]
        indexes = [models.Index(fields=["campaign", "unit"], name="declaration_of_unit")]

    def __str__(self) -> str:
        return f"{self.campaign_id} d{self.number}"


class Turn(models.Model):
    """What became of a declaration, step by step, with the reason where one was given."""

    declaration = models.ForeignKey(Declaration, models.CASCADE, related_name="+")
    act = models.CharField(max_length=30)
    reason = models.CharField(max_length=500, blank=True)
    by = models.CharField(max_length=40)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.declaration_id} {self.act}"


class Scan(models.Model):
    """The stamped sheet of a declaration as a picture or PDF, kept outside the public's reach.

    of_version: the declaration's version that the sheet shows; a later one needs a new sheet. kind: told by bytes.
    """

    declaration = models.ForeignKey(Declaration, models.CASCADE, related_name="+")
    file = models.FileField(upload_to="call/")
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=10)
    size = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    of_version = models.PositiveIntegerField()
    by = models.CharField(max_length=40)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(kind__in=sorted(TYPES)), name="scan_kind")]

    def __str__(self) -> str:
        return f"{self.declaration_id} {self.name}"


class Incoming(models.Model):
    """A paper whose declaration forms the office takes in for a campaign; it goes when the paper goes.

    settled: what persons settled about it as JSON, sealed since it may name whom to call.
    """

    campaign = models.ForeignKey(Campaign, models.CASCADE, related_name="+")
    paper = models.ForeignKey(Paper, models.CASCADE, related_name="+")
    settled = SealedField(blank=True, default="")
    version = models.PositiveIntegerField(default=1)
    by = models.CharField(max_length=40)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["campaign", "paper"], name="incoming_once")]

    def __str__(self) -> str:
        return f"{self.campaign_id} p{self.paper_id}"
