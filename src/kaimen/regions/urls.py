"""Routes of a region's desk pages."""

from django.urls import path

from kaimen.regions import views
from kaimen.regions.scheming import urls as scheming

urlpatterns = [
    path("desk/<str:region>/calendar/", views.calendar, name="regions_calendar"),
    path("desk/<str:region>/calendar/<str:day>/clear/", views.clear_day, name="regions_clear_day"),
    path("desk/<str:region>/footer/", views.particulars, name="regions_particulars"),
    path("desk/<str:region>/campaigns/", views.campaigns, name="regions_campaigns"),
    path("desk/<str:region>/campaigns/<int:campaign>/show/", views.show_campaign, name="regions_show"),
    *scheming.urlpatterns,
]
