"""Tables of the selection."""

from django.db import models
from django.db.models import Q

from kaimen.people.models import Unit
from kaimen.regions.models import Campaign
from kaimen.stages.call.models import Declaration
from kaimen.stages.selection.facts import DecisionState, Verdict
from kaimen.trail.columns import choices, codes

WITH_REASON = codes((Verdict.RETURNED, Verdict.NOT_CHOSEN))


class Release(models.Model):
    """What was announced together, and how many of each verdict."""

    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField()
    at = models.DateTimeField()
    by = models.CharField(max_length=40)
    chosen = models.PositiveIntegerField(default=0)
    merged = models.PositiveIntegerField(default=0)
    returned = models.PositiveIntegerField(default=0)
    not_chosen = models.PositiveIntegerField(default=0)
    letters = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["campaign", "number"], name="selection_release_number")
        ]

    def __str__(self) -> str:
        return f"{self.campaign_id} r{self.number}"


class Decision(models.Model):
    """What the office makes of a declaration. A decision taken back stays as an open row, so that its version
    goes on counting and nobody decides over what he has not seen.

    into: the declaration that a merged one joins; period_text: another time than declared.
    """

    declaration = models.OneToOneField(Declaration, models.PROTECT, related_name="+")
    state = models.CharField(max_length=10, choices=choices(DecisionState), default="open")
    verdict = models.CharField(max_length=10, choices=choices(Verdict), blank=True, default="")
    reason = models.CharField(max_length=500, blank=True)
    into = models.ForeignKey(Declaration, models.PROTECT, null=True, blank=True, related_name="+")
    period_text = models.CharField(max_length=60, blank=True)
    release = models.ForeignKey(Release, models.PROTECT, null=True, blank=True, related_name="+")
    by = models.CharField(max_length=40)
    at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=codes(DecisionState)), name="decision_state"),
            models.CheckConstraint(
                condition=Q(verdict__in=codes(Verdict)) | Q(verdict="", state=DecisionState.OPEN.value),
                name="decision_verdict",
            ),
            models.CheckConstraint(
                condition=Q(verdict=Verdict.MERGED.value, into__isnull=False)
                | (~Q(verdict=Verdict.MERGED.value) & Q(into__isnull=True)),
                name="decision_into",
            ),
            models.CheckConstraint(
                condition=~Q(verdict__in=WITH_REASON) | ~Q(reason=""), name="decision_reason"
            ),
            models.CheckConstraint(
                condition=~Q(state=DecisionState.RELEASED.value) | Q(release__isnull=False),
                name="decision_released",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.declaration_id} {self.verdict} {self.state}"


class Score(models.Model):
    """One reviewer's sheet for a declaration. marks: points by the criterion's name."""

    declaration = models.ForeignKey(Declaration, models.PROTECT, related_name="+")
    reviewer = models.CharField(max_length=40)
    marks = models.JSONField(default=dict)
    comment = models.CharField(max_length=500, blank=True)
    at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["declaration", "reviewer"], name="score_once")]

    def __str__(self) -> str:
        return f"{self.declaration_id} {self.reviewer}"


class Conflict(models.Model):
    """A reviewer's word that he does not score a unit, and why."""

    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="+")
    reviewer = models.CharField(max_length=40)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    reason = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["campaign", "reviewer", "unit"], name="conflict_once"),
        ]

    def __str__(self) -> str:
        return f"{self.reviewer} {self.unit_id}"


class Approval(models.Model):
    """Consent to the result as its paper records it. release: the one that it carried, none while it waits."""

    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="+")
    consenting = models.CharField(max_length=40)
    title = models.CharField(max_length=200)
    number = models.CharField(max_length=60, blank=True)
    day = models.DateField()
    by = models.CharField(max_length=40)
    at = models.DateTimeField()
    release = models.ForeignKey(Release, models.PROTECT, null=True, blank=True, related_name="+")

    def __str__(self) -> str:
        return f"{self.campaign_id} {self.day}"
