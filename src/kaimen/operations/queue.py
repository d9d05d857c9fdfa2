"""Background tasks whose worker was killed: given to another worker, or given up after three tries."""

from datetime import datetime

from django.db import transaction
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from kaimen.operations import reads

TRIES = 3
GAVE_UP = "kaimen.operations.queue.WorkerLost"


class WorkerLost(Exception):
    """The worker died while it ran the task, as often as a task is tried."""


def reap(now: datetime) -> int:
    """Mend tasks left running by a worker that has fallen silent; returns how many."""
    alive = reads.living_workers(now)
    mended = 0
    with transaction.atomic():
        for task in DBTaskResult.objects.running().select_for_update():
            if not set(task.worker_ids[-1:]) & alive:
                _mend(task, now)
                mended += 1
    return mended


def _mend(task: DBTaskResult, now: datetime) -> None:
    if len(task.worker_ids) < TRIES:
        task.status = TaskResultStatus.READY
    else:
        task.status = TaskResultStatus.FAILED
        task.finished_at = now
        task.exception_class_path = GAVE_UP
        task.traceback = f"the worker died {len(task.worker_ids)} times while running this task"
    task.save()
