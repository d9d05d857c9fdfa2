"""Routes of stationery's desk pages."""

from django.urls import path

from kaimen.stationery.views import notices, templates

STATIONERY = "desk/<str:region>/stationery/"
KIND = STATIONERY + "<str:kind>/"
CAMPAIGN = "desk/<str:region>/campaigns/<int:campaign>/"
VERSION = CAMPAIGN + "versions/<int:number>/"

urlpatterns = [
    path(STATIONERY, templates.home, name="stationery_home"),
    path(KIND, templates.kind, name="stationery_kind"),
    path(KIND + "turn/", templates.turn, name="stationery_turn"),
    path(KIND + "begin.docx", templates.begin, name="stationery_begin"),
    path(KIND + "<int:number>.docx", templates.uploaded, name="stationery_uploaded"),
    path(VERSION + "notice/", notices.of_version, name="stationery_notice"),
    path(VERSION + "notice/notice.<str:ending>", notices.version_file, name="stationery_notice_file"),
    path(CAMPAIGN + "draft/notice/", notices.of_draft, name="stationery_draft_notice"),
    path(
        CAMPAIGN + "draft/notice/notice.<str:ending>", notices.draft_file, name="stationery_draft_notice_file"
    ),
]
