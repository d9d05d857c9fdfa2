"""Tables of supervision: which duties a unit was reminded of, in which letter."""

from django.db import models

from kaimen.outbox.models import Message
from kaimen.people.models import Unit
from kaimen.regions.models import Campaign


class Reminder(models.Model):
    """A duty in a reminder to its unit. `key` is the duty's own, stable for good; duties are never stored."""

    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    message = models.ForeignKey(Message, models.PROTECT, related_name="+")
    key = models.CharField(max_length=200)
    by = models.CharField(max_length=40)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["campaign", "key"], name="reminder_of_duty")]

    def __str__(self) -> str:
        return f"{self.campaign_id} {self.key}"
