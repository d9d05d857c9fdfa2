"""A daily job is due once its hour has come and it has not run since.

Also when the machine slept over the hour: it runs at the next chance, once.
"""

from datetime import datetime, time, timedelta


def due(at: time, last: datetime | None, now: datetime) -> bool:
    """`last` and `now` in the installation's local zone; `last` is None for a job that never ran."""
    hour = datetime.combine(now.date(), at, tzinfo=now.tzinfo)
    if hour > now:
        hour -= timedelta(days=1)
    return last is None or last < hour
