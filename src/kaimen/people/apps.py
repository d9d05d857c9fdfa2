"""Django's handle on people."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "kaimen.people"
    label = "people"
    verbose_name = "单位与人员"

    def ready(self) -> None:
        from kaimen.people import receivers  # noqa: PLC0415  # needs the models, loaded only now

        receivers.connect()
