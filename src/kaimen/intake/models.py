"""Papers as they came in, what was read in them, and what persons settled."""

from django.db import models
from django.db.models import Q

from kaimen.intake.facts import PaperState, SecondState
from kaimen.people.sealed import SealedField
from kaimen.regions.models import Campaign, Region
from kaimen.trail.columns import choices, codes


class Paper(models.Model):
    """A file or pasted text of a region, kept outside the public's reach until its use is done.

    kind: what its bytes are, "" until read; reading: JSON as `papers.carrying` packs it, sealed,
    since it holds contacts, of the types marked by `shape`;
    settlements: {"doubts": {key: how}, "rows": {key: {field: text}}}; refusal: code, for one that cannot be read;
    at: when it came; touched: when a person last did something to it, which its keeping counts from.
    """

    region = models.ForeignKey(Region, models.PROTECT, related_name="+")
    campaign = models.ForeignKey(Campaign, models.CASCADE, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=120)
    kind = models.CharField(max_length=10, blank=True)
    sha256 = models.CharField(max_length=64)
    size = models.PositiveIntegerField()
    file = models.FileField(upload_to="intake/")
    shape = models.CharField(max_length=16, blank=True)
    reading = SealedField(blank=True, default="")
    settlements = models.JSONField(default=dict, blank=True)
    state = models.CharField(max_length=10, choices=choices(PaperState), default="waiting")
    refusal = models.CharField(max_length=30, blank=True)
    title = models.CharField(max_length=200, blank=True)
    doubts = models.PositiveIntegerField(default=0)
    version = models.PositiveIntegerField(default=1)
    by = models.CharField(max_length=40)
    at = models.DateTimeField()
    touched = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["region", "sha256"], name="paper_once"),
            models.CheckConstraint(condition=Q(state__in=codes(PaperState)), name="paper_state"),
        ]
        indexes = [models.Index(fields=["region", "-at"], name="paper_of_region")]

    def __str__(self) -> str:
        return f"{self.region_id} {self.sha256[:12]}"


class SecondReading(models.Model):
    """What a second reader says of a paper, to be looked at and never taken by itself; the newest one a paper.

    rules: as `papers.carrying` packs them; dropped: how many of its rules did not hold; why: code of a failure.
    """

    paper = models.OneToOneField(Paper, models.CASCADE, related_name="+")
    state = models.CharField(max_length=10, choices=choices(SecondState), default="asked")
    rules = models.JSONField(default=list, blank=True)
    dropped = models.PositiveIntegerField(default=0)
    why = models.CharField(max_length=20, blank=True)
    by = models.CharField(max_length=40)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=codes(SecondState)), name="second_state"),
        ]

    def __str__(self) -> str:
        return f"{self.paper_id} {self.state}"
