"""Django's handle on the call."""

from django.apps import AppConfig


class CallConfig(AppConfig):
    name = "kaimen.stages.call"
    label = "call"
    verbose_name = "申报"
