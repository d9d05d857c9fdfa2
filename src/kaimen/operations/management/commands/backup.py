"""`kaimen backup FILE`: the whole installation in one file, while it goes on running."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from kaimen.operations.acts import backed_up
from kaimen.operations.archive.writing import write
from kaimen.operations.reads import pending_migrations


class Command(BaseCommand):
    help = "Write the database, the uploads and the secrets into one file"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *, file: Path, **options: Any) -> None:
        if pending_migrations():
            raise CommandError(_("数据表还是旧版本。请先运行 kaimen setup 或 kaimen upgrade。"))
        try:
            digest = write(file)
        except FileExistsError:
            raise CommandError(_("%(file)s 已存在。请换一个文件名。") % {"file": file}) from None
        except OSError as error:
            raise CommandError(
                _("写不进 %(file)s：%(why)s。") % {"file": file, "why": error.strerror}
            ) from error
        backed_up(digest)
        self.stdout.write(_("已备份到 %(file)s，校验值 %(digest)s。") % {"file": file, "digest": digest})
        self.stdout.write(_("文件内有本安装的密钥，请像保管印章一样保管。"))
