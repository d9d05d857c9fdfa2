"""The one page of the yardstick, and its address."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from benchmarks.yard.models import Line


def page(request: HttpRequest) -> HttpResponse:
    return render(request, "yard.html", {"lines": Line.objects.order_by("number")})


urlpatterns = [path("", page)]
