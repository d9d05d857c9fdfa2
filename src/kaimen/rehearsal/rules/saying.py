"""What a made-up unit declares: theme, month, form, brief, in the scheme's own forms and window."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kaimen.rehearsal.rules.cast import Part, Temper
from kaimen.rehearsal.rules.chance import Chance
from kaimen.rehearsal.rules.stock import Stock
from kaimen.scheme.duties.derive import window_of
from kaimen.scheme.scheme import Scheme


@dataclass(frozen=True, slots=True)
class Said:
    """A theme in a unit's words. `period` is written as a clerk writes it."""

    theme: str
    period: str
    formats: tuple[str, ...]
    brief: str
    place: str
    audience: str
    headcount: int


def said(part: Part, nth: int, stock: Stock, scheme: Scheme, months: Sequence[int], chance: Chance) -> Said:
    """The unit's nth theme. A vague unit says little at first; asked again, it says what it means."""
    vague = part.temper is Temper.VAGUE and nth == 0
    theme = chance.choice(stock.words["vague"]) if vague else part.themes[nth % len(part.themes)]
    return Said(
        theme=theme,
        period=period_in(scheme, chance.choice(months)),
        formats=forms(scheme, chance),
        brief=f"{theme}。{chance.choice(stock.words['briefs'])}{chance.choice(stock.words['more'])}",
        place=part.name + chance.choice(stock.words["places_to_meet"]),
        audience=chance.choice(stock.words["audiences"]),
        headcount=chance.randint(2, 6) * 5,
    )


def period_in(scheme: Scheme, month: int) -> str:
    """The month, or the part of it that lies within the scheme's window."""
    first, last = window_of(scheme) or (None, None)
    if first and month == first.month and first.day > 1:
        return f"{month}月下旬"
    return f"{month}月上旬" if last and month == last.month and last.day < 28 else f"{month}月"


def month_after(day: date) -> str:
    """The month after this day's, the year's last at most, as a plan writes it."""
    return f"{min(day.month + 1, 12)}月"


def forms(scheme: Scheme, chance: Chance) -> tuple[str, ...]:
    """One or two of the scheme's forms."""
    names = [form.name for form in scheme.plan.formats] if scheme.plan else []
    if not names:
        return ()
    first = chance.choice(names)
    second = chance.choice(names)
    return (first, second) if second != first and chance.random() < 0.3 else (first,)


def months_open(scheme: Scheme, today: date) -> tuple[int, ...]:
    """Months in which an activity may still fall: within the window, not before next month."""
    first, last = window_of(scheme) or (date(scheme.campaign.year, 1, 1), date(scheme.campaign.year, 11, 30))
    begins = max(first, today)
    earliest = begins.month if begins == first or begins.day <= 10 else begins.month + 1
    return tuple(range(min(earliest, last.month), last.month + 1))
