"""The yardstick's own table."""

from django.db import models


class Line(models.Model):
    """One of 54 lines, as wide as a row of a plan."""

    number = models.PositiveIntegerField()
    day = models.DateField()
    theme = models.TextField()
    unit = models.TextField()
    form = models.TextField()
    place = models.TextField()
    remark = models.TextField()

    class Meta:
        app_label = "yard"

    def __str__(self) -> str:
        return f"{self.number}"
