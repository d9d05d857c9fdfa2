"""Django's handle on lists."""

from django.apps import AppConfig


class ListsConfig(AppConfig):
    name = "kaimen.lists"
    label = "lists"
    verbose_name = "报表"
