"""`kaimen health`: how each part of the installation is, with the version; exit code 1 when a part is down."""

from typing import Any

from django.core.management.base import BaseCommand

import kaimen
from kaimen.operations import reads
from kaimen.operations.facts import Health
from kaimen.operations.words import PARTS, STATES


class Command(BaseCommand):
    help = "Show how each part of the installation is"

    def handle(self, **options: Any) -> None:
        parts = reads.parts()
        self.stdout.write(f"kaimen {kaimen.__version__}")
        for part in parts:
            self.stdout.write(f"{PARTS[part.name]}\t{STATES[part.health]}")
        if any(part.health is Health.DOWN for part in parts):
            raise SystemExit(1)
