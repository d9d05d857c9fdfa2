"""The demo's people: three administrators, and for each region a lead office and a unit's clerk and leader."""

import secrets
import string
from dataclasses import dataclass

from kaimen.people import acts as people
from kaimen.people.models import Unit
from kaimen.regions.models import Region
from kaimen.scheme.roles import OF_A_UNIT, THE_CLOCK, Role

LENGTH = 14
ADMINISTRATORS = {
    "system": Role.SYSTEM_ADMIN,
    "security": Role.SECURITY_ADMIN,
    "audit": Role.AUDIT_ADMIN,
}
IN_A_REGION = {"office": Role.LEAD_OFFICE, "clerk": Role.UNIT_CLERK, "leader": Role.UNIT_LEADER}


@dataclass(frozen=True, slots=True)
class SignIn:
    """A demo account; `place`: the region or unit that it acts for."""

    username: str
    password: str
    place: str


def administrators() -> list[SignIn]:
    """System, security and audit, three people."""
    return [_account(name, "", role, None, None) for name, role in ADMINISTRATORS.items()]


def members(region: Region, unit: Unit | None) -> list[SignIn]:
    """A region's lead office, and the people of one of its units where it has any."""
    return [
        _account(f"{name}-{region.code}", region.name, role, region, unit if role in OF_A_UNIT else None)
        for name, role in IN_A_REGION.items()
        if unit or role not in OF_A_UNIT
    ]


def _account(username: str, place: str, role: Role, region: Region | None, unit: Unit | None) -> SignIn:
    password = new_password()
    user = people.add_user(THE_CLOCK, username, password)
    people.grant(THE_CLOCK, user, role, region, unit)
    return SignIn(username, password, unit.name if unit else place)


def new_password() -> str:
    """Random, with a letter of each case and a digit, so that the password rule takes it."""
    kinds = (string.ascii_lowercase, string.ascii_uppercase, string.digits)
    while True:
        password = "".join(secrets.choice("".join(kinds)) for _ in range(LENGTH))
        if all(set(kind) & set(password) for kind in kinds):
            return password
