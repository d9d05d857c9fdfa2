"""Acts on units and their names."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from kaimen.people import reads
from kaimen.people.facts import UnitDraft, UnitState
from kaimen.people.models import Alias, Unit
from kaimen.people.moves import UNITS
from kaimen.people.rules import tree
from kaimen.people.rules import unit as wording
from kaimen.regions.acts import raise_stamp
from kaimen.regions.models import Region
from kaimen.regions.sorting import sort_key
from kaimen.scheme.problem import Problem, refuse
from kaimen.scheme.roles import Actor
from kaimen.trail.acts import act, record
from kaimen.trail.rules.payload import Value

FIELDS = (
    "name", "short_name", "kind", "leader_post", "section", "contact_post", "mailbox", "leader_mailbox",
)  # fmt: skip


def _stream(region: Region, *_: object, **__: object) -> str:
    return region.code


def _unit_stream(unit: Unit, *_: object, **__: object) -> str:
    return unit.region.code


def state(unit: Unit) -> UnitState:
    return UnitState.CLOSED if unit.closed_on else UnitState.OPEN


@act("people.add_unit", _stream)
def add_unit(actor: Actor, region: Region, draft: UnitDraft) -> Unit:
    """Add a unit with its aliases; parent and supervisor are named by their exact names."""
    refuse(UNITS.problems("people.add_unit", actor, region.code))
    _lock(region)
    above = _above(region, draft)
    refuse([*wording.problems(draft, reads.names_taken(region)), *_missing(draft, above)])
    made = _create(region, draft, above)
    raise_stamp(region)
    record(actor, "people.add_unit", f"unit:{made.pk}", region.code, kind=draft.kind)
    return made


def _lock(region: Region) -> None:
    """Names are unique in a region: whoever adds one waits for whoever is adding."""
    Region.objects.select_for_update().get(pk=region.pk)


def _above(region: Region, draft: UnitDraft) -> dict[str, Unit | None]:
    return {
        "parent": reads.unit_named(region, draft.parent) if draft.parent else None,
        "supervisor": reads.unit_named(region, draft.supervisor) if draft.supervisor else None,
    }


def _missing(draft: UnitDraft, above: dict[str, Unit | None]) -> list[Problem]:
    """Units that are named to stand above, and are not there."""
    named = {"parent": draft.parent, "supervisor": draft.supervisor}
    return [
        Problem("people.unknown_unit", field, (("name", name),))
        for field, name in named.items()
        if name and above[field] is None
    ]


def _create(region: Region, draft: UnitDraft, above: dict[str, Unit | None]) -> Unit:
    plain = {field: getattr(draft, field) for field in FIELDS}
    made = Unit.objects.create(region=region, sort_key=sort_key(draft.name), **plain, **above)
    Alias.objects.bulk_create(Alias(region=region, unit=made, name=name) for name in draft.aliases)
    return made


@act("people.import_units", _stream)
def import_units(actor: Actor, region: Region, drafts: Sequence[UnitDraft]) -> int:
    """Add many units at once, in any order of who stands above whom; all or none. Returns how many."""
    refuse(UNITS.problems("people.import_units", actor, region.code))
    _lock(region)
    refuse(_sheet_problems(region, drafts))
    made = [_create(region, replace(draft, parent="", supervisor=""), {}) for draft in drafts]
    for unit, draft in zip(made, drafts, strict=True):
        _settle(unit, _above(region, draft))
    raise_stamp(region)
    record(actor, "people.import_units", f"region:{region.code}", region.code, units=len(made))
    return len(made)


def _sheet_problems(region: Region, drafts: Sequence[UnitDraft]) -> Iterable[Problem]:
    """What changed since the preview: names taken meanwhile, units above that are gone, circles."""
    taken = reads.names_taken(region)
    there = taken | {draft.name for draft in drafts}
    for draft in drafts:
        yield from wording.problems(draft, taken)
        taken |= {draft.name, draft.short_name, *draft.aliases} - {""}
        for name in filter(None, (draft.parent, draft.supervisor)):
            if name not in there:
                yield Problem("people.unknown_unit", values=(("name", name),))
    yield from tree.circles({draft.name: draft.parent for draft in drafts}, "parent")
    yield from tree.circles({draft.name: draft.supervisor for draft in drafts}, "supervisor")


def _settle(unit: Unit, above: dict[str, Unit | None]) -> None:
    if any(above.values()):
        unit.parent, unit.supervisor = above["parent"], above["supervisor"]
        unit.save(update_fields=["parent", "supervisor"])


@act("people.edit_unit", _unit_stream)
def edit_unit(actor: Actor, unit: Unit, version: int, draft: UnitDraft) -> Unit:
    """Change what is said of a unit. version: the one the editor saw; a newer one refuses, and nothing is lost."""
    region = unit.region
    _lock(region)
    locked = Unit.objects.select_for_update().get(pk=unit.pk)
    refuse(UNITS.problems("people.edit_unit", actor, region.code, state(locked), unit.pk))
    if locked.version != version:
        refuse([Problem("people.changed_meanwhile")])
    above, own = _above(region, draft), {locked.name, locked.short_name}
    refuse(
        [
            *wording.problems(draft, reads.names_taken(region) - own),
            *_missing(draft, above),
            *_circles(region, locked, above),
        ]
    )
    changed = _change(locked, draft, above)
    raise_stamp(region)
    record(actor, "people.edit_unit", f"unit:{unit.pk}", region.code, fields=changed, version=locked.version)
    return locked


def _circles(region: Region, unit: Unit, above: dict[str, Unit | None]) -> list[Problem]:
    found = []
    for field, over in above.items():
        parents = reads.parents(region, f"{field}_id")
        found += tree.problems(unit.pk, over.pk if over else None, parents, field)
    return found


def _change(unit: Unit, draft: UnitDraft, above: dict[str, Unit | None]) -> list[Value]:
    wanted = {field: getattr(draft, field) for field in FIELDS} | above
    changed: list[Value] = [field for field, value in wanted.items() if getattr(unit, field) != value]
    for field in map(str, changed):
        setattr(unit, field, wanted[field])
    unit.sort_key, unit.version = sort_key(unit.name), unit.version + 1
    unit.save()
    return changed


@act("people.close_unit", _unit_stream)
def close_unit(actor: Actor, unit: Unit, on: date) -> None:
    """Close a unit from a day; what it did stays. One that still has members or units below stays open."""
    locked = Unit.objects.select_for_update().get(pk=unit.pk)
    found = UNITS.problems("people.close_unit", actor, unit.region.code, state(locked), unit.pk)
    if reads.members(unit.region, unit).exists():
        found.append(Problem("people.unit_has_members"))
    if reads.units_below(unit).filter(closed_on=None).exists():
        found.append(Problem("people.unit_has_units"))
    refuse(found)
    unit.closed_on, unit.version = on, locked.version + 1
    unit.save(update_fields=["closed_on", "version"])
    raise_stamp(unit.region)
    record(actor, "people.close_unit", f"unit:{unit.pk}", unit.region.code, on=on.isoformat())


@act("people.add_alias", _unit_stream)
def add_alias(actor: Actor, unit: Unit, name: str) -> Alias:
    """Keep another name by which tables write a unit."""
    region, name = unit.region, name.strip()
    _lock(region)
    found = UNITS.problems("people.add_alias", actor, region.code, state(unit), unit.pk)
    refuse(found + wording.name_problems(name, reads.names_taken(region), "name"))
    made = Alias.objects.create(region=region, unit=unit, name=name)
    raise_stamp(region)
    record(actor, "people.add_alias", f"unit:{unit.pk}", region.code, alias=made.pk)
    return made


@act("people.drop_alias", _unit_stream)
def drop_alias(actor: Actor, unit: Unit, alias: int) -> None:
    """Forget a name; forgetting one that is gone changes nothing."""
    refuse(UNITS.problems("people.drop_alias", actor, unit.region.code, state(unit), unit.pk))
    gone, _ = Alias.objects.filter(unit=unit, pk=alias).delete()
    if gone:
        raise_stamp(unit.region)
        record(actor, "people.drop_alias", f"unit:{unit.pk}", unit.region.code, alias=alias)
