"""kaimen rehearse SCHEME --seed N: play a campaign with made-up people and print what came of it."""

import json
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kaimen.regions.models import Region
from kaimen.regions.reads import region as region_of
from kaimen.rehearsal.account import account_of
from kaimen.rehearsal.facts import Until, Wanted
from kaimen.rehearsal.forms import FEWEST, MOST
from kaimen.rehearsal.printing import as_text
from kaimen.rehearsal.running import NotFinished, play_until, start_alone, start_here
from kaimen.rehearsal.scratch import in_scratch
from kaimen.rehearsal.shipped import scheme_text, shipped_names
from kaimen.rehearsal.words import sentence
from kaimen.scheme.problem import Refused


class Command(BaseCommand):
    help = gettext_noop(
        "用编出来的单位和人把一份方案演一遍：kaimen rehearse 方案名或文件 --seed 1 --until plan"
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("scheme", help=_("随附方案的名字，或TOML文件"))
        parser.add_argument("--seed", type=int, default=1, help=_("同一个数，演出来的完全一样"))
        parser.add_argument("--until", choices=[until.value for until in Until], default=Until.PLAN.value)
        parser.add_argument("--units", type=int, default=60, help=_("编多少个单位"))
        parser.add_argument("--into", default="", help=_("在本机这个地区下面开演练场；不写就用一次性的空库"))
        parser.add_argument("--alone", action="store_true", help=_("就在这个空的安装里演，不另开空库"))
        parser.add_argument("--json", action="store_true", help=_("输出JSON"))

    def handle(self, *args: Any, scheme: str, into: str, **options: Any) -> None:
        if not FEWEST <= options["units"] <= MOST:
            bounds = {"fewest": FEWEST, "most": MOST}
            raise CommandError(_("单位要%(fewest)s到%(most)s个。请改 --units。") % bounds)
        try:
            text = scheme_text(scheme)
        except FileNotFoundError as missing:
            told = {"scheme": scheme, "names": "、".join(shipped_names())}
            raise CommandError(
                _("找不到方案%(scheme)s。请写文件路径，或这些名字之一：%(names)s。") % told
            ) from missing
        wanted = Wanted(text, options["seed"], options["units"])
        until = Until(options["until"])
        if into or options["alone"]:
            told = self._played(wanted, until, into)
        else:
            told = in_scratch(wanted, until)
        self.stdout.write(
            json.dumps(told, ensure_ascii=False, indent=1) if options["json"] else as_text(told)
        )

    def _played(self, wanted: Wanted, until: Until, into: str) -> dict[str, Any]:
        try:
            played = start_here(_home(into), wanted) if into else start_alone(wanted)
            return account_of(played.campaign, play_until(played.campaign, until))
        except Refused as refusal:
            raise CommandError("\n".join(map(sentence, refusal.problems))) from refusal
        except NotFinished as unfinished:
            raise CommandError(str(unfinished)) from unfinished


def _home(code: str) -> Region:
    found = region_of(code)
    if found is None:
        raise CommandError(_("没有代码为%(code)s的地区。请核对行政区划代码。") % {"code": code})
    return found
