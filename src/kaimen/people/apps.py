"""Django's handle on people."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "kaimen.people"
    label = "people"
    verbose_name = "单位与人员"

    def ready(self) -> None:
        from kaimen.people import navigation, receivers, tasks  # noqa: F401, PLC0415  # need models, loaded now

        receivers.connect()
        navigation.offer_all()
