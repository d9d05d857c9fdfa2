"""The acts of stationery: the only places that write a region's templates."""

from django.utils import timezone

from kaimen.papers.official.template.filling import check, fill
from kaimen.papers.official.template.opening import TemplateRefused
from kaimen.regions.acts import raise_stamp
from kaimen.regions.models import Region
from kaimen.scheme.problem import Problem, refuse
from kaimen.scheme.roles import Actor
from kaimen.stationery import reads
from kaimen.stationery.kinds import Kind, kinds
from kaimen.stationery.models import PaperTemplate
from kaimen.stationery.moves import MOVES
from kaimen.stationery.rules.bounds import MOST_IN_ROW, MOST_MARKS, heaviest_row, marks_in
from kaimen.trail.acts import act, record

MOST, MOST_TOLD, LONGEST_NAME = 40, 30, 120


def _stream(region: Region, *_: object, **__: object) -> str:
    return region.code


@act("stationery.put", _stream)
def put(actor: Actor, region: Region, kind: str, name: str, data: bytes) -> int:
    """Keep a region's own Word template; it counts from now. Returns its number.

    Refused with every wrong placeholder and its place, and for whatever could not be filled.
    """
    known = _allowed(actor, "stationery.put", region, kind)
    refuse([] if len(name) <= LONGEST_NAME else [_name_long()])
    refuse(problems_of(data, known, region))
    return _kept(actor, "stationery.put", region, known, name, data)


@act("stationery.take_ours", _stream)
def take_ours(actor: Actor, region: Region, kind: str) -> int:
    """Go back to our own layout; what was uploaded stays to be taken again."""
    known = _allowed(actor, "stationery.take_ours", region, kind)
    return _kept(actor, "stationery.take_ours", region, known, "", None)


@act("stationery.take_again", _stream)
def take_again(actor: Actor, region: Region, kind: str, number: int) -> int:
    """Let an earlier version count again: it becomes the newest."""
    known = _allowed(actor, "stationery.take_again", region, kind)
    earlier = reads.version(region, kind, number)
    refuse([] if earlier and earlier.file is not None else [Problem("stationery.no_version")])
    assert earlier is not None and earlier.file is not None
    data = bytes(earlier.file)
    refuse(problems_of(data, known, region))
    return _kept(actor, "stationery.take_again", region, known, earlier.name, data)


@act("stationery.drop", _stream)
def drop(actor: Actor, region: Region, kind: str, number: int) -> None:
    """Throw away a version that does not count any more."""
    _allowed(actor, "stationery.drop", region, kind)
    newest, found = reads.versions(region, kind).first(), reads.version(region, kind, number)
    refuse([] if found else [Problem("stationery.no_version")])
    assert found is not None
    refuse([Problem("stationery.in_force")] if newest and newest.pk == found.pk else [])
    record(actor, "stationery.drop", f"paper_template:{found.pk}", region.code, kind=kind, number=number)
    found.delete()


def _allowed(actor: Actor, name: str, region: Region, kind: str) -> Kind:
    """The kind, with the region's row locked so that numbers run on."""
    refuse(MOVES.problems(name, actor, region.code))
    refuse([] if kind in kinds else [Problem("stationery.no_kind")])
    Region.objects.select_for_update(of=("self",)).get(pk=region.pk)
    return kinds[kind]


def _kept(actor: Actor, name: str, region: Region, kind: Kind, called: str, data: bytes | None) -> int:
    """Write the next version. The public's copies of the paper change with it."""
    newest = reads.versions(region, kind.code).first()
    full = data is not None and reads.versions(region, kind.code).count() >= MOST
    refuse([Problem("stationery.too_many", values=(("most", str(MOST)),))] if full else [])
    made = PaperTemplate.objects.create(
        region=region,
        kind=kind.code,
        number=newest.number + 1 if newest else 1,
        name=called,
        file=data,
        by=actor.id,
        at=timezone.now(),
    )
    raise_stamp(region)
    record(actor, name, f"paper_template:{made.pk}", region.code, kind=kind.code, number=made.number)
    return made.number


def problems_of(data: bytes, kind: Kind, region: Region) -> list[Problem]:
    """Everything that stands in a template's way; each wrong placeholder with its place."""
    names, tables = kind.names(), kind.columns(region)
    try:
        marks = marks_in(data)
        if marks > MOST_MARKS or heaviest_row(data) > MOST_IN_ROW:
            return [
                Problem("stationery.too_much", "file", (("most", str(MOST_MARKS)), ("row", str(MOST_IN_ROW))))
            ]
        if wrong := check(data, names, tables):
            return _named([(one.where, one.message) for one in wrong])
        if not marks:
            return [Problem("stationery.none_inside", "file")]
        # Filled with the examples, so that what cannot be filled is known now and not when a paper is due.
        fill(data, names, {name: [row, row] for name, row in tables.items()})
    except TemplateRefused as refused:
        return [Problem("stationery.unreadable", "file", (("why", refused.message),))]
    return []


def _named(wrong: list[tuple[str, str]]) -> list[Problem]:
    told = [
        Problem("stationery.placeholder", "file", (("where", where), ("why", why)))
        for where, why in wrong[:MOST_TOLD]
    ]
    left = len(wrong) - len(told)
    return told + ([Problem("stationery.more_wrong", "file", (("count", str(left)),))] if left else [])


def _name_long() -> Problem:
    return Problem("stationery.name_long", "file", (("longest", str(LONGEST_NAME)),))
