"""Routes of duties: what a draft of a scheme would move."""

from django.urls import path

from kaimen.duties import views

urlpatterns = [
    path("desk/<str:region>/campaigns/<int:campaign>/draft/moves/", views.moves, name="duties_moving"),
]
