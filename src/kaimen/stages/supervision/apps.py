"""Django's handle on supervision."""

from django.apps import AppConfig


class SupervisionConfig(AppConfig):
    name = "kaimen.stages.supervision"
    label = "supervision"
    verbose_name = "督办"
