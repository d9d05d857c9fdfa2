"""An official paper as PDF/A by typst: tagged, dated by its own day, the same bytes each time, no warnings."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import UTC, date, datetime
from importlib.resources import files
from pathlib import Path
from typing import Final

import typst

from kaimen.papers.official.paper import OfficialPaper
from kaimen.papers.official.typesetting import press_data
from kaimen.press.fonts import typefaces

STANDARD: Final = "a-2b"
UNDATED = date(2000, 1, 1)
TEMPLATE = "official.typ"


class PressRefused(RuntimeError):
    """The paper could not be set. `message` says in Chinese why and how to mend it; `detail` is typst's own."""

    def __init__(self, message: str, detail: str = "") -> None:
        self.message, self.detail = message, detail
        super().__init__(f"{message} {detail}".strip())


def write_pdf(paper: OfficialPaper, own_fonts: Path | None = None) -> bytes:
    """The paper as a PDF file; `own_fonts`: the office's folder of licensed fonts. Raises PressRefused."""
    known = typefaces(own_fonts)
    faces = {face.value: asdict(one) for face, one in known.faces.items()}
    if missing := [face for face, one in faces.items() if not one["families"]]:
        raise PressRefused(
            "缺少排版用的字体。请重新安装本系统，或把字体文件放进字体文件夹。", ", ".join(missing)
        )
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
    if "font" in detail:
        sentence = "有文字在现有字体里找不到字形。请把含这些字的字体文件放进字体文件夹，或改用 Word 文件。"
    else:
        sentence = "这份文件排不出 PDF。请改用 Word 文件，并把出错说明告诉系统管理员。"
    return PressRefused(sentence, detail)
