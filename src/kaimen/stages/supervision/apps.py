"""Django's handle on supervision."""

from django.apps import AppConfig


class SupervisionConfig(AppConfig):
    name = "kaimen.stages.supervision"
    label = "supervision"
    verbose_name = "督办"

    def ready(self) -> None:
        """Tell the outbox which letter is written here."""
        from kaimen.outbox.kinds import register  # noqa: PLC0415  # models load only after apps are ready
        from kaimen.stages.supervision.kinds import REMINDER  # noqa: PLC0415  # the same

        register(REMINDER)
