"""What came of a rehearsal, as lines to read."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from kaimen.rehearsal.words import TOLD


def as_text(told: Mapping[str, Any]) -> str:
    """One line a figure, in the order told."""
    return "\n".join(f"{TOLD[name]}　{_said(value)}" for name, value in told.items())


def _said(value: Any) -> str:
    if isinstance(value, Mapping):
        return "，".join(f"{name} {count}" for name, count in value.items()) or _("没有")
    return str(value) if value != "" else _("没有")
