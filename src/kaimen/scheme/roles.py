"""Who acts: roles held in a region or a unit of it, and three administrators kept apart from the business."""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    LEAD_OFFICE = "lead_office"
    UNIT_CLERK = "unit_clerk"
    UNIT_LEADER = "unit_leader"
    REVIEWER = "reviewer"
    JUDGE = "judge"
    OBSERVER = "observer"
    ON_SITE = "on_site"
    SYSTEM_ADMIN = "system_admin"
    SECURITY_ADMIN = "security_admin"
    AUDIT_ADMIN = "audit_admin"
    CLOCK = "clock"


ADMINISTRATORS = frozenset({Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN})
OF_A_UNIT = frozenset({Role.UNIT_CLERK, Role.UNIT_LEADER, Role.ON_SITE})
EVERYWHERE = ""


@dataclass(frozen=True, slots=True)
class Grant:
    """A role within a region (its code; EVERYWHERE for administrators) and, for a unit's roles, a unit's id."""

    role: Role
    region: str = EVERYWHERE
    unit: int | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """The person, or the clock, who acts. `id` is the text that the trail keeps."""

    id: str
    grants: frozenset[Grant] = frozenset()

    def roles_in(self, region: str, unit: int | None = None) -> frozenset[Role]:
        """Roles that hold in a region; a unit's roles only where `unit` is that unit."""
        return frozenset(
            grant.role
            for grant in self.grants
            if grant.region in (region, EVERYWHERE) and grant.unit in (None, unit)
        )

    def is_office(self, region: str) -> bool:
        """Whether this person is the region's lead office."""
        return Role.LEAD_OFFICE in self.roles_in(region)


NOBODY = Actor("")
THE_CLOCK = Actor("clock", frozenset({Grant(Role.CLOCK)}))
