"""Tables of rehearsals."""

from django.db import models

from kaimen.regions.models import Campaign, Region


class Rehearsal(models.Model):
    """A campaign that is played. home: the region whose lead office trains, the played one itself in a demo.

    seed: what chance is drawn from, so that the same seed plays the same year; office_plays: the lead office is
    played too, else the person at the desk is the office.
    """

    campaign = models.OneToOneField(Campaign, models.PROTECT, related_name="+")
    home = models.ForeignKey(Region, models.PROTECT, related_name="+")
    seed = models.PositiveIntegerField()
    units = models.PositiveSmallIntegerField()
    office_plays = models.BooleanField(default=True)
    begun_by = models.CharField(max_length=40)
    begun_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.campaign_id} seed {self.seed}"
