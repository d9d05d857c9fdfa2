"""Every query of supervision."""

from collections import Counter

from django.utils import timezone

from kaimen.stages.supervision.facts import Reminded
from kaimen.stages.supervision.models import Reminder


def reminded(campaign: int) -> dict[str, Reminded]:
    """By the duty's key, how often and when last: one query."""
    rows = list(Reminder.objects.filter(campaign=campaign).order_by("at").values_list("key", "at"))
    times = Counter(key for key, _ in rows)
    return {key: Reminded(key, times[key], timezone.localdate(at)) for key, at in rows}
