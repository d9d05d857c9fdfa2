"""`kaimen clock`: runs the periodic jobs of all slices."""

import signal
import threading
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.module_loading import autodiscover_modules

from kaimen.operations.clock import registry
from kaimen.operations.ticking import Clock


class Command(BaseCommand):
    help = "Run the periodic jobs"

    def handle(self, **options: Any) -> None:
        stopped = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stopped.set())
        autodiscover_modules("tasks")
        Clock(registry.values()).run(stopped.is_set)
