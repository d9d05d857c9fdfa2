"""What operations writes: signs of life, runs of jobs, and backups on the record."""

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from kaimen.operations.facts import machine
from kaimen.operations.models import Beat, JobRun
from kaimen.scheme.roles import Actor
from kaimen.trail.acts import record

CONSOLE = Actor("console")
"""Whoever has the machine's own command line."""

FORGET_BEATS = timedelta(days=1)


def beat(name: str) -> None:
    """Sign that a process lives."""
    Beat.objects.update_or_create(name=name, defaults={"at": timezone.now()})


def stop_beating(name: str) -> None:
    """A process that ends in good order leaves no sign of death behind."""
    Beat.objects.filter(name=name).delete()


def web_stopped() -> None:
    """Sign off for this machine's web processes, which end without a chance to; one that lives signs again soon."""
    Beat.objects.filter(name__startswith=f"web:{machine()}.").delete()


def forget_the_dead() -> None:
    """Drop the signs of processes that ended long ago."""
    old = timezone.now() - FORGET_BEATS
    Beat.objects.filter(at__lt=old).exclude(name="backup").delete()


def job_ran(name: str) -> None:
    JobRun.objects.update_or_create(name=name, defaults={"ran_at": timezone.now(), "failed_at": None})


def job_failed(name: str) -> None:
    JobRun.objects.update_or_create(name=name, defaults={"failed_at": timezone.now()})


@transaction.atomic
def backed_up(digest: str) -> None:
    """Note that a backup was made; digest: sha256 of its manifest."""
    beat("backup")
    record(CONSOLE, "operations.backup", subject=f"backup:{digest[:16]}")


@transaction.atomic
def restored(digest: str) -> None:
    record(CONSOLE, "operations.restore", subject=f"backup:{digest[:16]}")


@transaction.atomic
def upgraded(version: str) -> None:
    record(CONSOLE, "operations.upgrade", subject=f"version:{version}")
