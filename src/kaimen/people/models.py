"""Tables of units, members and their roles."""

from django.contrib.auth.models import AbstractBaseUser, UserManager
from django.db import models
from django.db.models import Q

from kaimen.people.facts import UnitKind
from kaimen.regions.models import Region
from kaimen.scheme.roles import Role


class Unit(models.Model):
    """A responsible unit of a region; supervisor: the department over a public enterprise."""

    region = models.ForeignKey(Region, models.PROTECT, related_name="+")
    name = models.CharField(max_length=60)
    short_name = models.CharField(max_length=40, blank=True)
    kind = models.CharField(max_length=20, choices=[(kind, kind) for kind in UnitKind])
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    supervisor = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    leader_post = models.CharField(max_length=40, blank=True)
    section = models.CharField(max_length=40, blank=True)
    contact_post = models.CharField(max_length=40, blank=True)
    sort_key = models.CharField(max_length=200, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["region", "name"], name="unit_name_in_region"),
            models.CheckConstraint(condition=Q(kind__in=list(UnitKind)), name="unit_kind"),
        ]

    def __str__(self) -> str:
        return self.name


class Alias(models.Model):
    """Another name by which tables write a unit, such as one shortened after a reform."""

    region = models.ForeignKey(Region, models.PROTECT, related_name="+")
    unit = models.ForeignKey(Unit, models.CASCADE, related_name="+")
    name = models.CharField(max_length=60)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["region", "name"], name="alias_in_region")]

    def __str__(self) -> str:
        return self.name


class User(AbstractBaseUser):
    """A member of staff who signs in. Citizens have no account."""

    username = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=40, blank=True)
    is_active = models.BooleanField(default=True)
    created_at = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "username"
    objects = UserManager()

    def __str__(self) -> str:
        return self.username


class Membership(models.Model):
    """A role that a user holds in a region, or in one of its units, from a day until it ends."""

    user = models.ForeignKey(User, models.CASCADE, related_name="+")
    region = models.ForeignKey(Region, models.PROTECT, null=True, blank=True, related_name="+")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="+")
    role = models.CharField(max_length=20, choices=[(role, role) for role in Role])
    since = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(role__in=list(Role)), name="membership_role"),
        ]
        indexes = [models.Index(fields=["region", "role"], name="membership_region_role")]

    def __str__(self) -> str:
        return f"{self.user_id} {self.role}"
