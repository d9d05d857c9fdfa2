"""Papers that are not printed, and the sentence that says why."""

from __future__ import annotations

SENTENCES = {
    "no_fonts": "缺少排版用的字体。请重新安装本系统，或把字体文件放进字体文件夹。",
    "no_glyph": "{signs}在现有字体里找不到字形。请把含这些字的字体文件放进字体文件夹，或改用 Word 文件。",
    "not_set": "这份文件排不出 PDF。请改用 Word 文件，并把出错说明告诉系统管理员。",
}


class PressRefused(RuntimeError):
    """The paper could not be set. `code`, `message` with how to mend it; `detail` is typst's own words.

    signs: what no font here can draw.
    """

    def __init__(self, code: str, detail: str = "", signs: str = "") -> None:
        named = "、".join(f"“{sign}”（U+{ord(sign):04X}）" for sign in signs) or "有文字"
        self.code, self.message, self.detail = code, SENTENCES[code].format(signs=named), detail
        self.signs = signs
        super().__init__(f"{self.message} {detail}".strip())
