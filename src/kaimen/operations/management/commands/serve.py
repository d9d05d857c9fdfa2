"""`kaimen serve`: the web server, the background worker and the clock, watched over."""

import os
import sys
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from kaimen.operations.acts import web_stopped
from kaimen.operations.address import address, is_taken
from kaimen.operations.disk import refuse_network_disk
from kaimen.operations.reads import pending_migrations
from kaimen.operations.supervisor import Child, Supervisor

THREADS = min(4, 2 * (os.cpu_count() or 1) + 1)
"""Threads of a web process; each holds a database connection. More than that on a small machine granian warns of."""

WAITING = 64
"""Requests that a web process takes on at a time; the others wait in the socket's queue."""


HEAD_START = 2.0
"""Seconds in which the web server starts alone, so that the first page is not kept waiting by worker and clock."""


class Command(BaseCommand):
    help = "Serve the site: web server, background worker and clock"
    requires_system_checks: list[str] = []
    """`kaimen setup` has checked; each process started here loads the whole site anyway, and the first page waits."""

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--workers", type=int, default=2, help="processes of the web server")

    def handle(self, *, workers: int, **options: Any) -> None:
        host, port = _address()
        refuse_network_disk()
        if pending_migrations():
            raise CommandError(_("数据表还是旧版本。请先运行 kaimen setup 或 kaimen upgrade。"))
        if is_taken(host, port):
            raise CommandError(
                _("%(host)s:%(port)s 已被别的程序占用。请停下它，或用 KAIMEN_ADDRESS 换一个端口。")
                % {"host": host, "port": port}
            )
        kaimen = [sys.executable, "-m", "kaimen"]
        Supervisor(
            [
                Child("web", web_server(host, port, workers)),
                Child("worker", [*kaimen, "worker"], HEAD_START),
                Child("clock", [*kaimen, "clock"], HEAD_START),
            ]
        ).run()
        web_stopped()


def web_server(host: str, port: int, workers: int) -> list[str]:
    """The words that start granian with the site and its static files."""
    return [
        *(sys.executable, "-m", "granian", "kaimen.config.wsgi:application", "--interface", "wsgi"),
        *("--host", host, "--port", str(port), "--workers", str(workers), "--no-ws"),
        *(
            "--static-path-route",
            settings.STATIC_URL.rstrip("/"),
            "--static-path-mount",
            str(settings.STATIC_ROOT),
        ),
        *("--blocking-threads", str(THREADS), "--backpressure", str(WAITING)),
        *("--respawn-failed-workers", "--workers-kill-timeout", "10", "--log-level", "warning"),
    ]


def _address() -> tuple[str, int]:
    try:
        return address()
    except ValueError:
        raise CommandError(_("KAIMEN_ADDRESS 要写成 主机:端口，如 127.0.0.1:8000。")) from None
