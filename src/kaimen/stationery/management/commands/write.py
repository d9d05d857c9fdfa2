"""kaimen write notice REGION YEAR: one of a campaign's papers as a file; needs no network."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kaimen.regions.addressing import NotFound, campaign_named
from kaimen.stationery.commanding import as_file
from kaimen.stationery.facts import Ending
from kaimen.stationery.kinds import kinds


class Command(BaseCommand):
    help = gettext_noop(
        "写出公文：kaimen write notice|plan|form|change 430000 2024 --format docx --out 通知.docx"
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        written = sorted(code for code, kind in kinds.items() if kind.of)
        parser.add_argument(
            "paper", choices=written, help=_("notice通知、plan计划表、form申报表、change变动通知")
        )
        parser.add_argument("region", help=_("行政区划代码"))
        parser.add_argument("year", type=int, help=_("年度"))
        parser.add_argument("--campaign", default="", help=_("同一年有两个品牌时，写网址短名"))
        parser.add_argument(
            "--number", type=int, help=_("第几版方案、第几版计划或几号申报；不写就是现行的、空白的")
        )
        parser.add_argument("--format", choices=[one.value for one in Ending], default=Ending.DOCX.value)
        parser.add_argument("--out", type=Path, help=_("存成哪个文件；不写就输出到标准输出"))

    def handle(self, *args: Any, paper: str, region: str, year: int, campaign: str, **options: Any) -> None:
        try:
            found = campaign_named(region, year, campaign)
        except NotFound as missing:
            raise CommandError(str(missing)) from missing
        out, ending = options["out"], Ending(options["format"])
        shown = out is None and sys.stdout.isatty()
        if shown and ending in (Ending.DOCX, Ending.PDF):
            raise CommandError(_("这种格式不能显示在屏幕上。请用 --out 写明存成哪个文件。"))
        data = as_file(kinds[paper], found, ending, options["number"])
        if out is None:
            self.stdout.flush()
            sys.stdout.buffer.write(data)
            return
        try:
            out.write_bytes(data)
        except OSError as error:
            raise CommandError(_("写不了文件%(file)s。请核对文件夹和权限。") % {"file": out}) from error
        self.stdout.write(_("已写出%(file)s。") % {"file": out})
