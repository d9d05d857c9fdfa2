"""Periodic jobs. A slice's tasks.py registers its own:

    @every(seconds=60, name="plan.turn_pages")
    def turn_pages() -> None: ...

    @daily(at=time(3, 0), name="plan.tidy")
    def tidy() -> None: ...

The clock runs them one after another in one process; a job that takes long hands over to a background task.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import time

Job = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Periodic:
    """A job, and either its interval in seconds or its local hour of the day."""

    name: str
    job: Job
    seconds: float = 0
    at: time | None = None


registry: dict[str, Periodic] = {}


def every(*, seconds: float, name: str) -> Callable[[Job], Job]:
    """Run a job at an interval; it may not run at all while the installation is down."""
    return lambda job: _register(Periodic(name, job, seconds=seconds))


def daily(*, at: time, name: str) -> Callable[[Job], Job]:
    """Run a job once a day at a local hour, or at the next chance where the hour was missed."""
    return lambda job: _register(Periodic(name, job, at=at))


def _register(periodic: Periodic) -> Job:
    known = registry.setdefault(periodic.name, periodic)
    if known.job.__qualname__ != periodic.job.__qualname__ or known.job.__module__ != periodic.job.__module__:
        raise ValueError(f"two jobs are called {periodic.name}")
    return periodic.job
