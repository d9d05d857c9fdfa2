"""The first accounts of an installation: random passwords, told once; everybody else comes by invitation."""

import secrets
import string
from dataclasses import dataclass

from kaimen.people import acts
from kaimen.people.models import Unit
from kaimen.regions.models import Region
from kaimen.scheme.roles import OF_A_UNIT, THE_CLOCK, Role

LENGTH = 14
KINDS = (string.ascii_lowercase, string.ascii_uppercase, string.digits)
ADMINISTRATORS = {"system": Role.SYSTEM_ADMIN, "security": Role.SECURITY_ADMIN, "audit": Role.AUDIT_ADMIN}


@dataclass(frozen=True, slots=True)
class SignIn:
    """A new account; `place`: the region or unit that it acts for."""

    username: str
    password: str
    place: str = ""

    def __str__(self) -> str:
        return f"{self.username}  {self.password}  {self.place}".rstrip()


def administrators() -> list[SignIn]:
    """System, security and audit, three people."""
    return [account(name, role) for name, role in ADMINISTRATORS.items()]


def account(username: str, role: Role, region: Region | None = None, unit: Unit | None = None) -> SignIn:
    """An account with one role."""
    password = new_password()
    user = acts.add_user(THE_CLOCK, username, password)
    acts.grant(THE_CLOCK, user, role, region, unit if role in OF_A_UNIT else None)
    place = unit or region if role in OF_A_UNIT else region
    return SignIn(username, password, place.name if place else "")


def new_password() -> str:
    """Random, with a letter of each case and a digit, so that the password rule takes it."""
    while True:
        password = "".join(secrets.choice("".join(KINDS)) for _ in range(LENGTH))
        if all(set(kind) & set(password) for kind in KINDS):
            return password
