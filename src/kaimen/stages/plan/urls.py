"""Routes of the plan's desk pages."""

from django.urls import path

from kaimen.stages.plan.views import days, editions, importing, rows

PLAN = "desk/<str:region>/plan/<int:campaign>/"
EDITION = PLAN + "<int:edition>/"

urlpatterns = [
    path("desk/<str:region>/plan/", editions.home, name="plan_home"),
    path(PLAN, editions.editions, name="plan_editions"),
    path(PLAN + "<int:number>/", editions.edition, name="plan_edition"),
    path(PLAN + "<int:number>/turn/", editions.turn, name="plan_turn"),
    path(EDITION + "import/", importing.import_paper, name="plan_import"),
    path(EDITION + "rows/add/", rows.add, name="plan_add"),
    path(EDITION + "rows/<int:number>/", rows.row, name="plan_row"),
    path(EDITION + "rows/<int:number>/turn/", rows.turn, name="plan_turn_row"),
    path(PLAN + "days/", days.days, name="plan_days"),
    path(PLAN + "days/<int:number>/", days.day, name="plan_day"),
    path(PLAN + "days/<int:number>/<int:session>/", days.turn_day, name="plan_turn_day"),
]
