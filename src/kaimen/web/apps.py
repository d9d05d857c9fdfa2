"""Django's handle on web."""

from django.apps import AppConfig
from django.forms import Field
from django.utils.translation import gettext_lazy as _


class WebConfig(AppConfig):
    name = "kaimen.web"
    label = "web"
    verbose_name = "页面"

    def ready(self) -> None:
        """Every form says in the house's words that a field is empty; the desk has its pages."""
        from kaimen.web.desk import navigation  # noqa: PLC0415  # models load only after apps are ready

        Field.default_error_messages["required"] = _("没有填。请填上。")
        navigation.offer_all()
