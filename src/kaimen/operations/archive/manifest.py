"""The first thing read from a backup: what is in it, and proof that nothing was changed or lost."""

import json
from dataclasses import asdict, dataclass, field
from typing import Self

FORMAT = 1
NAME = "manifest.json"


@dataclass
class Manifest:
    """migrations: (app, name) pairs that made the tables; columns: attribute names by table;
    sequences: last number given out by table; digests: sha256 by member of the archive."""

    version: str
    made_at: str
    migrations: list[tuple[str, str]] = field(default_factory=list)
    columns: dict[str, list[str]] = field(default_factory=dict)
    sequences: dict[str, int] = field(default_factory=dict)
    digests: dict[str, str] = field(default_factory=dict)
    format: int = FORMAT

    def to_bytes(self) -> bytes:
        return json.dumps(asdict(self), ensure_ascii=False, indent=1).encode()

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Raises ValueError, KeyError or TypeError for anything that `to_bytes` did not write."""
        found = json.loads(data)
        if found["format"] != FORMAT:
            raise ValueError(f"format {found['format']}")
        manifest = cls(**found)
        manifest.migrations = [(app, name) for app, name in manifest.migrations]
        return manifest


class Unusable(Exception):
    """A backup that cannot be used; code and the member it is about."""

    def __init__(self, code: str, where: str = "") -> None:
        self.code, self.where = code, where
        super().__init__(f"{code} {where}".strip())
