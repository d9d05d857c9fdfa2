"""Words of rulings."""

from enum import StrEnum


class RulingKind(StrEnum):
    """The lead office's word on one duty: a new day, or none at all."""

    EXTENSION = "extension"
    EXEMPTION = "exemption"
