"""The clock's own jobs: seal the record, mend the queue, sweep what has expired."""

from datetime import time, timedelta

from django.core.management import call_command
from django.utils import timezone

from kaimen.operations.acts import forget_the_dead
from kaimen.operations.clock import daily, every
from kaimen.operations.queue import reap
from kaimen.trail import sealing
from kaimen.trail.models import Entry, Once

KEEP_TOKENS = timedelta(days=30)
KEEP_RESULTS_DAYS = 14


@every(seconds=1, name="trail.seal")
def seal() -> None:
    """Look before locking: most seconds there is nothing to seal."""
    while Entry.objects.filter(number=None).exists():
        sealing.seal()


@every(seconds=60, name="trail.digest_days")
def digest_days() -> None:
    sealing.digest_days(timezone.localdate())


@every(seconds=10, name="operations.reap")
def reap_tasks() -> None:
    reap(timezone.now())


@daily(at=time(3, 10), name="operations.sweep")
def sweep() -> None:
    """Expired sign-ins, form tokens nobody presses any more, results of finished tasks, signs of the dead."""
    call_command("clearsessions")
    Once.objects.filter(at__lt=timezone.now() - KEEP_TOKENS).delete()
    call_command("prune_db_task_results", "--min-age-days", KEEP_RESULTS_DAYS, verbosity=0)
    forget_the_dead()
