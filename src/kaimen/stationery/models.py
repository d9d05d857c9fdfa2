"""Word templates that a region has uploaded for its papers, every version kept."""

from django.db import models

from kaimen.regions.models import Region


class PaperTemplate(models.Model):
    """A version of what one kind of paper looks like in a region; the newest counts.

    file: None for a version that goes back to our own layout; name: as the file was called.
    """

    region = models.ForeignKey(Region, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=40)
    number = models.PositiveIntegerField()
    name = models.CharField(max_length=120, blank=True)
    file = models.BinaryField(null=True)
    by = models.CharField(max_length=40)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["region", "kind", "number"], name="paper_template_number")
        ]

    def __str__(self) -> str:
        return f"{self.region_id} {self.kind} v{self.number}"
