"""Django's handle on the selection."""

from django.apps import AppConfig


class SelectionConfig(AppConfig):
    name = "kaimen.stages.selection"
    label = "selection"
    verbose_name = "甄选"
