"""Django's handle on column."""

from django.apps import AppConfig


class ColumnConfig(AppConfig):
    name = "kaimen.stages.column"
    label = "column"
    verbose_name = "专栏"
