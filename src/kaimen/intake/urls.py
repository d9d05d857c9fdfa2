"""Routes of the desk pages where papers come in."""

from django.urls import path

from kaimen.intake.views import coming, proposing, reading

INTAKE = "desk/<str:region>/intake/"
PAPER = INTAKE + "<int:paper>/"

urlpatterns = [
    path(INTAKE, coming.home, name="intake_home"),
    path(PAPER, reading.paper, name="intake_paper"),
    path(PAPER + "turn/", reading.turn, name="intake_turn"),
    path(PAPER + "scheme/", proposing.proposing, name="intake_proposal"),
    path(PAPER + "original/", reading.original, name="intake_original"),
    path(PAPER + "reading.json", reading.data, name="intake_data"),
]
