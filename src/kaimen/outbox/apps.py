"""Django's handle on the outbox."""

from django.apps import AppConfig


class OutboxConfig(AppConfig):
    name = "kaimen.outbox"
    label = "outbox"
    verbose_name = "发件箱"
