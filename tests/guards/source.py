"""The product's own source, for the guards that read it."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SRC = ROOT / "src" / "kaimen"


@cache
def tracked() -> tuple[Path, ...]:
    """Files of the project; git knows them, and where there is no git every file that is not generated."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    if listed.returncode == 0:
        found = [ROOT / name for name in listed.stdout.split("\0") if name]
    else:
        found = [
            path for path in ROOT.rglob("*") if not {".venv", "var", "dist", "__pycache__"} & set(path.parts)
        ]
    return tuple(sorted(path for path in found if path.is_file()))


def python_files() -> list[Path]:
    """Every .py of the product, migrations left out."""
    return [
        path
        for path in tracked()
        if SRC in path.parents and path.suffix == ".py" and "migrations" not in path.parts
    ]


def files_of(*endings: str) -> list[Path]:
    """The product's files by ending."""
    return [path for path in tracked() if SRC in path.parents and path.suffix in endings]


def shown(path: Path, line: int = 0) -> str:
    """A place as a person clicks on it."""
    name = path.relative_to(ROOT).as_posix()
    return f"{name}:{line}" if line else name


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(), str(path))


def calls(path: Path) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree(path)) if isinstance(node, ast.Call))
