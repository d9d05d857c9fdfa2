"""Addresses of the selection's operations, and the one router that they all stand on."""

from ninja import Router

router = Router(tags=["selection"])
SELECTION = "/regions/{str:region}/campaigns/{int:campaign}/selection"
ONE = SELECTION + "/declarations/{int:declaration}"
