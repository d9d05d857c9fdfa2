"""Addresses of the plan's operations, and the one router that they all stand on."""

from ninja import Router

router = Router(tags=["plan"])
PLAN = "/regions/{str:region}/campaigns/{int:campaign}/plan"
EDITION, ROW = PLAN + "/editions/{int:number}", PLAN + "/editions/{int:number}/rows/{int:plate}"
DAYS = PLAN + "/activities/{int:plate}/days"
