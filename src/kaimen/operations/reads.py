"""What operations asks: who lives, what runs late, how each part of the installation is."""

import shutil
from datetime import datetime, timedelta
from functools import lru_cache

from django.apps import apps
from django.conf import settings
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone
from django_tasks_db.models import DBTaskResult

from kaimen.operations.facts import SILENT_AFTER, Health, Part, worst
from kaimen.operations.models import Beat, JobRun
from kaimen.trail.models import Entry, Lease

SEAL_WITHIN = timedelta(seconds=60)
START_WITHIN = timedelta(minutes=10)
BACKUP_WITHIN = timedelta(days=8)
DISK_CARE, DISK_DOWN = 2 * 2**30, 200 * 2**20


def last_run(name: str) -> datetime | None:
    """When a daily job last ran through."""
    return JobRun.objects.filter(name=name).values_list("ran_at", flat=True).first()


def living(kind: str, now: datetime) -> set[str]:
    """Names of the living processes of a kind: clock, worker, web."""
    signs = Beat.objects.filter(name__startswith=kind, at__gte=now - SILENT_AFTER)
    return set(signs.values_list("name", flat=True))


def living_workers(now: datetime) -> set[str]:
    """Ids of the workers that live, as the queue notes them at a task."""
    return {name.partition(":")[2] for name in living("worker:", now)}


def parts() -> list[Part]:
    """Every part of the installation and how it is. No details: the page is public."""
    try:
        now = timezone.now()
        states = {
            "database": Health.OK,
            "schema": _schema(now.toordinal() * 1440 + now.hour * 60 + now.minute),
            "web": _alive("web:", now),
            "worker": worst(_alive("worker:", now), _queue(now)),
            "clock": worst(_alive("clock", now), _jobs()),
            "sealer": _sealer(now),
            "disk": _disk(),
            "backup": _backup(now),
        }
    except DatabaseError:
        states = {"database": Health.DOWN, "web": Health.OK, "disk": _disk()}
    return [Part(name, health) for name, health in states.items()]


def is_empty() -> bool:
    """True where nobody has put anything into this installation yet."""
    own = [config for config in apps.get_app_configs() if config.name.startswith("kaimen.")]
    tables = [model for config in own if config.label != "operations" for model in config.get_models()]
    return not any(model._base_manager.exists() for model in tables if model is not Lease)


def pending_migrations() -> bool:
    """True where the tables are older than the program."""
    executor = MigrationExecutor(connection)
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


@lru_cache(maxsize=1)
def _schema(minute: int) -> Health:
    """Asked at most once a minute in a process: it reads every migration from the disk."""
    return Health.DOWN if pending_migrations() else Health.OK


def _alive(kind: str, now: datetime) -> Health:
    return Health.OK if living(kind, now) else Health.DOWN


def _queue(now: datetime) -> Health:
    """A task that nobody has taken up for long: the worker lives and does nothing."""
    since = now - START_WITHIN
    waiting = (
        DBTaskResult.objects.ready().filter(enqueued_at__lt=since).exclude(run_after__range=(since, now))
    )
    return Health.CARE if waiting.exists() else Health.OK


def _jobs() -> Health:
    return Health.CARE if JobRun.objects.exclude(failed_at=None).exists() else Health.OK


def _sealer(now: datetime) -> Health:
    late = Entry.objects.filter(number=None, at__lt=now - SEAL_WITHIN).exists()
    return Health.DOWN if late else Health.OK


def _disk() -> Health:
    free = shutil.disk_usage(settings.HOME).free
    if free < DISK_DOWN:
        return Health.DOWN
    return Health.CARE if free < DISK_CARE else Health.OK


def _backup(now: datetime) -> Health:
    recent = Beat.objects.filter(name="backup", at__gte=now - BACKUP_WITHIN).exists()
    return Health.OK if recent else Health.CARE
