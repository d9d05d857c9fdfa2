"""Django's handle on the outbox."""

from django.apps import AppConfig


class OutboxConfig(AppConfig):
    name = "kaimen.outbox"
    label = "outbox"
    verbose_name = "发件箱"

    def ready(self) -> None:
        from kaimen.outbox import navigation  # noqa: PLC0415  # views load only after apps are ready

        navigation.offer_all()
