"""Django's handle on rehearsals."""

from django.apps import AppConfig


class RehearsalConfig(AppConfig):
    name = "kaimen.rehearsal"
    label = "rehearsal"
    verbose_name = "演练"
