"""Sentences of the health page."""

from django.utils.translation import gettext_lazy as _

from kaimen.operations.facts import Health

PARTS = {
    "database": _("数据库"),
    "schema": _("数据表版本"),
    "web": _("网页服务"),
    "worker": _("后台任务"),
    "clock": _("定时器"),
    "sealer": _("存证封存"),
    "disk": _("磁盘空间"),
    "backup": _("备份"),
}
STATES = {Health.OK: _("正常"), Health.CARE: _("请留意"), Health.DOWN: _("停了")}
