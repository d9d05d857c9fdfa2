"""kaimen publish REGION FOLDER: lay the region's column into a folder for another website."""

import zipfile
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kaimen.regions.models import Region
from kaimen.regions.reads import region as region_by_code
from kaimen.stages.column import folder as folders
from kaimen.stages.column.copying import TooLarge, campaigns_of


class Command(BaseCommand):
    help = gettext_noop("把专栏写成文件夹，放到别的网站：kaimen publish 430000 ./column --year 2024")

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("region", help=_("行政区划代码"))
        parser.add_argument("folder", type=Path, nargs="?", help=_("放专栏的文件夹，没有就新建"))
        parser.add_argument("--zip", type=Path, help=_("写成一个压缩包"))
        parser.add_argument("--year", type=int, help=_("只写这一年"))

    def handle(self, *args: Any, region: str, folder: Path | None, year: int | None, **options: Any) -> None:
        found = _region(region, year)
        if not folder and not options["zip"]:
            raise CommandError(_("没有写放到哪里。请写文件夹，或用 --zip 写压缩包。"))
        try:
            if folder:
                self._told(folders.write(found, folder, year))
            if options["zip"]:
                options["zip"].write_bytes(folders.zipped(found, year))
                self.stdout.write(_("压缩包已写好：%(name)s") % {"name": options["zip"]})
        except folders.NotOurs as name:
            told = _("文件夹里的%(name)s不是这里写的，没有动任何文件。请换一个空文件夹，或先移开它。")
            raise CommandError(told % {"name": name}) from name
        except TooLarge as large:
            raise CommandError(_("页面太多，一次写不下。请用 --year 一年一年地写。")) from large
        except (OSError, zipfile.LargeZipFile) as error:
            told = _("写不进去：%(why)s。请检查磁盘和权限。")
            raise CommandError(
                told % {"why": error.strerror if isinstance(error, OSError) else error}
            ) from error

    def _told(self, done: folders.Written) -> None:
        told = _("写了%(written)s个文件，%(kept)s个没有变，撤下%(withdrawn)s页，删去%(removed)s个文件。")
        self.stdout.write(
            told
            % {
                "written": len(done.written) - len(done.withdrawn),
                "kept": done.kept,
                "withdrawn": len(done.withdrawn),
                "removed": len(done.removed),
            }
        )


def _region(code: str, year: int | None) -> Region:
    found = region_by_code(code)
    if found is None:
        raise CommandError(_("没有代码为%(code)s的地区。请核对行政区划代码。") % {"code": code})
    if year and not campaigns_of(found, year):
        raise CommandError(
            _("%(code)s在%(year)s年没有公开的活动。请核对年度。") % {"code": code, "year": year}
        )
    return found
