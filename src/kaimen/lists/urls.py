"""Routes of the lists' desk pages."""

from django.urls import path

from kaimen.lists.views import taking, templates

LISTS = "desk/<str:region>/lists/"
TEMPLATE = LISTS + "<int:campaign>/forms/<int:template>/"

urlpatterns = [
    path(LISTS, taking.home, name="lists_home"),
    path(LISTS + "<int:campaign>/", taking.campaign_lists, name="lists_campaign"),
    path(LISTS + "<int:campaign>/<str:listing>.<str:ending>", taking.plain, name="lists_plain"),
    path(TEMPLATE, templates.template, name="lists_template"),
    path(TEMPLATE + "filled.xlsx", taking.filled, name="lists_filled"),
    path(TEMPLATE + "drop/", templates.drop, name="lists_drop"),
]
