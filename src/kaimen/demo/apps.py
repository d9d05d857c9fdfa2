"""Django's handle on the demo."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "kaimen.demo"
    label = "demo"
    verbose_name = "演示"
