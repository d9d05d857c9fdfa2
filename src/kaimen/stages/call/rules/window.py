"""A call opens and closes by the scheme: a limit ends at 24:00 of its day, or at the hour that the scheme names.

Source: notices say 于3月29日前报; a limit counts as 民法典 201 and 203 say. Without an opening of its own the call
opens on the day on which the scheme takes effect. The lead office's extension moves the end for its unit.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum

from kaimen.scheme.deadlines import Due, due, occurrences
from kaimen.scheme.limits import Anchor, Counted, Limit, Recurring
from kaimen.scheme.scheme import Scheme
from kaimen.scheme.terms.call import Late
from kaimen.scheme.workdays import Count, Workdays


class Door(StrEnum):
    """Whether declarations are taken now."""

    AHEAD = "ahead"
    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Window:
    """opens: from this moment, None: always; closes: from this moment no more, None: without end.

    day and hour: the last day and its hour as the scheme says them; count: how the day was counted; late: what
    becomes of those who come after; extended: the office gave this unit a later day; kept: the notice is carried
    out elsewhere and nothing is taken in here.
    """

    opens: datetime | None = None
    closes: datetime | None = None
    day: date | None = None
    hour: time | None = None
    count: Count | None = None
    provisional: bool = False
    late: Late = Late.MARKED
    extended: bool = False
    elsewhere: bool = False

    def door(self, now: datetime) -> Door:
        """Whether it is open at this moment."""
        if self.opens and now < self.opens:
            return Door.AHEAD
        return Door.CLOSED if self.closes and now >= self.closes else Door.OPEN


def window_of(scheme: Scheme, effective: date, today: date, workdays: Workdays, zone: tzinfo) -> Window:
    """The call's window. `effective`: the day from which the scheme counts; `today` picks a recurring day."""
    call = scheme.call
    if call is None:
        return Window()
    told = _due(call.due.due, scheme, today, workdays) if call.due else Due()
    hour = call.due.hour if call.due else None
    window = Window(
        opens=_opens(scheme, effective, today, workdays, zone),
        count=told.count,
        provisional=told.provisional,
        late=call.late.late if call.late else Late.MARKED,
    )
    return until(window, told.day, hour, zone)


def until(window: Window, day: date | None, hour: time | None, zone: tzinfo) -> Window:
    """The window as it ends on this day, at the hour, or with the day."""
    return replace(window, day=day, hour=hour, closes=_end(day, hour, zone) if day else None)


def extended(window: Window, day: date, zone: tzinfo) -> Window:
    """The window of a unit that was given a later day."""
    if window.day is None or day <= window.day:
        return window
    return replace(until(window, day, None, zone), extended=True, count=None, provisional=False)


def _end(day: date, hour: time | None, zone: tzinfo) -> datetime:
    return datetime.combine(day, hour, zone) if hour else datetime.combine(day + timedelta(1), time(), zone)


def _opens(scheme: Scheme, effective: date, today: date, workdays: Workdays, zone: tzinfo) -> datetime:
    opening = scheme.call.opens if scheme.call else None
    day = _due(opening.begins, scheme, today, workdays).day if opening else None
    hour = opening.hour if opening else None
    return datetime.combine(day or effective, hour or time(), zone)


def _due(limit: Limit, scheme: Scheme, today: date, workdays: Workdays) -> Due:
    """When the limit falls due; of a day that comes back the next one, and after the year's last that."""
    year = scheme.campaign.year
    if isinstance(limit, Recurring):
        dues = occurrences(limit, workdays, year)
        return next((one for one in dues if one.day and one.day >= today), dues[-1])
    counted = isinstance(limit, Counted) and limit.anchor is Anchor.NOTICE
    return due(limit, scheme.campaign.notice.issued if counted else None, workdays, year)
