"""Reading the draft of a scheme: its plain values, what does not read yet, what still belongs to its source."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.utils.timezone import localdate

from kaimen.regions.models import Campaign, SchemeDraft
from kaimen.regions.reads import scheme_of, versions
from kaimen.regions.scheming.shipped import shipped
from kaimen.scheme.duties.moving import binding_from
from kaimen.scheme.editing.adopting import Place, Question, questions
from kaimen.scheme.editing.left_open import left_open
from kaimen.scheme.reading.check import read_tree
from kaimen.scheme.reading.finding import Fault
from kaimen.scheme.scheme import Scheme

NOTICE = "notice"
"""The source of a draft that was read from a paper; what the paper leaves open is asked."""


@dataclass(frozen=True)
class Work:
    """A draft as it is worked on."""

    campaign: Campaign
    draft: SchemeDraft

    @cached_property
    def tree(self) -> dict[str, Any]:
        return tomllib.loads(self.draft.text.removeprefix("\ufeff"))

    @cached_property
    def read(self) -> tuple[Scheme | None, list[Fault]]:
        return read_tree(self.tree)

    @property
    def faults(self) -> list[Fault]:
        return self.read[1]

    @property
    def sound(self) -> Scheme | None:
        """The typed scheme where nothing is wrong with it."""
        return None if self.faults else self.read[0]

    @cached_property
    def questions(self) -> tuple[Question, ...]:
        if self.draft.source == NOTICE:
            return left_open(self.tree, self.draft.settled)
        source = shipped().get(self.draft.source)
        return questions(self.tree, source, self.draft.settled) if source else ()


def draft_of(campaign: Campaign) -> SchemeDraft | None:
    """The open draft of a campaign."""
    return SchemeDraft.objects.filter(campaign=campaign).first()


def undrafted(found: QuerySet[Campaign]) -> QuerySet[Campaign]:
    """Of these campaigns those whose next version nobody is making."""
    return found.exclude(pk__in=SchemeDraft.objects.values("campaign"))


def drafted(found: QuerySet[Campaign]) -> QuerySet[Campaign]:
    """Of these campaigns those whose next version is being made."""
    return found.filter(pk__in=SchemeDraft.objects.values("campaign"))


def work_on(campaign: Campaign) -> Work | None:
    """The open draft of a campaign, ready to be read."""
    draft = draft_of(campaign)
    return Work(campaign, draft) if draft else None


def place_of(campaign: Campaign) -> Place:
    """Whose scheme a campaign's is."""
    region = campaign.region
    return Place(region.code, region.name, campaign.year, campaign.slug, campaign.brand)


def first_day(campaign: Campaign, scheme: Scheme, today: date) -> date:
    """The day from which a draft would count: the scheme's own for the first version, else today or the last's."""
    last = versions(campaign).first()
    return max(today, last.in_force_from) if last else scheme.effective


def binding(campaign: Campaign, day: date) -> list[Scheme]:
    """The schemes that count by a day, oldest first; a later one binds nobody back before it was published."""
    found = [version for version in versions(campaign) if version.in_force_from <= day]
    later = [
        binding_from(scheme_of(version), max(version.in_force_from, localdate(version.published_at)))
        for version in reversed(found[:-1])
    ]
    return [*(scheme_of(first) for first in found[-1:]), *later]
