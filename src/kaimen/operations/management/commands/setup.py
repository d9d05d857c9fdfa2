"""`kaimen setup`: makes an installation ready to serve; a second run changes nothing that anybody put in."""

from argparse import ArgumentParser
from io import StringIO
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _

from kaimen.operations.address import shown
from kaimen.operations.disk import refuse_network_disk
from kaimen.operations.reads import is_empty


class Command(BaseCommand):
    help = "Make the tables, collect the static files, and fill an empty installation with the demo"

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--no-demo", action="store_true", help="three administrators only, no demo")
        parser.add_argument(
            "--empty", action="store_true", help="the tables only, nobody and nothing in them"
        )

    def handle(self, *, no_demo: bool, empty: bool, **options: Any) -> None:
        refuse_network_disk()
        self._say(_("建表…"))
        call_command("migrate", verbosity=0, interactive=False)
        call_command("createcachetable", verbosity=0)
        self._say(_("收集静态文件…"))
        call_command("collectstatic", verbosity=0, interactive=False)
        if is_empty() and not empty:
            first = "administrators" if no_demo else "demo"
            self._say(_("开三个管理员账号…") if no_demo else _("装入演示…"))
            keep_sign_ins(call_command(first, stdout=StringIO()))
        told = _("首页 %(address)s/　登录 %(address)s/account/sign-in/　健康 %(address)s/health/")
        self.stdout.write(told % {"address": shown()})
        if sign_ins().exists():
            self.stdout.write(_("首批账号（密码为本次安装随机生成）："))
            self.stdout.write(sign_ins().read_text().rstrip())

    def _say(self, step: str) -> None:
        """At once, also into a pipe: the step that follows takes a while."""
        self.stdout.write(step)
        self.stdout.flush()


def sign_ins() -> Path:
    """The first sign-ins, readable by the installation's owner only."""
    return settings.HOME / "sign-ins.txt"


def keep_sign_ins(text: str) -> None:
    sign_ins().touch(mode=0o600)
    sign_ins().write_text(text)
