"""Regions as JSON: campaigns, the scheme in force and its next version, workdays."""

from kaimen.regions.api import campaigns, schemes
from kaimen.regions.api.addresses import router

__all__ = ["campaigns", "router", "schemes"]
