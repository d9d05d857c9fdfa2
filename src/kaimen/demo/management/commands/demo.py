"""kaimen demo: make every shipped notice stand as a campaign, with people to sign in as."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kaimen.demo.playing import played_county
from kaimen.demo.signing_in import members
from kaimen.demo.standing import shipped, stand
from kaimen.people.models import Unit
from kaimen.people.starting import administrators
from kaimen.regions.models import Region


class Command(BaseCommand):
    help = gettext_noop("让随附的各地通知以“照原件展示”的方式站起来，并建演示账号")

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--as-printed-only", action="store_true", help=_("不演练，只要各地的通知"))

    @transaction.atomic
    def handle(self, *args: Any, as_printed_only: bool = False, **options: Any) -> str:
        regions = list(dict.fromkeys(stand(paper).region for paper in shipped()))
        if not as_printed_only:
            regions.append(played_county())
        signed = administrators()
        for region in regions:
            signed += members(region, _first_unit(region))
        return "\n".join(map(str, signed))


def _first_unit(region: Region) -> Unit | None:
    return Unit.objects.filter(region=region).order_by("sort_key", "id").first()
