"""Django's handle on operations."""

from django.apps import AppConfig


class OperationsConfig(AppConfig):
    name = "kaimen.operations"
    label = "operations"
    verbose_name = "运行"
