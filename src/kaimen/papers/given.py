"""What a reader in a process of its own is given to know, as plain text and names."""

from __future__ import annotations

from dataclasses import dataclass

from kaimen.papers.notice.divisions import divisions_of
from kaimen.papers.understanding import Known


@dataclass(frozen=True, slots=True)
class Given:
    """As in `Known`; divisions: the packaged list, still text."""

    divisions: str
    year: int | None = None
    units: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    columns: tuple[str, ...] | None = None
    this_year: int = 2000

    def known(self) -> Known:
        return Known(
            divisions_of(self.divisions), self.year, self.units, self.forms, self.columns, self.this_year
        )
