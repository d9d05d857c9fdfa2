"""`kaimen upgrade`: after a new version was installed: backup, migrate, check; says how to return if it fails."""

from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

import kaimen
from kaimen.operations.acts import backed_up, upgraded
from kaimen.operations.archive.writing import write
from kaimen.operations.disk import refuse_network_disk
from kaimen.trail.reads import verify


class Command(BaseCommand):
    help = "Back up, bring the tables to this version, and check"

    def handle(self, **options: Any) -> None:
        refuse_network_disk()
        file = _place()
        digest = write(file)
        self.stdout.write(_("升级前的备份：%(file)s") % {"file": file})
        try:
            self._migrate()
        except Exception as error:
            raise CommandError(
                _(
                    "升级没有完成：%(why)s\n退回的办法：装回原来的版本，运行 kaimen restore %(file)s --replace。"
                )
                % {"why": error, "file": file}
            ) from error
        backed_up(digest)
        upgraded(kaimen.__version__)
        self.stdout.write(_("已升级到 %(version)s。") % {"version": kaimen.__version__})

    def _migrate(self) -> None:
        call_command("migrate", verbosity=0, interactive=False)
        call_command("createcachetable", verbosity=0)
        call_command("collectstatic", verbosity=0, interactive=False)
        call_command("check")
        if not (verdict := verify()).holds:
            raise CommandError(_("存证有 %(count)s 处对不上。") % {"count": len(verdict.breaks)})


def _place() -> Path:
    folder = settings.HOME / "backups"
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder / f"before-{kaimen.__version__}-{timezone.localtime():%Y%m%d-%H%M%S}.zip"
