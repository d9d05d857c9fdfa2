"""Django's handle on intake."""

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    name = "kaimen.intake"
    label = "intake"
    verbose_name = "收文"

    def ready(self) -> None:
        """Put the page into the desk's navigation, and the way from a notice to a scheme on a paper's page."""
        from kaimen.intake import navigation  # noqa: PLC0415  # views load only after apps are ready

        navigation.offer_all()
        navigation.open_doors()
