"""Periodic jobs of people."""

from datetime import time

from django.conf import settings
from django.utils import timezone

from kaimen.operations.clock import daily
from kaimen.people import acts
from kaimen.scheme.roles import THE_CLOCK


@daily(at=time(3, 20), name="people.purge_left")
def purge_left() -> int:
    """Erase the personal data of those who left long enough ago; returns how many."""
    return acts.purge_left(THE_CLOCK, timezone.now(), settings.PURGE_DAYS)
