"""After the window a declaration is taken in and marked late, or refused, as the scheme says; the office always may.

Source: notices set a day and mostly do not say what becomes of late ones, so those are marked; a scheme may refuse.
What was handed in in time and returned by the office comes again in time.
"""

from datetime import datetime

from kaimen.scheme.problem import Problem
from kaimen.scheme.terms.call import Late
from kaimen.stages.call.rules.window import Door, Window


def window_problems(window: Window, now: datetime, office: bool, again: bool) -> list[Problem]:
    """Why nothing can be handed in now. `again`: it was handed in before and the office returned it."""
    if window.elsewhere:
        return [Problem("call.elsewhere")]
    door = window.door(now)
    if door is Door.AHEAD and not office and window.opens:
        return [Problem("call.not_open", values=(("opens", f"{window.opens:%Y-%m-%d %H:%M}"),))]
    if door is Door.CLOSED and window.late is Late.REFUSED and not (office or again) and window.closes:
        return [Problem("call.closed", values=(("closed", _end(window, window.closes)),))]
    return []


def _end(window: Window, closes: datetime) -> str:
    """The end as the notice means it: a whole day ends at its own 24:00, not at 00:00 of the next."""
    whole = window.day and not window.hour
    return f"{window.day:%Y-%m-%d} 24:00" if whole else f"{closes:%Y-%m-%d %H:%M}"


def is_late(window: Window, now: datetime) -> bool:
    """Whether what is handed in at this moment is late."""
    return window.door(now) is Door.CLOSED
