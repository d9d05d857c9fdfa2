"""Every query of stationery."""

from django.db.models import QuerySet

from kaimen.regions.models import Region
from kaimen.stationery.models import PaperTemplate


def versions(region: Region, kind: str) -> QuerySet[PaperTemplate]:
    """The versions of one kind, newest first, without their files. Bounded by the act that adds one."""
    return PaperTemplate.objects.filter(region=region, kind=kind).defer("file").order_by("-number")


def version(region: Region, kind: str, number: int) -> PaperTemplate | None:
    """One version with its file; another region's answers nothing."""
    return PaperTemplate.objects.filter(region=region, kind=kind, number=number).first()


def in_force(region: Region, kind: str) -> bytes | None:
    """The template that counts; None where papers of this kind look as ours do."""
    found = PaperTemplate.objects.filter(region=region, kind=kind).order_by("-number").first()
    return bytes(found.file) if found and found.file is not None else None


def counting(region: Region) -> dict[str, PaperTemplate]:
    """The newest version of each kind, without files, in one query."""
    found = PaperTemplate.objects.filter(region=region).order_by("kind", "number")
    return {one.kind: one for one in found.defer("file")}


def has_own(region: Region, kind: str) -> bool:
    """Whether a template of the region's own is in force."""
    newest = PaperTemplate.objects.filter(region=region, kind=kind).order_by("-number")
    return bool(newest.values_list("name", flat=True).first())
