"""`kaimen restore FILE`: puts a backup in the place of this installation, all or nothing."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kaimen.operations import reads
from kaimen.operations.archive.manifest import Unusable
from kaimen.operations.archive.reading import read

WHY = {
    "missing": gettext_lazy("找不到备份文件 %(where)s。请核对路径。"),
    "no_backup": gettext_lazy("%(where)s 不是开门的备份文件，或已损坏。请换一份备份。"),
    "newer": gettext_lazy("备份来自更新的版本 %(where)s。请先安装那个版本再恢复。"),
    "incomplete": gettext_lazy("备份不完整：%(where)s。请换一份备份。"),
    "strange": gettext_lazy("备份里有来历不明的内容：%(where)s。请换一份备份。"),
    "changed": gettext_lazy("备份被改动或损坏：%(where)s。请换一份备份。"),
    "broken_record": gettext_lazy("备份里的存证对不上：%(where)s。请换一份备份。"),
}


class Command(BaseCommand):
    help = "Restore a backup into this installation"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--replace", action="store_true", help="give up what this installation holds")

    def handle(self, *, file: Path, replace: bool, **options: Any) -> None:
        self._refuse_running()
        if not replace and not _is_empty():
            raise CommandError(_("本安装已有数据，没有恢复。确要用备份代替全部数据，请加 --replace。"))
        try:
            manifest, verdict = read(file)
        except Unusable as fault:
            raise CommandError(WHY[fault.code] % {"where": fault.where}) from fault
        self.stdout.write(
            _("已恢复 %(at)s 的备份，存证 %(entries)s 条，全部相符。")
            % {"at": manifest.made_at, "entries": verdict.entries}
        )

    def _refuse_running(self) -> None:
        """A running installation would go on writing into what is being replaced."""
        try:
            running = reads.living("", timezone.now()) - {"backup"}
        except DatabaseError:
            return
        if running:
            raise CommandError(_("开门正在运行。请先停下 kaimen serve，过半分钟再恢复。"))


def _is_empty() -> bool:
    """An installation without tables is empty too."""
    try:
        return reads.is_empty()
    except DatabaseError:
        return True
