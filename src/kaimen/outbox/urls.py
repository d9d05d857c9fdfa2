"""Routes of the outbox's desk pages."""

from django.urls import path

from kaimen.outbox.views import letter, letters, templates, turning

LETTERS = "desk/<str:region>/letters/"
CAMPAIGN = LETTERS + "<int:campaign>/"

urlpatterns = [
    path(LETTERS, letters.home, name="outbox_home"),
    path(LETTERS + "templates/", templates.templates, name="outbox_templates"),
    path(LETTERS + "templates/<str:kind>/", templates.template, name="outbox_template"),
    path(CAMPAIGN, letters.letters, name="outbox_letters"),
    path(CAMPAIGN + "release/", turning.release, name="outbox_release"),
    path(CAMPAIGN + "turn/", turning.turn, name="outbox_turn"),
    path(CAMPAIGN + "<int:message>/", letter.letter, name="outbox_letter"),
]
