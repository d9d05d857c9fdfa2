"""Every query of the outbox: letters, why each was or was not sent, a region's words, and what waits to be mailed."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from django.conf import settings
from django.core.cache import cache
from django.db.models import Count, QuerySet
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from kaimen.outbox.facts import RELEASED, Barrier, Channel, Letter, MessageState, TryFact, Written
from kaimen.outbox.kinds import Kind, kinds
from kaimen.outbox.models import Delivery, Message, Template
from kaimen.outbox.rules.filling import fill, unknown
from kaimen.outbox.rules.paper import day_said
from kaimen.outbox.rules.standing import FRESH, barrier
from kaimen.outbox.rules.wording import one_line
from kaimen.people.models import Unit
from kaimen.regions.clock import today
from kaimen.regions.facts import Mode
from kaimen.regions.models import Campaign, Region
from kaimen.regions.reads import scheme_in_force

UNREACHABLE = "outbox.unreachable"
"""The cache's key for the number with which the mail server last kept us out."""


def messages(campaign: Campaign, state: str = "", kind: str = "", words: str = "") -> QuerySet[Message]:
    """A campaign's letters, newest first; words: part of the unit's name or the subject. To be paged."""
    found = Message.objects.filter(campaign=campaign).select_related("unit")
    if state:
        found = found.filter(state=state)
    if kind:
        found = found.filter(kind=kind)
    if words:
        found = found.filter(unit__name__contains=words) | found.filter(subject__contains=words)
    return found.order_by("-id")


def message(campaign: Campaign, id: int) -> Message | None:
    """A campaign's letter by id; another campaign's answers nothing."""
    return Message.objects.filter(campaign=campaign, pk=id).select_related("unit").first()


def chosen(campaign: Campaign, ids: Collection[int]) -> list[Message]:
    """The campaign's letters of these ids, by unit."""
    found = Message.objects.filter(campaign=campaign, pk__in=list(ids)).select_related("unit")
    return list(found.order_by("unit__sort_key", "unit_id", "id"))


def drafts(campaign: Campaign, kind: str = "") -> QuerySet[Message]:
    """Letters that wait to be looked at, by unit. To be bounded."""
    return messages(campaign, MessageState.DRAFT, kind).order_by("unit__sort_key", "unit_id", "id")


def counts(campaign: Campaign) -> dict[tuple[str, str], int]:
    """How many letters of a campaign by kind and state: one query."""
    rows = Message.objects.filter(campaign=campaign).values_list("kind", "state")
    return {(kind, state): n for kind, state, n in rows.annotate(n=Count("id")).order_by()}


def letters_to(region: Region, units: Collection[int]) -> QuerySet[Message]:
    """What units were sent, newest first; drafts and dropped ones are nobody's to see. To be paged."""
    found = Message.objects.filter(campaign__region=region, unit__in=units, state__in=RELEASED)
    return found.select_related("campaign", "unit").order_by("-released_at", "-id")


def unread(region: Region, units: Collection[int]) -> int:
    """How many letters to these units nobody of them has opened yet."""
    return letters_to(region, units).filter(read_at=None).count()


def tries(found: Iterable[Message]) -> dict[int, list[TryFact]]:
    """Every try to deliver each of these, in order: one query."""
    rows = Delivery.objects.filter(message__in=[message.pk for message in found]).order_by("id")
    said: dict[int, list[TryFact]] = {}
    for key, channel, state, why, at, by in rows.values_list(
        "message", "channel", "state", "why", "at", "by"
    ):
        said.setdefault(key, []).append(TryFact(Channel(channel), MessageState(state), why, at, by))
    return said


def mail_on() -> bool:
    """Whether this installation has a mail server."""
    return bool(settings.EMAIL_HOST)


def unreachable() -> str | None:
    """The number with which the mail server last kept us out ("" without one); None while it lets us in."""
    return cache.get(UNREACHABLE)


def barrier_of(message: Message, now: datetime) -> Barrier | None:
    """What keeps a released letter from going by mail. now: by the real clock."""
    waited = now - message.released_at if message.released_at else timedelta()
    return barrier(Mode(message.campaign.mode), mail_on(), bool(message.unit.mailbox), waited)


def ways(campaign: Campaign, units: Collection[int]) -> dict[int, Barrier | None]:
    """For a letter yet to be written: what would keep it from each unit's mailbox. One query."""
    found = Unit.objects.filter(region=campaign.region_id, pk__in=list(units)).values_list("pk", "mailbox")
    mode, on = Mode(campaign.mode), mail_on()
    return {key: barrier(mode, on, bool(mailbox), timedelta()) for key, mailbox in found}


def waiting(limit: int, now: datetime) -> list[int]:
    """Ids of the letters to be mailed next, oldest first; none while this installation has no mail server."""
    if not mail_on():
        return []
    found = Message.objects.filter(state=MessageState.READY, campaign__mode=Mode.LIVE)
    found = found.filter(released_at__gte=now - FRESH).order_by("released_at", "id")
    return list(_with_mailbox(found.values_list("pk", "unit__mailbox"), limit))


def _with_mailbox(rows: Iterable[tuple[int, str]], limit: int) -> Iterator[int]:
    """A sealed field cannot be asked about in the database, so it is looked at row by row."""
    for _, key in zip(range(limit), (key for key, mailbox in rows if mailbox), strict=False):
        yield key


def lost(before: datetime) -> list[int]:
    """Deliveries that have been going on since before this moment: their worker is gone."""
    found = Delivery.objects.filter(state=MessageState.SENDING, at__lt=before)
    return list(found.order_by("id").values_list("id", flat=True)[:500])


def queued(path: str) -> bool:
    """Whether a background task of this name waits or runs already."""
    busy = (TaskResultStatus.READY, TaskResultStatus.RUNNING)
    return DBTaskResult.objects.filter(task_path=path, status__in=busy).exists()


def by_key(campaign: Campaign, letters: Sequence[Letter]) -> dict[tuple[int, str], int]:
    """Ids of letters that stand already, by unit and key."""
    keys = {letter.key for letter in letters}
    found = Message.objects.filter(campaign=campaign, key__in=keys).values_list("unit_id", "key", "id")
    return {(unit, key): id for unit, key, id in found}


def template(region: Region, kind: str) -> Template | None:
    """The region's own words for a kind, None where it has none."""
    return Template.objects.filter(region=region, kind=kind).first()


def templates(region: Region) -> dict[str, Template]:
    """All of a region's own words, by kind."""
    return {found.kind: found for found in Template.objects.filter(region=region)}


def texts(campaign: Campaign, letters: Sequence[Letter]) -> list[Written]:
    """The letters' texts by the region's words, exactly as writing them would give: at most four queries.

    Raises KeyError for a unit of another region, and for a kind that nobody registered.
    """
    if not letters:
        return []
    own = templates(campaign.region)
    wanted = {letter.unit for letter in letters}
    names = dict(
        Unit.objects.filter(region=campaign.region_id, pk__in=wanted).values_list("pk", "name"),
    )
    shared = standard(campaign)
    return [
        _text(
            wording(own.get(letter.kind), kinds[letter.kind]),
            {**shared, "unit": names[letter.unit], **letter.values},
        )
        for letter in letters
    ]


def standard(campaign: Campaign) -> dict[str, str]:
    """What the outbox itself fills in, but for the unit."""
    day, region = today(campaign), campaign.region
    scheme = scheme_in_force(campaign, day)
    return {
        "region": region.full_name or region.name,
        "brand": campaign.brand,
        "year": str(campaign.year),
        "office": scheme.campaign.lead_office if scheme else "",
        "day": day_said(day),
    }


def wording(own: Template | None, kind: Kind) -> tuple[str, str]:
    """Subject and body of a kind: the region's own, else the default."""
    return (own.subject, own.body) if own else kind.words()


def _text(words: tuple[str, str], values: dict[str, str]) -> Written:
    subject, body = words
    whole = not unknown(subject, values) and not unknown(body, values)
    return Written(one_line(fill(subject, values)), fill(body, values), whole)
