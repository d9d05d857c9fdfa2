"""Words of units and members."""

from enum import StrEnum


class UnitKind(StrEnum):
    """What sort of body a unit is."""

    DEPARTMENT = "department"
    TOWNSHIP = "township"
    ZONE = "zone"
    MASS_ORGANISATION = "mass_organisation"
    ENTERPRISE = "enterprise"
    LEAD_OFFICE = "lead_office"
    OTHER = "other"
