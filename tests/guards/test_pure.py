"""Law 1: pure parts read no clock, disk, network or chance. Import contracts see modules, this sees calls."""

import ast
from pathlib import Path

from tests.guards.source import SRC, python_files, shown, tree

CLOCKS = {"now", "today", "utcnow", "fromtimestamp", "localtime", "localdate"}
OPENERS = {"open", "input", "print", "exec", "eval", "__import__", "breakpoint"}
DISK = {"read_text", "write_text", "read_bytes", "write_bytes", "urlopen", "getenv", "uuid1", "uuid4"}


def is_pure(path: Path) -> bool:
    parts = path.relative_to(SRC).parts
    return parts[0] in ("scheme", "papers") or "rules" in parts[:-1] or path.name in ("facts.py", "moves.py")


def breaches(code: ast.Module) -> list[tuple[int, str]]:
    return [(node.lineno, what) for node in ast.walk(code) if (what := breach(node))]


def breach(node: ast.AST) -> str:
    """What a node reads that a pure part may not, "" for nothing."""
    match node:
        case ast.Attribute(attr=name, value=ast.Name(id=of) | ast.Attribute(attr=of)):
            if name in CLOCKS and of in ("date", "datetime", "timezone"):
                return f"{of}.{name}"
        case ast.Call(func=ast.Name(id=name)):
            return name if name in OPENERS else ""
        case ast.Call(func=ast.Attribute(attr=name)):
            return name if name in DISK else ""
        case ast.ImportFrom(module="urllib.request" | "uuid" as name):
            return name
        case ast.Import(names=names):
            return ", ".join(item.name for item in names if item.name in ("urllib.request", "uuid"))
    return ""


def test_pure_parts_read_no_clock_disk_network_or_chance():
    pure = [path for path in python_files() if is_pure(path)]
    assert len(pure) > 30
    assert [f"{shown(path, line)} {what}" for path in pure for line, what in breaches(tree(path))] == []


def test_the_guard_sees_each_of_them():
    code = """
import uuid
from urllib.request import urlopen
date.today()
datetime.datetime.now()
open("x")
place.read_text()
day.replace(year=2024)
"""
    seen = breaches(ast.parse(code))
    assert sorted(seen) == [
        (2, "uuid"),
        (3, "urllib.request"),
        (4, "date.today"),
        (5, "datetime.now"),
        (6, "open"),
        (7, "read_text"),
    ]
