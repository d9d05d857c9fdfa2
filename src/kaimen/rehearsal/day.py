"""One day of a rehearsal, as its parts see it: who is there, what day it is, and how an act is tried."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import cached_property
from random import Random
from typing import TypeVar

from django.utils import timezone

from kaimen.people import reads as people
from kaimen.people.models import Unit
from kaimen.regions import reads as regions
from kaimen.regions.models import Campaign
from kaimen.rehearsal.models import Rehearsal
from kaimen.rehearsal.rules.cast import Part, cast
from kaimen.rehearsal.stock import stock
from kaimen.scheme.problem import Refused
from kaimen.scheme.roles import Actor, Grant, Role
from kaimen.scheme.scheme import Scheme
from kaimen.scheme.workdays import Workdays

T = TypeVar("T")


@dataclass
class Day:
    """The campaign on a day. Parts call `tried` for each act, so that a refusal is noted and the day goes on."""

    rehearsal: Rehearsal
    campaign: Campaign
    day: date
    acts: int = 0
    refused: list[str] = field(default_factory=list)

    def tried(self, act: Callable[[], T]) -> T | None:
        """Carry an act out; None where it is refused, as a person at a desk would see it refused."""
        try:
            done = act()
        except Refused as refusal:
            self.refused += [problem.code for problem in refusal.problems]
            return None
        self.acts += 1
        return done

    @cached_property
    def scheme(self) -> Scheme:
        found = regions.scheme_in_force(self.campaign, self.day)
        assert found is not None, "a rehearsal starts with a published scheme"
        return found

    @cached_property
    def workdays(self) -> Workdays:
        return regions.workdays(self.campaign.region)

    @cached_property
    def parts(self) -> list[tuple[Unit, Part]]:
        """The region's units with the parts that they play, in the order of the cast."""
        units = {unit.name: unit for unit in people.units(self.campaign.region)}
        return [(units[part.name], part) for part in self.cast if part.name in units]

    @cached_property
    def cast(self) -> tuple[Part, ...]:
        told = self.rehearsal
        return cast_of(self.scheme, told.units, told.seed)

    @property
    def office(self) -> Actor:
        return self._actor("office", Role.LEAD_OFFICE)

    def clerk(self, unit: Unit) -> Actor:
        return self._actor(f"clerk:{unit.pk}", Role.UNIT_CLERK, unit)

    def leader(self, unit: Unit) -> Actor:
        return self._actor(f"leader:{unit.pk}", Role.UNIT_LEADER, unit)

    def reviewer(self, number: int) -> Actor:
        return self._actor(f"reviewer:{number}", Role.REVIEWER)

    def chance(self, *about: object) -> Random:
        """Chance for something that is drawn anew each day."""
        return self.lasting(self.day, *about)

    def lasting(self, *about: object) -> Random:
        """Chance that stays the same however often it is asked."""
        return Random("/".join(map(str, (self.rehearsal.seed, *about))))

    def _actor(self, name: str, role: Role, unit: Unit | None = None) -> Actor:
        code = self.campaign.region.code
        return Actor(f"played:{name}", frozenset({Grant(role, code, unit.pk if unit else None)}))


def cast_of(scheme: Scheme, count: int, seed: int) -> tuple[Part, ...]:
    """The cast that a scheme and a seed give; names begin with a made-up county, never with a real one."""
    return cast(stock(), scheme, count, stock().said["county"], Random(f"{seed}/cast"))


def moment(day: date, hour: int) -> datetime:
    """A local hour of a day."""
    return timezone.make_aware(datetime.combine(day, time(hour)))
