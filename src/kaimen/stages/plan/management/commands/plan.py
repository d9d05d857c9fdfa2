"""kaimen plan REGION YEAR: print the plan in force."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kaimen.regions.addressing import NotFound, campaign_named
from kaimen.regions.models import Campaign
from kaimen.stages.plan import official, reads
from kaimen.stages.plan.printing import FORMATS, printed
from kaimen.stationery.commanding import as_file
from kaimen.stationery.facts import Ending


class Command(BaseCommand):
    help = gettext_noop("打印现行计划表：kaimen plan 430000 2024 --format json")

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("region", help=_("行政区划代码"))
        parser.add_argument("year", type=int, help=_("年度"))
        parser.add_argument("--campaign", default="", help=_("同一年有两个品牌时，写网址短名"))
        parser.add_argument("--format", choices=sorted({*FORMATS, *Ending}), default="table")

    def handle(self, *args: Any, region: str, year: int, campaign: str, **options: Any) -> None:
        try:
            found = campaign_named(region, year, campaign)
        except NotFound as missing:
            raise CommandError(str(missing)) from missing
        data = _data(found, options["format"])
        if isinstance(data, str):
            self.stdout.write(data)
        elif sys.stdout.isatty():
            raise CommandError(_("这种格式不能显示在屏幕上。请转到文件，例如：kaimen plan … > plan.xlsx"))
        else:
            self.stdout.flush()
            sys.stdout.buffer.write(data)


def _data(campaign: Campaign, form: str) -> str | bytes:
    """The plan in force as a list for programs, or as an official paper."""
    if form in set(Ending):
        return as_file(official.PLAN, campaign, Ending(form))
    edition = reads.edition_in_force(campaign.pk)
    rows = reads.with_gaps(edition, reads.rows(edition.pk)) if edition else ()
    return printed(form, campaign, edition, rows)
