"""The fonts that the press finds: the office's own, then the system's free ones, then those that ship with Kaimen."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pylopdf_fonts_zh_cn
import typst

from kaimen.papers.official.faces import HEAVY, OFFICES
from kaimen.papers.official.setting import Face

SYSTEM = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))
FREE = (
    "opentype/noto",
    "truetype/lxgw-wenkai",
    "opentype/fandol",
    "opentype/urw-fandol",
    "noto-cjk",
    "fandol",
    "lxgw-wenkai",
)
"""Folders of the system's free fonts; not every font there is, since reading a thousand takes long."""

SERIF, SANS = "Noto Serif SC", "Noto Sans SC"
"""The two families that ship with Kaimen."""

BOLD = 700
REGULAR = 400


@dataclass(frozen=True, slots=True)
class Typeface:
    """How a face is set here. families: tried in order for each sign; thicken: it is too light as it stands."""

    families: tuple[str, ...]
    weight: int = REGULAR
    thicken: bool = False


@dataclass(frozen=True, slots=True)
class Typefaces:
    """Every face with what stands for it, and the fonts for typst."""

    faces: dict[Face, Typeface]
    fonts: typst.Fonts


def typefaces(own: Path | None = None) -> Typefaces:
    """What there is; `own`: a folder of the office's licensed fonts. Read again when that folder changes."""
    folder = own if own and own.is_dir() else None
    stamp = folder.stat().st_mtime_ns if folder else 0
    return _typefaces(folder, stamp)


@cache
def _typefaces(own: Path | None, stamp: int) -> Typefaces:
    shipped = Path(pylopdf_fonts_zh_cn.serif_path()).parent
    system = [root / name for root in SYSTEM for name in FREE]
    folders = [folder for folder in (own, *system, shipped) if folder and folder.is_dir()]
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)
    there = set(fonts.families())
    return Typefaces({face: _typeface(face, there) for face in Face}, fonts)


def _typeface(face: Face, there: set[str]) -> Typeface:
    """Offices' families that are here, then the heavy one, then the shipped ones, which know the rarer signs too."""
    found = [family for family in OFFICES[face] if family in there]
    last = [family for family in ((SANS, SERIF) if face is Face.HEI else (SERIF, SANS)) if family in there]
    heavy = HEAVY.get(face)
    if found or not heavy:
        return Typeface((*found, *last))
    if heavy in there:
        return Typeface((heavy, *last), BOLD)
    return Typeface(tuple(last), thicken=True)
