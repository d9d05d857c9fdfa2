"""Routes of the selection's desk pages."""

from django.urls import path

from kaimen.stages.selection.views import board, comparing, deciding, releasing, scoring

HOME = "desk/<str:region>/selection/"
BOARD = HOME + "<int:campaign>/"
ONE = BOARD + "<int:declaration>/"

urlpatterns = [
    path(HOME, board.home, name="selection_home"),
    path(BOARD, board.board, name="selection_board"),
    path(ONE, deciding.declaration, name="selection_declaration"),
    path(ONE + "decide/", deciding.decide, name="selection_decide"),
    path(BOARD + "compare/", comparing.compare, name="selection_compare"),
    path(BOARD + "approval/", releasing.approval, name="selection_approval"),
    path(BOARD + "release/", releasing.release, name="selection_release"),
    path(BOARD + "sheets/", scoring.sheets, name="selection_sheets"),
    path(BOARD + "sheets/conflict/", scoring.conflict, name="selection_conflict"),
    path(BOARD + "sheets/<int:declaration>/", scoring.sheet, name="selection_sheet"),
]
