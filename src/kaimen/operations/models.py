"""Tables of operations: who was last seen alive, and when each daily job last ran."""

from django.db import models


class Beat(models.Model):
    """A sign of life. `name`: "clock", "worker:<id>", "web:<pid>", or "backup" for the last backup made."""

    name = models.CharField(max_length=80, primary_key=True)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return self.name


class JobRun(models.Model):
    """When a job of the clock last ran through, and when it last failed."""

    name = models.CharField(max_length=60, primary_key=True)
    ran_at = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return self.name
