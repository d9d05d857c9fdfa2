"""The selection as JSON: scores, conflicts, decisions, consent, release."""

from kaimen.stages.selection.api import deciding, reading, scoring
from kaimen.stages.selection.api.addresses import router

__all__ = ["deciding", "reading", "router", "scoring"]
