"""Django's handle on people."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "kaimen.people"
    label = "people"
    verbose_name = "单位与人员"
