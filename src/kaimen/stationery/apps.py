"""Django's handle on stationery."""

from django.apps import AppConfig


class StationeryConfig(AppConfig):
    name = "kaimen.stationery"
    label = "stationery"
    verbose_name = "公文版式"

    def ready(self) -> None:
        """Make the notice of a scheme one of the papers."""
        from kaimen.stationery import notices  # noqa: PLC0415  # models load only after apps are ready

        notices.register_all()
