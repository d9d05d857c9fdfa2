"""Forms that higher offices have sent round, kept as they were uploaded."""

from django.db import models

from kaimen.regions.models import Region


class ListTemplate(models.Model):
    """A form of a region for one list. `matches`: the code of our column by the number of the form's, from 1."""

    region = models.ForeignKey(Region, models.PROTECT, related_name="+")
    listing = models.CharField(max_length=30)
    name = models.CharField(max_length=40)
    file = models.BinaryField()
    matches = models.JSONField(default=dict)
    version = models.PositiveIntegerField(default=1)
    by = models.CharField(max_length=40)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["region", "listing", "name"], name="list_template_name")
        ]
        indexes = [models.Index(fields=["region", "name"], name="list_template_order")]

    def __str__(self) -> str:
        return f"{self.region_id} {self.listing} {self.name}"
