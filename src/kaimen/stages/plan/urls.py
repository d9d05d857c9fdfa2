"""Routes of the plan's desk pages."""

from django.urls import path

from kaimen.stages.plan.views import board, days, editions, importing, papers, rows, taking, tools

PLAN = "desk/<str:region>/plan/<int:campaign>/"
EDITION = PLAN + "<int:edition>/"

urlpatterns = [
    path("desk/<str:region>/intake/<int:paper>/plan/", taking.take, name="plan_take"),
    path("desk/<str:region>/plan/", editions.home, name="plan_home"),
    path(PLAN, editions.editions, name="plan_editions"),
    path(PLAN + "<int:number>/", board.edition, name="plan_edition"),
    path(PLAN + "<int:number>/turn/", board.turn, name="plan_turn"),
    path(PLAN + "<int:number>/plan.xlsx", papers.workbook, name="plan_xlsx"),
    path(PLAN + "<int:number>/plan-merged.xlsx", papers.workbook, {"form": "merged"}, name="plan_merged"),
    path(PLAN + "<int:number>/plan.csv", papers.workbook, {"form": "csv"}, name="plan_csv"),
    path(PLAN + "<int:number>/plan.ics", papers.workbook, {"form": "ics"}, name="plan_ics"),
    path(PLAN + "<int:number>/paper/plan.<str:ending>", papers.sheet, name="plan_paper"),
    path(PLAN + "<int:number>/notice/", papers.notice, name="plan_notice"),
    path(PLAN + "<int:number>/notice/notice.<str:ending>", papers.notice_file, name="plan_notice_file"),
    path(PLAN + "compare/", papers.compare, name="plan_compare"),
    path(EDITION + "import/", importing.import_paper, name="plan_import"),
    path(EDITION + "rows/add/", rows.add, name="plan_add"),
    path(EDITION + "rows/<int:number>/", rows.row, name="plan_row"),
    path(EDITION + "rows/<int:number>/turn/", tools.turn, name="plan_turn_row"),
    path(PLAN + "days/", days.days, name="plan_days"),
    path(PLAN + "days/<int:number>/", days.day, name="plan_day"),
    path(PLAN + "days/<int:number>/<int:session>/", days.turn_day, name="plan_turn_day"),
]
