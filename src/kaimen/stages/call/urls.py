"""Routes of the call's desk pages."""

from django.urls import path

from kaimen.stages.call.taking.views import batch, door
from kaimen.stages.call.taking.views import form as taking
from kaimen.stages.call.views import entering, form, home, office, own, papers, reading

CALL = "desk/<str:region>/call/"
CAMPAIGN = CALL + "<int:campaign>/"
DECLARATION = CAMPAIGN + "<int:declaration>/"
TAKE = CAMPAIGN + "take/"

urlpatterns = [
    path(CALL, home.home, name="call_home"),
    path(CAMPAIGN + "own/", own.own, name="call_own"),
    path(CAMPAIGN + "all/", office.declarations, name="call_list"),
    path(CAMPAIGN + "undeclared/", office.undeclared, name="call_undeclared"),
    path(CAMPAIGN + "enter/", entering.enter, name="call_enter"),
    path(TAKE, batch.take, name="call_take"),
    path(TAKE + "all/", batch.take_all, name="call_take_all"),
    path(TAKE + "<int:paper>/", taking.sheet, name="call_take_form"),
    path(TAKE + "<int:paper>/turn/", taking.turn, name="call_take_turn"),
    path(TAKE + "<int:paper>/<int:row>/", taking.theme, name="call_take_theme"),
    path(CALL + "papers/<int:paper>/", door.take_paper, name="call_take_paper"),
    path(CAMPAIGN + "units/<int:unit>/new/", form.new, name="call_new"),
    path(DECLARATION, reading.declaration, name="call_declaration"),
    path(DECLARATION + "edit/", form.edit, name="call_edit"),
    path(DECLARATION + "turn/", reading.turn, name="call_turn"),
    path(DECLARATION + "sheet/", papers.sheet, name="call_sheet"),
    path(CAMPAIGN + "form.<str:ending>", papers.blank, name="call_blank"),
    path(DECLARATION + "form.<str:ending>", papers.form, name="call_form"),
    path(DECLARATION + "scans/<int:scan>/", papers.scan, name="call_scan"),
]
