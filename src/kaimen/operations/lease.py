"""Only one process at a time does the clock's work; the others stand by and take over when it falls silent."""

from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from kaimen.trail.models import Lease

TERM = timedelta(seconds=20)


class Held:
    """A lease by name. `keep` wins it or prolongs it; the moment it runs out tells whose it is."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.until: datetime | None = None

    def keep(self) -> bool:
        """True while the lease is ours: asked often, it writes only once half of its term has passed."""
        now = timezone.now()
        if self.until and self.until - now > TERM / 2:
            return True
        until = now + TERM
        self.until = until if self._prolong(until) or self._take(now, until) else None
        return self.until is not None

    def release(self) -> None:
        """Let another process take over at once."""
        if self.until:
            Lease.objects.filter(name=self.name, until=self.until).delete()
            self.until = None

    def _prolong(self, until: datetime) -> bool:
        return bool(self.until and Lease.objects.filter(name=self.name, until=self.until).update(until=until))

    def _take(self, now: datetime, until: datetime) -> bool:
        if Lease.objects.filter(name=self.name, until__lt=now).update(until=until):
            return True
        try:
            with transaction.atomic():
                Lease.objects.create(name=self.name, until=until)
        except IntegrityError:
            return False
        return True
