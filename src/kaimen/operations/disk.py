"""Refuses to keep SQLite on a network disk, where its log would be corrupted."""

from pathlib import Path

from django.core.management.base import CommandError
from django.db import connection
from django.utils.translation import gettext as _

from kaimen.operations.rules.network_disk import network_kind

MOUNTS = Path("/proc/self/mounts")


def refuse_network_disk() -> None:
    """Raises CommandError where the database file lies on a network disk."""
    if connection.vendor != "sqlite" or not MOUNTS.exists():
        return
    path = str(Path(connection.settings_dict["NAME"]).resolve())
    if kind := network_kind(MOUNTS.read_text(), path):
        why = _("数据库文件 %(path)s 在网络盘（%(kind)s）上，SQLite 会损坏。") % {"path": path, "kind": kind}
        raise CommandError(why + _("请把 KAIMEN_HOME 移到本机磁盘，或改用 PostgreSQL。"))
