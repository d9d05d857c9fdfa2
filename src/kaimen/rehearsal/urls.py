"""Routes of rehearsals' desk pages."""

from django.urls import path

from kaimen.rehearsal import views

urlpatterns = [
    path("desk/<str:region>/rehearsal/", views.home, name="rehearsal_home"),
    path("desk/<str:region>/rehearsal/<int:id>/", views.rehearsal, name="rehearsal"),
    path("desk/<str:region>/rehearsal/<int:id>/play/", views.play, name="rehearsal_play"),
]
