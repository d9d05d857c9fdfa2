"""Routes of the selection's desk pages."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
