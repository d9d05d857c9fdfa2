"""When a page that nobody changes still has to be made anew: at midnight, since it names today and what is next."""

from datetime import datetime, time, timedelta


def next_turn(now: datetime) -> datetime:
    """The coming midnight of the clock `now` is told in."""
    return datetime.combine(now.date() + timedelta(days=1), time(), now.tzinfo)
