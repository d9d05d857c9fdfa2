"""The plan as JSON: editions, their rows, drafts and days, with the same acts as on the desk."""

from kaimen.stages.plan.api import days, drafts, editions, rows
from kaimen.stages.plan.api.addresses import router

__all__ = ["days", "drafts", "editions", "router", "rows"]
