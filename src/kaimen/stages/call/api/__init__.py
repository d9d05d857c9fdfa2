"""The call as JSON, with the same acts as on the desk; contacts and telephones stay inside."""

from kaimen.stages.call.api import declaring, history
from kaimen.stages.call.api.addresses import router

__all__ = ["declaring", "history", "router"]
