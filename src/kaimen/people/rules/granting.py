"""Who gives which role: the security administrator those of administrators and lead offices, a lead office the rest.

Source: GB/T 22239-2019 7.1.4.2 访问控制 (rights are set by those authorised, each as small as it can be).
"""

from collections.abc import Set

from kaimen.scheme.problem import Problem
from kaimen.scheme.roles import ADMINISTRATORS, OF_A_UNIT, Role

BY_SECURITY = ADMINISTRATORS | {Role.LEAD_OFFICE}
BY_OFFICE = frozenset(Role) - BY_SECURITY - {Role.CLOCK}


def grantable(roles: Set[Role]) -> frozenset[Role]:
    """Roles that the holder of these roles in a region may give there."""
    given: frozenset[Role] = frozenset()
    if Role.SECURITY_ADMIN in roles or Role.CLOCK in roles:
        given |= BY_SECURITY
    if Role.LEAD_OFFICE in roles or Role.CLOCK in roles:
        given |= BY_OFFICE
    return given


def problems(roles: Set[Role], wanted: Role, in_region: bool, in_unit: bool) -> list[Problem]:
    """Why a role cannot be given at this place by the holder of these roles."""
    found = []
    if wanted not in grantable(roles):
        found.append(Problem("people.not_yours_to_give", "role"))
    if (wanted not in ADMINISTRATORS) != in_region:
        found.append(Problem("people.role_needs_region", "role"))
    if (wanted in OF_A_UNIT) != in_unit:
        code = "people.role_needs_unit" if wanted in OF_A_UNIT else "people.role_of_no_unit"
        found.append(Problem(code, "unit"))
    return found
