"""Django's handle on lists."""

from django.apps import AppConfig


class ListsConfig(AppConfig):
    name = "kaimen.lists"
    label = "lists"
    verbose_name = "报表"

    def ready(self) -> None:
        """Put the lists into the desk's navigation."""
        from kaimen.lists import navigation  # noqa: PLC0415  # models load only after apps are ready

        navigation.offer_all()
