"""A model field whose text is sealed in the database and plain in Python. It cannot be searched or sorted by."""

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import models

from kaimen.people.cipher import open_sealed, seal


def sealed(text: str) -> str:
    """The text under this installation's key and algorithm; an empty one stays empty."""
    return seal(text, settings.DATA_KEY, settings.CIPHER) if text else ""


def opened(text: str) -> str:
    """The text again, also when an older key of this installation sealed it."""
    return open_sealed(text, [settings.DATA_KEY, *settings.OLD_DATA_KEYS]) if text else ""


if TYPE_CHECKING:
    Text = models.TextField[str, str]
else:
    Text = models.TextField


class SealedField(Text):
    """Personal data at rest."""

    def get_prep_value(self, value: Any) -> Any:
        return value if value is None else sealed(str(value))

    def from_db_value(self, value: str | None, *_: object) -> str | None:
        return value if value is None else opened(value)

    def get_lookup(self, name: str) -> Any:
        """Only "is it empty" can be asked of a sealed text; equality needs the keyed digest beside it."""
        return super().get_lookup(name) if name == "isnull" else None
