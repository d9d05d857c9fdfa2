"""What a unit declares in a form."""

from __future__ import annotations

from dataclasses import dataclass

from kaimen.papers.doubt import Doubt
from kaimen.scheme.periods import Period


@dataclass(frozen=True, slots=True)
class DeclaredTheme:
    """One theme as declared. unit: of its own row, "" where the form's unit declares it; extra: other columns."""

    theme: str
    period: Period = Period("")
    formats: tuple[str, ...] = ()
    brief: str = ""
    place: str = ""
    audience: str = ""
    headcount: int | None = None
    contact: str = ""
    phone: str = ""
    extra: tuple[tuple[str, str], ...] = ()
    doubts: tuple[Doubt, ...] = ()
    where: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class DeclarationForm:
    """unit: as printed, "" where the form does not say; doubts: about the form; rows: the themes declared."""

    unit: str
    doubts: tuple[Doubt, ...]
    rows: tuple[DeclaredTheme, ...]

    @property
    def all_doubts(self) -> tuple[Doubt, ...]:
        """The form's own doubts and then those of its rows."""
        return self.doubts + tuple(one for row in self.rows for one in row.doubts)
