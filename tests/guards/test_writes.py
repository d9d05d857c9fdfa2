"""Law 3: only acts write. A test finds every call that could change a row and looks at where it stands."""

import ast
from pathlib import Path

from tests.guards.source import SRC, calls, python_files, shown

WRITERS = {
    "save", "create", "acreate", "delete", "bulk_create", "bulk_update", "get_or_create", "update_or_create",
    "create_user", "create_superuser", "set_password", "save_base",
}  # fmt: skip
MANAGERS = {"objects", "_base_manager", "_default_manager"}
ALLOWED = {
    "trail/sealing.py": "sealing is part of the record, apart so that no hot path waits for it",
    "operations/lease.py": "a lock, held in a row",
    "operations/queue.py": "bookkeeping of background tasks",
    "operations/tasks.py": "sweeps what has expired: no business row",
    "operations/archive/loading.py": "puts a backup back",
}


def may_write(path: Path) -> bool:
    inside = path.relative_to(SRC)
    return path.name == "acts.py" or "acts" in inside.parts[:-1] or inside.as_posix() in ALLOWED


def writes(path: Path) -> list[str]:
    return [f"{shown(path, call.lineno)} {ast.unparse(call)[:70]}" for call in calls(path) if is_write(call)]


def is_write(call: ast.Call) -> bool:
    """A queryset's update, or a writer's name; a dict's update and a form's or session's save are something else."""
    if not isinstance(call.func, ast.Attribute):
        return False
    name, chain = call.func.attr, ast.unparse(call.func.value)
    if chain.endswith("acts"):
        return False
    through_manager = any(f".{manager}" in chain for manager in MANAGERS)
    if name in ("update", "aupdate"):
        return through_manager or "select_for_update" in chain
    if name in ("save", "delete", "create"):
        return through_manager or (name == "save" and not call.args and _is_row(chain))
    return name in WRITERS


def _is_row(chain: str) -> bool:
    return chain.rpartition(".")[2] not in ("session", "form", "book", "workbook", "image", "storage")


def test_only_acts_write():
    assert [line for path in python_files() if not may_write(path) for line in writes(path)] == []


def test_each_exception_is_still_needed():
    assert [name for name in ALLOWED if not (SRC / name).exists()] == []


def test_the_guard_sees_a_write():
    seen = [
        "Row.objects.filter(pk=1).update(a=1)",
        "row.save()",
        "Row.objects.create()",
        "rows.bulk_create(new)",
    ]
    unseen = ["values.update(a=1)", "form.session.save()", "digest.update(b'x')", "cache.delete('x')"]
    assert [is_write(ast.parse(code).body[0].value) for code in seen] == [True] * 4
    assert [is_write(ast.parse(code).body[0].value) for code in unseen] == [False] * 4
