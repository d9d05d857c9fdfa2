"""The schemes that a lead office may choose to rehearse: its own campaigns' and the shipped ones."""

from functools import cache

from kaimen.regions import reads as regions
from kaimen.regions.models import Campaign, Region
from kaimen.rehearsal.shipped import shipped_names, shipped_text
from kaimen.scheme.problem import Problem, Refused
from kaimen.scheme.reading.check import read_scheme

OWN = "campaign:"


def choices(home: Region) -> list[tuple[str, str]]:
    """(name, title): own campaigns first, newest first."""
    own = [(f"{OWN}{one.pk}", f"{one.year} {one.brand}") for one in _own(home)]
    return own + [(name, _title(name)) for name in shipped_names()]


def chosen_text(home: Region, name: str) -> str:
    """The TOML behind a choice. Raises Refused for a name that is none."""
    if name.startswith(OWN):
        for one in _own(home):
            version = regions.versions(one).first()
            if version and name == f"{OWN}{one.pk}":
                return version.text
    try:
        return shipped_text(name)
    except KeyError:
        raise Refused([Problem("rehearsal.unknown_scheme", "scheme", (("name", name[:60]),))]) from None


def _own(home: Region) -> list[Campaign]:
    return list(regions.campaigns(home)[:20])


@cache
def _title(name: str) -> str:
    told = read_scheme(shipped_text(name), name)
    return f"{told.campaign.region_name} {told.campaign.year} {told.brand}"
