"""Kinds of letters: each stage registers its own at start-up, with the text that a region may put its own for."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.conf import settings
from django.utils import translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

STANDARD: dict[str, str | Promise] = {
    "unit": _("收信单位"),
    "region": _("地区名称"),
    "brand": _("活动名称"),
    "year": _("年度"),
    "office": _("牵头办名称"),
    "day": _("写信的日期"),
}
"""Places that every letter may have, filled by the outbox itself."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of letter. `{name}` in subject and body stands for a value; `names`: each value's name and meaning.

    samples: a made-up value by name for the preview of a template; where there is none its meaning stands.
    page: name of the route, taking region and campaign, where the stage shows what it wrote; "" for none.
    """

    code: str
    title: str | Promise
    subject: str | Promise
    body: str | Promise
    names: tuple[tuple[str, str | Promise], ...] = ()
    samples: Mapping[str, str | Promise] = field(default_factory=dict)
    page: str = ""

    def words(self) -> tuple[str, str]:
        """Subject and body by default, in the language of papers whatever the screen speaks."""
        with translation.override(settings.LANGUAGE_CODE):
            return str(self.subject), str(self.body)

    def meanings(self) -> dict[str, str]:
        """Every place that a template of this kind may have, by name."""
        return {name: str(meaning) for name, meaning in [*STANDARD.items(), *self.names]}


kinds: dict[str, Kind] = {}


def register(kind: Kind) -> None:
    """Called from a stage's app at start-up; a second call for the code replaces the first."""
    kinds[kind.code] = kind
