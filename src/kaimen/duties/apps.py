"""Django's handle on duties."""

from django.apps import AppConfig


class DutiesConfig(AppConfig):
    name = "kaimen.duties"
    label = "duties"
    verbose_name = "应办事项"
