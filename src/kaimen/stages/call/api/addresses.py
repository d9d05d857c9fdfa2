"""Addresses of the call's operations, and the one router that they all stand on."""

from ninja import Router

router = Router(tags=["call"])
CALL = "/regions/{str:region}/campaigns/{int:campaign}/call"
ONE = CALL + "/declarations/{int:declaration}"
