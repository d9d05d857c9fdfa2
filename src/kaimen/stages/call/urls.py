"""Routes of the call's desk pages."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
