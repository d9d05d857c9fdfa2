"""Django's handle on web."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    name = "kaimen.web"
    label = "web"
    verbose_name = "页面"
