"""Django's handle on the plan."""

from django.apps import AppConfig


class PlanConfig(AppConfig):
    name = "kaimen.stages.plan"
    label = "plan"
    verbose_name = "计划安排表"
