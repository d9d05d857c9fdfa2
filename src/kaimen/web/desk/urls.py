"""Routes of the desk's own pages."""

from django.urls import path

from kaimen.web.desk.views import choosing

urlpatterns = [
    path("desk/<str:region>/work/", choosing.home, name="desk_work"),
    path("desk/<str:region>/work/<int:campaign>/", choosing.of, name="desk_of"),
]
