"""Django's handle on regions."""

from django.apps import AppConfig


class RegionsConfig(AppConfig):
    name = "kaimen.regions"
    label = "regions"
    verbose_name = "地区"
