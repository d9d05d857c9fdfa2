"""Routes of supervision's desk pages."""

from django.urls import path

from kaimen.stages.supervision.views import log, remind

SUPERVISION = "desk/<str:region>/supervision/"

urlpatterns = [
    path(SUPERVISION, log.home, name="supervision_home"),
    path(SUPERVISION + "<int:campaign>/", log.log, name="supervision_log"),
    path(SUPERVISION + "<int:campaign>/remind/", remind.remind, name="supervision_remind"),
]
