"""Every query of supervision: what was reminded of, and what reminding now would write."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date

from django.db.models import Count, QuerySet
from django.utils import timezone

from kaimen.duties import reads as duties_reads
from kaimen.outbox import reads as outbox
from kaimen.outbox.facts import Letter, MessageState
from kaimen.regions.facts import Mode
from kaimen.regions.models import Campaign
from kaimen.regions.reads import scheme_in_force
from kaimen.scheme.duties.duty import Duty
from kaimen.scheme.terms.supervision import Reminding
from kaimen.stages.plan import reads as plan
from kaimen.stages.supervision.facts import Choice, LeftOut, Line, Preview, Reminded, ToUnit
from kaimen.stages.supervision.kinds import REMINDER
from kaimen.stages.supervision.models import Reminder
from kaimen.stages.supervision.rules import choosing, wording
from kaimen.stages.supervision.rules.concerned import concerned
from kaimen.stages.supervision.rules.grouping import by_unit, copies, time_of


def reminded(campaign: int) -> dict[str, Reminded]:
    """By the duty's key, how often and when last: one query. A letter that was dropped reminded nobody."""
    found = Reminder.objects.filter(campaign=campaign).exclude(message__state=MessageState.DROPPED)
    rows = list(found.order_by("at", "id").values_list("key", "at"))
    times = Counter(key for key, _ in rows)
    return {key: Reminded(key, times[key], timezone.localdate(at)) for key, at in rows}


def letters(campaign: int) -> QuerySet[Reminder, dict]:
    """The log: a row a letter with how many duties it names, newest first. To be paged."""
    fields = (
        "message", "unit__name", "message__subject", "message__state", "message__read_at", "message__copy_leader",
        "at", "by",
    )  # fmt: skip
    found = Reminder.objects.filter(campaign=campaign).values(*fields)
    return found.annotate(duties=Count("id")).order_by("-message")


def running() -> QuerySet[Campaign]:
    """Campaigns that are run here, of every region."""
    return Campaign.objects.filter(mode=Mode.LIVE).select_related("region").order_by("pk")


def reminding(campaign: Campaign, today: date) -> Reminding | None:
    """What the scheme in force says of reminders."""
    scheme = scheme_in_force(campaign, today)
    return scheme.supervision.reminding if scheme and scheme.supervision else None


def chosen(campaign: Campaign, choice: Choice, today: date) -> list[str]:
    """Keys of the duties that a choice takes in."""
    return choosing.chosen(choice, duties_reads.duties(campaign, today), today)


def coming(campaign: Campaign, today: date) -> list[str]:
    """Keys of the duties that the scheme has reminded of by themselves on a day."""
    said = reminding(campaign, today)
    if said is None or not said.days_before:
        return []
    duties = duties_reads.duties(campaign, today)
    return choosing.coming(duties, said.days_before, reminded(campaign.pk), today)


def preview(
    campaign: Campaign, keys: Sequence[str], today: date, again: bool = False, note: str = ""
) -> Preview:
    """Exactly the letters that reminding of these duties would write on this day, and what it leaves out.

    again: also what was reminded of today already; note: a sentence that every letter carries.
    """
    said = reminded(campaign.pk)
    taken, left = concerned(duties_reads.duties(campaign, today), keys, said, today, again)
    names = duties_reads.unit_names(campaign)
    rule = reminding(campaign, today)
    after = rule.copy_leader_after if rule else None
    groups = by_unit(taken, said, themes(campaign, taken))
    numbers = _numbers(campaign, today)
    asked = [
        _letter(unit, lines, today, after, numbers[unit] + 1, note.strip()) for unit, lines in groups.items()
    ]
    texts = outbox.texts(campaign, asked)
    made = (
        ToUnit(
            letter.unit,
            names[str(letter.unit)],
            groups[letter.unit],
            time_of(groups[letter.unit]),
            letter,
            text,
        )
        for letter, text in zip(asked, texts, strict=True)
    )
    return Preview(tuple(made), tuple(_named(one, names) for one in left), after)


def _letter(
    unit: int, lines: tuple[Line, ...], today: date, after: int | None, number: int, note: str
) -> Letter:
    copied = copies(lines, after)
    values = {
        "called": wording.called(lines, today),
        "count": str(len(lines)),
        "rows": wording.rows(lines, today),
        "time": wording.time_said(time_of(lines), copied),
        "note": note,
    }
    return Letter(REMINDER.code, f"{_day_key(today)}{number}", unit, values, copy_leader=copied, ready=True)


def _day_key(today: date) -> str:
    return f"remind/{today.isoformat()}/"


def _numbers(campaign: Campaign, today: date) -> Counter[int]:
    """How many reminders each unit has had on a day, dropped ones too: a letter's key is never used twice."""
    found = Reminder.objects.filter(campaign=campaign, message__key__startswith=_day_key(today))
    return Counter(unit for unit, _ in found.values_list("unit", "message").distinct())


def themes(campaign: Campaign, duties: Sequence[Duty]) -> dict[str, str]:
    """Themes of the plan in force by plate; asked only where a duty is about an activity."""
    if not any(duty.activity for duty in duties):
        return {}
    edition = plan.edition_in_force(campaign.pk)
    return {str(row.number): row.theme for row in plan.rows(edition.pk)} if edition else {}


def _named(one: LeftOut, names: Mapping[str, str]) -> LeftOut:
    return LeftOut(one.key, one.why, one.what, names.get(one.unit, one.unit))
