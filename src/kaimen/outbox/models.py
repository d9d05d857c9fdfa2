"""Tables of the outbox."""

from django.db import models
from django.db.models import Q

from kaimen.outbox.facts import Channel, MessageState
from kaimen.people.models import Unit
from kaimen.regions.models import Campaign, Region
from kaimen.trail.columns import choices, codes


class Template(models.Model):
    """A region's own words for a kind of letter."""

    region = models.ForeignKey(Region, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=40)
    subject = models.CharField(max_length=120)
    body = models.TextField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["region", "kind"], name="template_once")]

    def __str__(self) -> str:
        return f"{self.region_id} {self.kind}"


class Message(models.Model):
    """A letter to a unit. `key` names what it is about: the same thing is never written twice."""

    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=40)
    key = models.CharField(max_length=160)
    subject = models.CharField(max_length=200)
    body = models.TextField()
    copy_leader = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=choices(MessageState), default="draft")
    written_at = models.DateTimeField()
    written_by = models.CharField(max_length=40)
    released_at = models.DateTimeField(null=True, blank=True)
    read_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["campaign", "unit", "key"], name="message_once"),
            models.CheckConstraint(condition=Q(state__in=codes(MessageState)), name="message_state"),
        ]
        indexes = [models.Index(fields=["state"], name="message_waiting")]

    def __str__(self) -> str:
        return f"{self.pk} {self.kind}"


class Delivery(models.Model):
    """One try to deliver a message: by what, when by the real clock, how it ended, and the reason's code.

    While `state` is sending nobody knows yet: it is committed before the mail leaves.
    """

    message = models.ForeignKey(Message, models.CASCADE, related_name="+")
    channel = models.CharField(max_length=8, choices=choices(Channel))
    state = models.CharField(max_length=10, choices=choices(MessageState))
    why = models.CharField(max_length=60, blank=True)
    by = models.CharField(max_length=40)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(channel__in=codes(Channel)), name="delivery_channel"),
            models.CheckConstraint(condition=Q(state__in=codes(MessageState)), name="delivery_state"),
        ]

    def __str__(self) -> str:
        return f"{self.message_id} {self.channel} {self.state}"
