"""All routes of the site."""

from django.urls import URLPattern, URLResolver, include, path

from kaimen.config import api
from kaimen.operations.views import health
from kaimen.regions.access import PUBLIC, access
from kaimen.web.views import accessibility

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("kaimen.regions.urls")),
    path("", include("kaimen.people.urls")),
    path("", include("kaimen.duties.urls")),
    path("", include("kaimen.web.desk.urls")),
    path("", include("kaimen.outbox.urls")),
    path("", include("kaimen.stationery.urls")),
    path("", include("kaimen.lists.urls")),
    path("", include("kaimen.intake.urls")),
    path("", include("kaimen.stages.call.urls")),
    path("", include("kaimen.stages.selection.urls")),
    path("", include("kaimen.stages.plan.urls")),
    path("", include("kaimen.stages.supervision.urls")),
    path("", include("kaimen.rehearsal.urls")),
    path("", include("kaimen.stages.column.urls")),
    path(api.ROOT, api.urls),
    path("accessibility/", accessibility, name="accessibility"),
    path("health/", access(PUBLIC)(health), name="health"),
    path("health.json", access(PUBLIC)(health), name="health_json"),
]
handler400 = "kaimen.web.views.bad_request"
handler403 = "kaimen.web.views.forbidden"
handler404 = "kaimen.web.views.not_found"
handler500 = "kaimen.web.views.broken"
