"""Routes of the column."""

from django.urls import path, register_converter

from kaimen.stages.column.addressing import CodeConverter, TermConverter
from kaimen.stages.column.views import activity, copy, feeds, papers, places, year
from kaimen.stationery.facts import Ending

register_converter(CodeConverter, "code")
register_converter(TermConverter, "term")

YEAR = "<code:region>/<term:term>/"

urlpatterns = [
    path("", places.regions, name="column_regions"),
    path("robots.txt", feeds.robots, name="column_robots"),
    path("sitemap.xml", feeds.sitemap, name="column_sitemap"),
    path("desk/<str:region>/column/", copy.copy, name="column_copy"),
    path("desk/<str:region>/column/folder.zip", copy.copy_zip, name="column_copy_zip"),
    path("<code:region>/", places.region, name="column_region"),
    path(YEAR, year.year, name="column_year"),
    path(YEAR + "scheme/", papers.scheme, name="column_scheme"),
    path(YEAR + "plan/", papers.plan, name="column_plan"),
    path(YEAR + "editions/", papers.editions, name="column_editions"),
    path(YEAR + "feed.atom", feeds.feed, name="column_feed"),
    path(YEAR + "calendar.ics", feeds.download, {"form": "ics"}, name="column_ics"),
    path(YEAR + "plan.json", feeds.download, {"form": "json"}, name="column_json"),
    path(YEAR + "plan.csv", feeds.download, {"form": "csv"}, name="column_csv"),
    path(YEAR + "plan.docx", feeds.paper, {"ending": Ending.DOCX}, name="column_docx"),
    path(YEAR + "plan.pdf", feeds.paper, {"ending": Ending.PDF}, name="column_pdf"),
    path(YEAR + "plan.xlsx", feeds.download, {"form": "xlsx"}, name="column_xlsx"),
    path(YEAR + "<int:number>/", activity.activity, name="column_activity"),
    path(YEAR + "<int:number>/calendar.ics", feeds.activity_calendar, name="column_activity_ics"),
]
