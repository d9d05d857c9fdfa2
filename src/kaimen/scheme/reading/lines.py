"""Where each key of a TOML text stands: key path to line. The text is taken to be valid TOML."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from contextlib import suppress

Path = tuple[str | int, ...]

_BLANK = " \t\r\n"
_BARE_END = ",]}\n#"


def line_of(lines: Mapping[Path, int], path: Path) -> int:
    """The line of the path, or of the nearest part of it that is written down."""
    while path and path not in lines:
        path = path[:-1]
    return lines.get(path, 1)


def locate(text: str) -> dict[Path, int]:
    """The line (from 1) of every table, key and list item in the text."""
    scan = _Scan(text)
    # Nested deeper than the reader itself accepts: what was found so far still helps.
    with suppress(RecursionError, IndexError, ValueError):
        scan.document()
    return scan.lines


class _Scan:
    def __init__(self, text: str) -> None:
        self.text = text + "\n"
        self.at = 0
        self.breaks = [place for place, sign in enumerate(self.text) if sign == "\n"]
        self.lines: dict[Path, int] = {(): 1}
        self.last_item: dict[Path, int] = {}

    def document(self) -> None:
        table: Path = ()
        while self.skip_blank():
            table = self.header() if self.text[self.at] == "[" else self.pair(table)

    def skip_blank(self) -> bool:
        """Move past blanks and comments; False at the end of the text."""
        while self.at < len(self.text) and self.text[self.at] in _BLANK + "#":
            self.at = self.text.index("\n", self.at) if self.text[self.at] == "#" else self.at + 1
        return self.at < len(self.text)

    def mark(self, path: Path) -> None:
        self.lines.setdefault(path, bisect_left(self.breaks, self.at) + 1)

    def header(self) -> Path:
        listed = self.text.startswith("[[", self.at)
        start, self.at = self.at, self.at + 1 + listed
        parts = self.key()
        after, self.at = self.at, start
        path = self.resolve(parts, listed)
        self.at = self.text.index("]", after) + 1 + listed
        return path

    def resolve(self, parts: list[str], listed: bool) -> Path:
        """The full path of a header: a list of tables stands for its latest item."""
        path: Path = ()
        for number, part in enumerate(parts, 1):
            path += (part,)
            if number == len(parts) and listed:
                self.last_item[path] = self.last_item.get(path, -1) + 1
            self.mark(path)
            if path in self.last_item:
                path += (self.last_item[path],)
                self.mark(path)
        return path

    def pair(self, table: Path) -> Path:
        path, start = table, self.at
        parts = self.key()
        after, self.at = self.at, start
        for part in parts:
            path += (part,)
            self.mark(path)
        self.at = self.text.index("=", after) + 1
        self.value(path)
        return table

    def key(self) -> list[str]:
        """A dotted key; stops before what follows it."""
        parts = [self.key_part()]
        while self.peek() == ".":
            self.at += 1
            parts.append(self.key_part())
        return parts

    def peek(self) -> str:
        while self.text[self.at] in " \t":
            self.at += 1
        return self.text[self.at]

    def key_part(self) -> str:
        start, sign = self.at, self.peek()
        if sign in "\"'":
            start = self.at
            self.string()
            return _unquoted(self.text[start : self.at])
        start = self.at
        while self.text[self.at].isalnum() or self.text[self.at] in "_-":
            self.at += 1
        return self.text[start : self.at]

    def value(self, path: Path) -> None:
        sign = self.peek()
        if sign in "\"'":
            self.string()
        elif sign == "[":
            self.items(path)
        elif sign == "{":
            self.inline(path)
        else:
            while self.text[self.at] not in _BARE_END:
                self.at += 1

    def items(self, path: Path) -> None:
        self.at += 1
        number = 0
        while self.skip_blank() and self.text[self.at] != "]":
            self.mark((*path, number))
            self.value((*path, number))
            number += 1
            self.skip_comma()
        self.at += 1

    def inline(self, path: Path) -> None:
        self.at += 1
        while self.skip_blank() and self.text[self.at] != "}":
            self.pair(path)
            self.skip_comma()
        self.at += 1

    def skip_comma(self) -> None:
        self.skip_blank()
        self.at += self.text[self.at] == ","

    def string(self) -> None:
        quote = self.text[self.at]
        fence = quote * 3 if self.text.startswith(quote * 3, self.at) else quote
        self.at += len(fence)
        while not self.text.startswith(fence, self.at):
            self.at += 2 if quote == '"' and self.text[self.at] == "\\" else 1
        self.at += len(fence)
        while len(fence) == 3 and self.text[self.at] == quote:
            self.at += 1


def _unquoted(written: str) -> str:
    """The text of a quoted key; escapes in keys are rare and only matter for the line, so \\u is enough."""
    inner = written[1:-1]
    if written[0] == "'" or "\\" not in inner:
        return inner
    return inner.encode("latin-1", "backslashreplace").decode("unicode_escape", "replace")
