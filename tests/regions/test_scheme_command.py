"""`kaimen scheme check FILE`: every problem at once, each with its line; nothing else is asked of the user."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from kaimen import schemes

SHIPPED = Path(schemes.__file__).parent


def checked(path: Path) -> tuple[str, str]:
    out, err = StringIO(), StringIO()
    try:
        call_command("scheme", "check", str(path), stdout=out, stderr=err)
    except CommandError as error:
        return str(error), err.getvalue()
    return out.getvalue(), err.getvalue()


@pytest.mark.parametrize("path", sorted(SHIPPED.glob("*.toml")), ids=lambda path: path.stem)
def test_a_shipped_scheme_has_no_problem(path):
    assert checked(path) == ("方案没有问题。\n", "")


def test_every_problem_is_told_at_once_with_its_line(tmp_path):
    text = sorted(SHIPPED.glob("*.toml"))[0].read_text()
    bad = tmp_path / "bad.toml"
    bad.write_text(text.replace("\nyear = ", "\nyaer = ", 1) + "\n[nonsense]\n")
    said, lines = checked(bad)
    last = len(bad.read_text().splitlines())
    assert said == "3处要改。"
    assert [line.split(" ")[0] for line in lines.splitlines()] == ["第3行", "第6行", f"第{last}行"]


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\x00", b"= =", b"[", b"\x00" * 10])
def test_garbage_is_refused_with_a_sentence(tmp_path, data):
    file = tmp_path / "x.toml"
    file.write_bytes(data)
    said, _ = checked(file)
    assert said.endswith("。")


def test_a_file_that_is_not_there_is_named(tmp_path):
    assert checked(tmp_path / "none.toml")[0].startswith("打不开文件")
