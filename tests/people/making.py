"""People for tests, made by the acts alone; every name and number is invented."""

from django.test import Client

from kaimen.people import acts, reads
from kaimen.people.facts import UnitDraft, UnitKind
from kaimen.people.models import Membership, Unit, User
from kaimen.regions.models import Region
from kaimen.scheme.roles import THE_CLOCK, Actor, Role

PASSWORD = "Doors-open-2024"
NEW_PASSWORD = "Doors-wide-2025"
PHONE = "13800000013"


def a_user(username: str = "clerk", name: str = "张小门", phone: str = PHONE) -> User:
    return acts.add_user(THE_CLOCK, username, PASSWORD, name, phone)


def a_unit(region: Region, name: str = "区甲局", **said: object) -> Unit:
    return acts.add_unit(THE_CLOCK, region, UnitDraft(name, **({"kind": UnitKind.DEPARTMENT} | said)))


def a_member(username: str, role: Role, region: Region | None = None, unit: Unit | None = None) -> Membership:
    return acts.grant(THE_CLOCK, a_user(username), role, region, unit)


def an_office(region: Region, username: str = "office") -> Actor:
    return reads.actor_of(a_member(username, Role.LEAD_OFFICE, region).user)


def an_administrator(role: Role, username: str = "admin") -> Actor:
    return reads.actor_of(a_member(username, role).user)


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def of(actor: Actor) -> User:
    return reads.user_of(actor.id)
