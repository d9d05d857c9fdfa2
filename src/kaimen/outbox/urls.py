"""Routes of the outbox's desk pages."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
