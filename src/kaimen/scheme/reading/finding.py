"""What a check of a scheme finds: a code with its line and values; the sentences stand in finding_words."""

from __future__ import annotations

from dataclasses import dataclass, field

from kaimen.scheme.reading.finding_words import SENTENCES
from kaimen.scheme.reading.lines import Path


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault before its line is known: code, path of the key, values that the sentence needs."""

    code: str
    path: Path
    values: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong in a scheme, in three sentences: what, why, how to mend. `line` counts from 1."""

    line: int
    path: str
    code: str
    values: tuple[tuple[str, str], ...] = ()

    @property
    def what(self) -> str:
        return self._sentence(0)

    @property
    def why(self) -> str:
        return self._sentence(1)

    @property
    def mend(self) -> str:
        return self._sentence(2)

    @property
    def said(self) -> str:
        """What, why and how to mend, one after another."""
        return f"{self.what}。{self.why}。{self.mend}。"

    def _sentence(self, which: int) -> str:
        return SENTENCES[self.code][which].format_map({"path": self.path, **dict(self.values)})


class SchemeFaulty(Exception):
    """The text is no usable scheme. Carries every finding, in the order of the lines."""

    def __init__(self, name: str, findings: tuple[Finding, ...]) -> None:
        self.name = name
        self.findings = findings
        super().__init__(
            f"{name}: {len(findings)} findings, first: {findings[0].code} at line {findings[0].line}"
        )


def path_text(path: Path) -> str:
    """A key path as people write it: `report.parts[2].name`, items counted from 1."""
    text = ""
    for part in path:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    return text.lstrip(".")
