"""Django's handle on the yardstick."""

from django.apps import AppConfig


class YardConfig(AppConfig):
    name = "benchmarks.yard"
    label = "yard"
