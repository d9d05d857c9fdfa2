"""Addresses of the regions' operations, who may, and the one router that they all stand on."""

from ninja import Router

from kaimen.regions.access import only
from kaimen.scheme.roles import Role

router = Router(tags=["regions"])
OFFICE = only(Role.LEAD_OFFICE)
READERS = only(Role.LEAD_OFFICE, Role.UNIT_CLERK, Role.UNIT_LEADER, Role.REVIEWER, Role.OBSERVER)
PLACE, YEAR = "/regions/{str:region}", "/regions/{str:region}/campaigns/{int:campaign}"
