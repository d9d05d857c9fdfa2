"""Django's handle on the trail."""

from django.apps import AppConfig


class TrailConfig(AppConfig):
    name = "kaimen.trail"
    label = "trail"
    verbose_name = "存证"
