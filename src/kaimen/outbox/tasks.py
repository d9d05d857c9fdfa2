"""Periodic jobs of the outbox: hand waiting letters to a worker, and doubt what a dead one left."""

from django.utils import timezone
from django_tasks import task

from kaimen.operations.clock import every
from kaimen.outbox import posting, reads


@task()
def deliver() -> int:
    """In the background, for a mail server may take its time."""
    return posting.deliver()


@every(seconds=30, name="outbox.post")
def post() -> None:
    """Look before queueing: most of the time nothing waits."""
    if reads.waiting(1, timezone.now()) and not reads.queued(deliver.module_path):
        deliver.enqueue()


@every(seconds=60, name="outbox.doubt")
def doubt() -> int:
    return posting.doubt_the_lost()
