"""An official paper as PDF/A by typst: tagged, dated by its own day, the same bytes each time, no warnings."""

from __future__ import annotations

import json
import re
from dataclasses import asdict
from datetime import UTC, date, datetime
from importlib.resources import files
from pathlib import Path
from typing import Final

import typst

from kaimen.papers.official.paper import OfficialPaper
from kaimen.papers.official.refusing import PressRefused
from kaimen.papers.official.typesetting import press_data
from kaimen.press.fonts import typefaces

STANDARD: Final = "a-2b"
UNDATED = date(2000, 1, 1)
TEMPLATE = "official.typ"
QUOTED = re.compile(r'`"(.*?)"` could not be displayed')
NUMBERED = re.compile(r"\\u\{([0-9a-fA-F]{1,6})\}")


def write_pdf(paper: OfficialPaper, own_fonts: Path | None = None) -> bytes:
    """The paper as a PDF file; `own_fonts`: the office's folder of licensed fonts. Raises PressRefused."""
    known = typefaces(own_fonts)
    faces = {face.value: asdict(one) for face, one in known.faces.items()}
    if missing := [face for face, one in faces.items() if not one["families"]]:
        raise PressRefused("no_fonts", ", ".join(missing))
    data = press_data(paper)
    return _printed(
        known.fonts, {"paper": json.dumps(data), "faces": json.dumps(faces)}, paper.day or UNDATED
    )


def _printed(fonts: typst.Fonts, inputs: dict[str, str], day: date) -> bytes:
    source = files("kaimen.press").joinpath(TEMPLATE).read_bytes()
    try:
        made, warnings = typst.compile_with_warnings(
            source,
            format="pdf",
            font_paths=fonts,
            ignore_system_fonts=True,
            sys_inputs=inputs,
            pdf_standards=STANDARD,
            timestamp=datetime(day.year, day.month, day.day, tzinfo=UTC),
        )
    except typst.TypstError as error:
        raise _refusal(error.message) from error
    if warnings:
        raise _refusal("; ".join(warning.message for warning in warnings))
    return made


def _refusal(detail: str) -> PressRefused:
    if "font" not in detail:
        return PressRefused("not_set", detail)
    told = QUOTED.search(detail)
    return PressRefused("no_glyph", detail, _signs(told[1]) if told else "")


def _signs(quoted: str) -> str:
    """The signs that typst names, some of them by their number."""
    text = NUMBERED.sub(lambda number: chr(int(number[1], 16)), quoted)
    return "".join(dict.fromkeys(sign for sign in text if not sign.isspace()))
