"""kaimen administrators: the three first accounts of an installation that starts without the demo."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from kaimen.people.models import User
from kaimen.people.starting import administrators


class Command(BaseCommand):
    help = gettext_noop("建系统、安全、审计三个管理员账号，密码随机，只打印这一次")

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> str:
        if User.objects.exists():
            raise CommandError(_("已经有账号了。请由安全管理员在“账号”页邀请别人。"))
        return "\n".join(map(str, administrators()))
