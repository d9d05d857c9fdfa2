"""Every query of the desk: a glance at a region's campaigns, one campaign's year, and what is a unit's own."""

from kaimen.web.desk.reads.glance import glance, tally
from kaimen.web.desk.reads.own import Declared, declared, unit_name
from kaimen.web.desk.reads.year import Year, door, year

__all__ = ["Declared", "Year", "declared", "door", "glance", "tally", "unit_name", "year"]
