"""Django's handle on duties."""

from django.apps import AppConfig


class DutiesConfig(AppConfig):
    name = "kaimen.duties"
    label = "duties"
    verbose_name = "应办事项"

    def ready(self) -> None:
        """Offer the duties among the lists that can be taken away."""
        from kaimen.duties.listing import LISTING  # noqa: PLC0415  # models load only after apps are ready
        from kaimen.lists.sources import register  # noqa: PLC0415  # the same

        register(LISTING)
