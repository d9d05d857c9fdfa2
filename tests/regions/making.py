"""Regions for tests, made by the acts alone; names and codes are invented."""

from kaimen.regions import acts
from kaimen.regions.facts import Level
from kaimen.regions.models import Region
from kaimen.scheme.roles import THE_CLOCK, Actor, Grant, Role

PASSWORD = "Doors-open-2024"
OFFICE = Actor("user:900", frozenset({Grant(Role.LEAD_OFFICE, "990101")}))
OTHER_OFFICE = Actor("user:901", frozenset({Grant(Role.LEAD_OFFICE, "990102")}))


def a_region(code: str = "990101", name: str = "云溪区", parent: Region | None = None) -> Region:
    return acts.add_region(THE_CLOCK, code, name, Level.COUNTY, parent, f"甲市{name}")
