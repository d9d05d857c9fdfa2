"""The acts of lists: the only places that write them, and that let a list out."""

from collections.abc import Mapping

from django.utils import timezone

from kaimen.lists import official, reads
from kaimen.lists.models import ListTemplate
from kaimen.lists.moves import MOVES
from kaimen.lists.sources import Listing, listings
from kaimen.papers.forms.filling import Form, fill, read_form
from kaimen.papers.forms.headings import matched, settled
from kaimen.papers.sources.refusing import PaperRefused
from kaimen.papers.writing.plain import plain_csv, plain_xlsx
from kaimen.regions.models import Campaign, Region
from kaimen.scheme.problem import Problem, Refused, refuse
from kaimen.scheme.roles import Actor, Role
from kaimen.stationery.facts import Made
from kaimen.trail.acts import act, record

LONGEST_NAME, MOST = 40, 100


def _stream(region: Region, *_: object, **__: object) -> str:
    return region.code


@act("lists.add_template", _stream)
def add_template(actor: Actor, region: Region, listing: str, name: str, data: bytes) -> int:
    """Keep a form for a list, with the columns that its headings seem to ask for. Returns its id."""
    refuse(MOVES.problems("lists.add_template", actor, region.code))
    Region.objects.select_for_update(of=("self",)).get(pk=region.pk)
    name, found = name.strip(), listings.get(listing)
    refuse(_named(region, listing, name) + ([] if found else [Problem("lists.no_listing", "listing")]))
    assert found is not None
    form = _read(data, found)
    made = ListTemplate.objects.create(
        region=region,
        listing=listing,
        name=name,
        file=data,
        matches={str(at): code for at, code in matched(form.headings, reads.wanted(found)).items()},
        by=actor.id,
        at=timezone.now(),
    )
    record(actor, "lists.add_template", f"list_template:{made.pk}", region.code, listing=listing)
    return made.pk


def _named(region: Region, listing: str, name: str) -> list[Problem]:
    kept = ListTemplate.objects.filter(region=region)
    if not name:
        return [Problem("lists.no_name", "name")]
    if len(name) > LONGEST_NAME:
        return [
            Problem("lists.name_long", "name", (("longest", str(LONGEST_NAME)), ("length", str(len(name)))))
        ]
    if kept.filter(listing=listing, name=name).exists():
        return [Problem("lists.name_taken", "name", (("name", name),))]
    return [Problem("lists.too_many", values=(("most", str(MOST)),))] if kept.count() >= MOST else []


def _read(data: bytes, listing: Listing) -> Form:
    try:
        return read_form(data, reads.names(listing))
    except PaperRefused as refused:
        raise _refused(refused) from refused


def _refused(refused: PaperRefused) -> Refused:
    return Refused([Problem("lists.unreadable", "file", (("why", refused.message),))])


@act("lists.match")
def match(actor: Actor, template_id: int, seen: int, told: Mapping[int, str]) -> int:
    """Settle which of our columns stands under each heading; returns how many columns are filled.

    `seen`: the version that the person saw; refused when somebody settled it otherwise since.
    """
    kept = _locked(actor, "lists.match", template_id)
    listing = listings.get(kept.listing)
    refuse([] if listing else [Problem("lists.no_listing")])
    assert listing is not None
    form = _read(bytes(kept.file), listing)
    chosen = settled(form.headings, told, [one.code for one in listing.columns])
    problems = [] if chosen else [Problem("lists.nothing_matched")]
    problems += [Problem("lists.changed_meanwhile")] if kept.version != seen else []
    refuse(problems)
    kept.matches = {str(at): code for at, code in chosen.items()}
    kept.version, kept.by, kept.at = kept.version + 1, actor.id, timezone.now()
    kept.save(update_fields=["matches", "version", "by", "at"])
    record(actor, "lists.match", f"list_template:{kept.pk}", kept.region.code, columns=len(chosen))
    return len(chosen)


@act("lists.drop_template")
def drop_template(actor: Actor, template_id: int) -> None:
    """Throw a form away; nothing else depends on it."""
    kept = _locked(actor, "lists.drop_template", template_id)
    record(actor, "lists.drop_template", f"list_template:{kept.pk}", kept.region.code, listing=kept.listing)
    kept.delete()


def _locked(actor: Actor, name: str, template_id: int) -> ListTemplate:
    found = ListTemplate.objects.select_for_update(of=("self",)).select_related("region").get(pk=template_id)
    refuse(MOVES.problems(name, actor, found.region.code))
    return found


def _of_campaign(campaign: Campaign, *_: object, **__: object) -> str:
    return campaign.region.code


@act("lists.take_filled", _of_campaign)
def take_filled(actor: Actor, campaign: Campaign, template: ListTemplate) -> bytes:
    """The form filled with the campaign's rows, as a workbook; who took it away is on the record."""
    code = campaign.region.code
    refuse(MOVES.problems("lists.take_filled", actor, code))
    listing = listings.get(template.listing)
    refuse([] if listing else [Problem("lists.no_listing")])
    assert listing is not None
    given, data = reads.rows(campaign, listing, _is_inside(actor, code)), bytes(template.file)
    try:
        made = fill(data, read_form(data, reads.names(listing)), reads.matches_of(template), given)
    except PaperRefused as refused:
        raise _refused(refused) from refused
    record(actor, "lists.take_filled", f"campaign:{campaign.pk}", code, template=template.pk, rows=len(given))
    return made


@act("lists.take_plain", _of_campaign)
def take_plain(actor: Actor, campaign: Campaign, listing: Listing, as_csv: bool) -> bytes:
    """The list under its own headings, as CSV or as a workbook; who took it away is on the record."""
    code = campaign.region.code
    refuse(MOVES.problems("lists.take_plain", actor, code))
    given = reads.rows(campaign, listing, _is_inside(actor, code))
    headings = [str(one.heading) for one in listing.columns]
    cells = [[row.get(one.code) for one in listing.columns] for row in given]
    record(actor, "lists.take_plain", f"campaign:{campaign.pk}", code, listing=listing.code, rows=len(given))
    return plain_csv(headings, cells) if as_csv else plain_xlsx(str(listing.title), headings, cells)


@act("lists.take_paper", _of_campaign)
def take_paper(actor: Actor, campaign: Campaign, listing: Listing) -> Made:
    """The list as a paper; who took it away is on the record."""
    code = campaign.region.code
    refuse(MOVES.problems("lists.take_paper", actor, code))
    given = reads.rows(campaign, listing, _is_inside(actor, code))
    record(actor, "lists.take_paper", f"campaign:{campaign.pk}", code, listing=listing.code, rows=len(given))
    return official.made(campaign, listing, given)


def _is_inside(actor: Actor, region: str) -> bool:
    """The lead office works on what is not issued; who only observes sees what is."""
    return Role.LEAD_OFFICE in actor.roles_in(region)
