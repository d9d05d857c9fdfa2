"""Tables of regions, campaigns and the versions of their schemes."""

from django.db import models
from django.db.models import Q

from kaimen.regions.facts import Level, Mode
from kaimen.trail.columns import choices, codes


class Region(models.Model):
    """A government: province, prefecture, county or township.

    `stamp` rises with each act that changes what the public sees; pages made under an older one are stale.
    `particulars` are texts of the public footer by name (sponsor, undertaker, icp, ...), empty ones not shown.
    """

    code = models.CharField(max_length=12, unique=True)
    name = models.CharField(max_length=40)
    full_name = models.CharField(max_length=80, blank=True)
    level = models.CharField(max_length=12, choices=choices(Level))
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    sort_key = models.CharField(max_length=200, blank=True, db_index=True)
    particulars = models.JSONField(default=dict, blank=True)
    stamp = models.PositiveBigIntegerField(default=1)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(level__in=codes(Level)), name="region_level"),
        ]

    def __str__(self) -> str:
        return self.name


class Campaign(models.Model):
    """A region's year under one brand; a second brand of the same year has a slug.

    played_at: the moment that a rehearsal has been played to, None in every other mode.
    """

    region = models.ForeignKey(Region, models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    slug = models.SlugField(max_length=30, blank=True, default="")
    brand = models.CharField(max_length=40)
    mode = models.CharField(max_length=12, choices=choices(Mode))
    public = models.BooleanField(default=False)
    played_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["region", "year", "slug"], name="campaign_address"),
            models.CheckConstraint(condition=Q(mode__in=codes(Mode)), name="campaign_mode"),
            models.CheckConstraint(
                condition=Q(played_at=None) | Q(mode=Mode.REHEARSAL.value), name="campaign_played"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.region_id} {self.year} {self.slug}".strip()

    @property
    def term(self) -> str:
        """Its part of the address: 2024, or 2024-slug."""
        return f"{self.year}-{self.slug}" if self.slug else str(self.year)


class SchemeVersion(models.Model):
    """One version of a campaign's scheme: the TOML text as checked, and the day from which it counts."""

    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="+")
    number = models.PositiveSmallIntegerField()
    text = models.TextField()
    in_force_from = models.DateField()
    published_at = models.DateTimeField()
    published_by = models.CharField(max_length=40)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["campaign", "number"], name="scheme_version_number"),
        ]

    def __str__(self) -> str:
        return f"{self.campaign_id} v{self.number}"


class SchemeDraft(models.Model):
    """The next version of a campaign's scheme while it is made, readable or not yet; one a campaign.

    text: TOML that parses; version rises with each change, `by` and `at` say whose the last one was; source: the
    shipped scheme that it was taken from, "" for none; settled: keys of the source's questions looked at.
    """

    campaign = models.OneToOneField(Campaign, models.CASCADE, related_name="+")
    text = models.TextField()
    version = models.PositiveIntegerField(default=1)
    source = models.CharField(max_length=60, blank=True)
    settled = models.JSONField(default=list, blank=True)
    by = models.CharField(max_length=40)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.campaign_id} draft {self.version}"


class CalendarDay(models.Model):
    """A day that a lead office calls a workday or not, against the national calendar."""

    region = models.ForeignKey(Region, models.CASCADE, related_name="+")
    day = models.DateField()
    is_workday = models.BooleanField()
    reason = models.CharField(max_length=60)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["region", "day"], name="calendar_day_once"),
        ]

    def __str__(self) -> str:
        return f"{self.region_id} {self.day}"
