"""Tables of units, members, their roles, and what lets them in."""

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q

from kaimen.people.facts import InvitationState, UnitKind
from kaimen.people.sealed import SealedField
from kaimen.regions.models import Region
from kaimen.scheme.roles import ADMINISTRATORS, OF_A_UNIT, Role
from kaimen.trail.columns import choices, codes

ROLES = [role for role in Role if role != Role.CLOCK]
PLACED = Q(role__in=sorted(codes(ADMINISTRATORS)), region=None) | (
    Q(role__in=sorted(codes(set(ROLES) - ADMINISTRATORS))) & Q(region__isnull=False)
)
HOUSED = Q(role__in=sorted(codes(OF_A_UNIT)), unit__isnull=False) | (
    Q(role__in=sorted(codes(set(ROLES) - OF_A_UNIT))) & Q(unit=None)
)


class Unit(models.Model):
    """A responsible unit of a region; supervisor: the department over a public enterprise.

    mailbox and leader_mailbox: where its letters, and copies to its leader, go by mail; sealed at rest.
    """

    region = models.ForeignKey(Region, models.PROTECT, related_name="+")
    name = models.CharField(max_length=60)
    short_name = models.CharField(max_length=40, blank=True)
    kind = models.CharField(max_length=20, choices=choices(UnitKind))
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    supervisor = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    leader_post = models.CharField(max_length=40, blank=True)
    section = models.CharField(max_length=40, blank=True)
    contact_post = models.CharField(max_length=40, blank=True)
    mailbox = SealedField(blank=True, default="")
    leader_mailbox = SealedField(blank=True, default="")
    sort_key = models.CharField(max_length=200, blank=True)
    closed_on = models.DateField(null=True, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["region", "name"], name="unit_name_in_region"),
            models.CheckConstraint(condition=Q(kind__in=codes(UnitKind)), name="unit_kind"),
        ]
        indexes = [models.Index(fields=["region", "sort_key"], name="unit_order")]

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


class Users(BaseUserManager["User"]):
    """Accounts by username; made by acts only."""


class User(AbstractBaseUser):
    """A member of staff who signs in. Citizens have no account.

    name and phone are sealed at rest; phone_digest proves that two numbers are the same.
    """

    username = models.CharField(max_length=40, unique=True)
    name = SealedField(blank=True, default="")
    phone = SealedField(blank=True, default="")
    phone_digest = models.CharField(max_length=32, blank=True, default="", db_index=True)
    is_active = models.BooleanField(default=True)
    password_changed_at = models.DateTimeField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    erased_at = models.DateTimeField(null=True, blank=True)

    USERNAME_FIELD = "username"
    objects = Users()

    def __str__(self) -> str:
        return self.username


class OldPassword(models.Model):
    """A password's hash, kept so that it is not taken again."""

    user = models.ForeignKey(User, models.CASCADE, related_name="+")
    password = models.CharField(max_length=128)
    at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.user_id} {self.at}"


class Membership(models.Model):
    """A role that a user holds in a region, or in one of its units, from a day until it ends."""

    user = models.ForeignKey(User, models.CASCADE, related_name="+")
    region = models.ForeignKey(Region, models.PROTECT, null=True, blank=True, related_name="+")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="+")
    role = models.CharField(max_length=20, choices=choices(ROLES))
    post = models.CharField(max_length=40, blank=True)
    since = models.DateTimeField(auto_now_add=True)
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(role__in=codes(ROLES)), name="membership_role"),
            models.CheckConstraint(condition=PLACED, name="membership_region"),
            models.CheckConstraint(condition=HOUSED, name="membership_unit"),
        ]
        indexes = [models.Index(fields=["region", "role"], name="membership_region_role")]

    def __str__(self) -> str:
        return f"{self.user_id} {self.role}"


class Invitation(models.Model):
    """A post offered by link. The link's token is derived from `salt` by the installation's key, kept nowhere."""

    region = models.ForeignKey(Region, models.PROTECT, null=True, blank=True, related_name="+")
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="+")
    role = models.CharField(max_length=20, choices=choices(ROLES))
    post = models.CharField(max_length=40, blank=True)
    salt = models.CharField(max_length=32)
    state = models.CharField(max_length=10, choices=choices(InvitationState), default="sent")
    invited_at = models.DateTimeField(auto_now_add=True)
    expires_at = models.DateTimeField()
    taken_by = models.ForeignKey(User, models.SET_NULL, null=True, blank=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(condition=Q(state__in=codes(InvitationState)), name="invitation_state"),
            models.CheckConstraint(condition=PLACED, name="invitation_region"),
            models.CheckConstraint(condition=HOUSED, name="invitation_unit"),
        ]

    def __str__(self) -> str:
        return f"{self.pk} {self.role}"


class ResetCode(models.Model):
    """A one-time code for a forgotten password, as a keyed digest; a new one replaces it."""

    user = models.OneToOneField(User, models.CASCADE, related_name="+")
    digest = models.CharField(max_length=32)
    issued_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    used_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.user_id} {self.issued_at}"


class ApiToken(models.Model):
    """What lets a program act as its user, as a keyed digest: the token itself is shown once and kept nowhere."""

    user = models.ForeignKey(User, models.CASCADE, related_name="+")
    name = models.CharField(max_length=40)
    digest = models.CharField(max_length=32, unique=True)
    created_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    last_used_at = models.DateTimeField(null=True, blank=True)
    revoked_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.user_id} {self.name}"
