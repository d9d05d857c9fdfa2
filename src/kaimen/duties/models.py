"""Tables of duties: only the rulings are stored; duties themselves are derived."""

from django.db import models
from django.db.models import Q

from kaimen.duties.facts import RulingKind
from kaimen.regions.models import Campaign
from kaimen.trail.columns import choices, codes


class Ruling(models.Model):
    """A duty's new day, or its exemption, with the reason. `key` is the duty's own, stable for good."""

    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="+")
    key = models.CharField(max_length=200)
    kind = models.CharField(max_length=10, choices=choices(RulingKind))
    day = models.DateField(null=True, blank=True)
    reason = models.CharField(max_length=300)
    ruled_by = models.CharField(max_length=40)
    ruled_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["campaign", "key"], name="ruling_once"),
            models.CheckConstraint(condition=Q(kind__in=codes(RulingKind)), name="ruling_kind"),
            models.CheckConstraint(
                condition=Q(kind=RulingKind.EXEMPTION.value, day=None)
                | Q(kind=RulingKind.EXTENSION.value, day__isnull=False),
                name="ruling_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.campaign_id} {self.key}"
