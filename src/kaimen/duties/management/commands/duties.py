"""kaimen duties REGION YEAR: print who does what by when, with the workdays left."""

import json
from argparse import ArgumentParser
from datetime import date
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kaimen.duties import reads
from kaimen.duties.printing import as_json, as_text
from kaimen.regions.addressing import NotFound, campaign_named
from kaimen.regions.clock import today as today_of


class Command(BaseCommand):
    help = gettext_noop("打印应办事项：kaimen duties 430000 2024 --as-of 2024-05-01 --json")

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("region", help=_("行政区划代码"))
        parser.add_argument("year", type=int, help=_("年度"))
        parser.add_argument("--campaign", default="", help=_("同一年有两个品牌时，写网址短名"))
        parser.add_argument(
            "--as-of", type=date.fromisoformat, default=None, help=_("按哪天看，如 2024-05-01")
        )
        parser.add_argument("--json", action="store_true", help=_("输出JSON"))
        parser.add_argument("--days", action="store_true", help=_("逐日列出期限是怎么数的"))

    def handle(self, *args: Any, region: str, year: int, campaign: str, **options: Any) -> None:
        try:
            found = campaign_named(region, year, campaign)
        except NotFound as missing:
            raise CommandError(str(missing)) from missing
        today = options["as_of"] or today_of(found)
        names = reads.unit_names(found)
        duties = reads.duties(found, today)
        if options["json"]:
            self.stdout.write(
                json.dumps(as_json(duties, names, options["days"]), ensure_ascii=False, indent=1)
            )
        else:
            self.stdout.write(as_text(duties, names, today, options["days"]))
