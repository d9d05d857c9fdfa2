"""The editions and drafts of a plan by name: 0.4 is the fourth kept draft of the first edition."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kaimen.regions.models import Campaign
from kaimen.stages.plan import reads, words
from kaimen.stages.plan.facts import Change, Occasion, RowFact
from kaimen.stages.plan.models import Edition, Snapshot
from kaimen.stages.plan.rules.concerned import told_of
from kaimen.stages.plan.rules.difference import difference
from kaimen.stages.plan.rules.snapshots import unpacked

SHOWN = 4
"""Drafts of the strip, and editions; all of them can be compared."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the strip: its name, when and why it came, what it changed, and where to look at it."""

    name: str
    at: datetime | None = None
    why: str = ""
    said: str = ""
    href: str = ""
    current: bool = False


def draft_name(edition: int, number: int) -> str:
    """0.4 for the fourth draft of the first edition."""
    return f"{edition - 1}.{number}"


def strip(
    campaign: Campaign, shown: Edition, rows: Sequence[RowFact], issued_ones: Sequence[Edition]
) -> tuple[Step, ...]:
    """Issued editions, and behind them the drafts of the one being looked at with the present one last.

    issued_ones: all issued editions, newest first.
    """
    issued = [
        Step(
            name=_("第%(n)s版") % {"n": edition.number},
            at=edition.released_at,
            why=_("印发"),
            said=edition.reason,
            href=_address(campaign, edition),
            current=edition.pk == shown.pk,
        )
        for edition in reversed(issued_ones[:SHOWN])
    ]
    return (*issued, *(_drafts(campaign, shown, rows) if shown.state not in reads.ISSUED else ()))


def _drafts(campaign: Campaign, shown: Edition, rows: Sequence[RowFact]) -> list[Step]:
    kept = list(reads.snapshots(shown.pk).order_by("-number")[: SHOWN + 1])[::-1]
    tables = [unpacked(one.content, campaign.year) for one in kept]
    steps = [
        _kept(campaign, shown, one, told_of(tables[at - 1], tables[at]) if at else None)
        for at, one in enumerate(kept)
    ][-SHOWN:]
    since = difference(tables[-1], rows) if kept else None
    if kept and not since:
        last = steps.pop()
        return [*steps, Step(last.name, last.at, last.why, last.said, "", current=True)]
    name = draft_name(shown.number, kept[-1].number + 1 if kept else 1)
    said = _against(draft_name(shown.number, kept[-1].number), told_of(tables[-1], rows)) if since else ""
    return [*steps, Step(name, shown.changed_at, _("自动保存"), said, "", current=True)]


def _kept(campaign: Campaign, edition: Edition, one: Snapshot, changes: list[Change] | None) -> Step:
    before = draft_name(edition.number, one.number - 1)
    said = _against(before, changes) if changes is not None else counted(len(one.content["rows"]))
    address = reverse("plan_compare", args=[campaign.region.code, campaign.pk])
    return Step(
        name=draft_name(edition.number, one.number),
        at=one.made_at,
        why=str(words.OCCASIONS[Occasion(one.occasion)]),
        said=said,
        href=f"{address}?a={key_of(edition, one.number)}&b={key_of(edition)}",
    )


def counted(rows: int) -> str:
    return ngettext("%(n)s项", "%(n)s项", rows) % {"n": rows}


def _against(name: str, changes: Sequence[Change]) -> str:
    """How much changed since the draft before: cells, and whole rows that came and went."""
    told = {
        _("改%(n)s处"): sum(bool(change.field) for change in changes),
        _("增%(n)s项"): sum(not change.field and not change.before for change in changes),
        _("减%(n)s项"): sum(not change.field and not change.after for change in changes),
    }
    said = "，".join(words_ % {"n": n} for words_, n in told.items() if n) or _("只改了序号")
    return _("与%(name)s比：%(said)s") % {"name": name, "said": said}


def key_of(edition: Edition, draft: int = 0) -> str:
    """What names a version in an address: 3 is the edition as it stands, 3.2 its second kept draft."""
    return f"{edition.number}.{draft}" if draft else str(edition.number)


def choices(campaign: int, unissued: bool) -> list[tuple[str, str]]:
    """Every version that can be compared, newest first: key and name. Drafts only for those who see them."""
    found = list(reads.editions(campaign) if unissued else reads.issued_editions(campaign))
    drafts = reads.kept_of(campaign) if unissued else []
    named = []
    for edition in found:
        named.append((key_of(edition), _whole(edition)))
        named += [
            (key_of(edition, number), _("%(name)s稿") % {"name": draft_name(edition.number, number)})
            for pk, number in drafts
            if pk == edition.pk
        ]
    return named


def _whole(edition: Edition) -> str:
    name = _("第%(n)s版") % {"n": edition.number}
    return name if edition.state in reads.ISSUED else _("%(name)s，现在的稿") % {"name": name}


def rows_of(campaign: Campaign, key: str, unissued: bool) -> tuple[RowFact, ...] | None:
    """The rows of a version; None where there is none that this person sees."""
    number, _dot, draft = key.partition(".")
    if not number.isdecimal() or not (draft or "1").isdecimal():
        return None
    edition = reads.editions(campaign.pk).filter(number=int(number[:5])).first()
    if edition is None or (not unissued and (draft or edition.state not in reads.ISSUED)):
        return None
    if not draft:
        return reads.table(edition.pk)
    kept = reads.snapshots(edition.pk).filter(number=int(draft[:5])).first()
    return unpacked(kept.content, campaign.year) if kept else None


def _address(campaign: Campaign, edition: Edition) -> str:
    return reverse("plan_edition", args=[campaign.region.code, campaign.pk, edition.number])
