"""The demo's people: for each region a lead office, and a clerk and a leader of one of its units."""

from kaimen.people.models import Unit
from kaimen.people.starting import SignIn, account
from kaimen.regions.models import Region
from kaimen.scheme.roles import OF_A_UNIT, Role

IN_A_REGION = {"office": Role.LEAD_OFFICE, "clerk": Role.UNIT_CLERK, "leader": Role.UNIT_LEADER}


def members(region: Region, unit: Unit | None) -> list[SignIn]:
    """A region's lead office, and the people of its unit where it has any."""
    return [
        account(f"{name}-{region.code}", role, region, unit)
        for name, role in IN_A_REGION.items()
        if unit or role not in OF_A_UNIT
    ]
