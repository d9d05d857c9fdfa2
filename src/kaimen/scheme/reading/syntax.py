"""TOML itself: parse, or say in Chinese what is wrong and on which line."""

from __future__ import annotations

import re
import tomllib
from typing import Any

from kaimen.scheme.reading.finding import Finding

DEEPEST = 12
"""Levels of tables and lists, one in the other; a scheme has half as many."""

_PLACE = re.compile(r"\(at line (\d+), column (\d+)\)|\(at end of document\)")

_MESSAGES = (
    ("Cannot overwrite a value", "同一项写了两次"),
    ("Cannot declare", "同一张表写了两次"),
    ("Cannot mutate immutable", "这张表已经写完，不能再添"),
    ("Duplicate inline table key", "花括号里同一项写了两次"),
    ("Expected '=' after a key", "项名后面缺少等号"),
    ("Expected ']", "缺少右方括号"),
    ("Invalid initial character for a key", "项名只能用字母、数字、下划线和连字符"),
    ("Invalid statement", "这一行既不是表头，也不是“项 = 值”"),
    ("Invalid value", "等号后面的值写法不对，文字要加引号"),
    ("Invalid date or datetime", "没有这一天或这个时刻"),
    ("Expected newline or end of document", "一行只能写一项，值后面多了东西"),
    ("Unterminated string", "文字缺少右引号"),
    ("Unclosed array", "列表缺少右方括号，或两项之间缺逗号"),
    ("Unclosed inline table", "花括号没有合上，或两项之间缺逗号"),
    ("Unescaped '\\\\'", "反斜杠要写成两个"),
    ("Illegal character", "文字里有不允许的控制字符，或引号没有合上"),
    ("Found invalid character", "有不允许的字符，或引号没有合上"),
    ("Expected", "少了一个符号"),
)


def parse(text: str, longest: int) -> dict[str, Any] | Finding:
    """The plain values of the TOML text, or the one finding that keeps it from being read."""
    if len(text) > longest:
        return Finding(1, "", "toml.too_long", (("size", str(len(text))),))
    try:
        text.encode()
        raw = tomllib.loads(text)
    except UnicodeEncodeError as error:
        return Finding(text.count("\n", 0, error.start) + 1, "", "toml.encoding")
    except RecursionError:
        return Finding(1, "", "toml.too_deep")
    except ValueError as error:
        return _syntax(str(error), text)
    return Finding(1, "", "toml.too_deep") if too_deep(raw) else raw


def too_deep(raw: Any) -> bool:
    """Whether tables and lists are nested deeper than any scheme: dotted keys get past the parser's own guard."""
    level = [raw]
    for _ in range(DEEPEST):
        level = [item for value in level for item in _inside(value)]
    return bool(level)


def _inside(value: Any) -> list[Any]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []


def _syntax(message: str, text: str) -> Finding:
    place = _PLACE.search(message)
    line = int(place[1]) if place and place[1] else text.rstrip().count("\n") + 1
    detail = next((words for start, words in _MESSAGES if start in message), "写法不对")
    return Finding(line, "", "toml.syntax", (("detail", detail),))
