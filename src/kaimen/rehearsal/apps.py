"""Django's handle on rehearsals."""

from django.apps import AppConfig


class RehearsalConfig(AppConfig):
    name = "kaimen.rehearsal"
    label = "rehearsal"
    verbose_name = "演练"

    def ready(self) -> None:
        """Put the rehearsals into the desk's navigation."""
        from kaimen.rehearsal import navigation  # noqa: PLC0415  # models load only after apps are ready

        navigation.offer_all()
