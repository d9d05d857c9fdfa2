"""Tables of the record. Rows are only ever added; sealing fills the four sealing columns once."""

from django.db import models


class Entry(models.Model):
    """One act: who did what to which thing, when, and how it ended."""

    stream = models.CharField(max_length=40)
    act = models.CharField(max_length=60)
    outcome = models.CharField(max_length=10)
    actor = models.CharField(max_length=40)
    at = models.DateTimeField()
    subject = models.CharField(max_length=80)
    payload = models.JSONField(default=dict)
    number = models.PositiveIntegerField(null=True)
    algorithm = models.CharField(max_length=10, default="", blank=True)
    previous = models.CharField(max_length=64, default="", blank=True)
    digest = models.CharField(max_length=64, default="", blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["stream", "number"], name="trail_entry_number")]
        indexes = [
            models.Index(fields=["number", "id"], name="trail_entry_unsealed"),
            models.Index(fields=["stream", "subject"], name="trail_entry_subject"),
        ]

    def __str__(self) -> str:
        return f"{self.stream}#{self.number} {self.act}"


class Head(models.Model):
    """The last sealed entry of a stream: what the next one is chained to."""

    stream = models.CharField(max_length=40, primary_key=True)
    number = models.PositiveIntegerField()
    digest = models.CharField(max_length=64)
    day = models.DateField()

    def __str__(self) -> str:
        return f"{self.stream}#{self.number}"


class Day(models.Model):
    """A day's digest over every stream that moved, chained to the day before."""

    day = models.DateField(unique=True)
    algorithm = models.CharField(max_length=10)
    heads = models.JSONField()
    previous = models.CharField(max_length=64, blank=True)
    digest = models.CharField(max_length=64)

    def __str__(self) -> str:
        return f"{self.day} {self.digest[:12]}"


class Once(models.Model):
    """A form's token and what its act gave, so that a second press gets the first result."""

    token = models.CharField(max_length=64, primary_key=True)
    result = models.CharField(max_length=80, blank=True)
    at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.token


class Lease(models.Model):
    """Who may do a periodic job just now; the row is the lock."""

    name = models.CharField(max_length=40, primary_key=True)
    until = models.DateTimeField()

    def __str__(self) -> str:
        return self.name
