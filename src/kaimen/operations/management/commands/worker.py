"""`kaimen worker`: runs background tasks, and signs while it lives so that its tasks are not taken for lost."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.utils.crypto import get_random_string

from kaimen.operations.acts import beat
from kaimen.operations.beating import Beating

INTERVAL = 0.5
"""Seconds between two looks at an empty queue."""


class Command(BaseCommand):
    help = "Run background tasks"

    def handle(self, **options: Any) -> None:
        worker = get_random_string(32)
        beat(f"worker:{worker}")
        beating = Beating(f"worker:{worker}")
        try:
            call_command(
                "db_worker", queue_name="*", worker_id=worker, interval=INTERVAL, startup_delay=False
            )
        finally:
            beating.stop()
