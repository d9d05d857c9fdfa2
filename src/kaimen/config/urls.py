"""All routes of the site."""

from django.urls import URLPattern, URLResolver, path

from kaimen.operations.views import health
from kaimen.regions.access import PUBLIC, access

urlpatterns: list[URLPattern | URLResolver] = [
    path("health/", access(PUBLIC)(health), name="health"),
    path("health.json", access(PUBLIC)(health), name="health_json"),
]
