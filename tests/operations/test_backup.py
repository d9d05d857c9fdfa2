"""A backup brings a whole installation back, exactly, on either database."""

import json
import stat
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest

from kaimen.operations.archive.checking import checked, opened
from kaimen.operations.archive.manifest import Unusable
from kaimen.operations.archive.writing import write
from kaimen.people.models import User
from tests.installations import Installation

FILL = """
from kaimen.operations.acts import job_ran
from kaimen.regions.models import Campaign, Region
from kaimen.people.models import User
from kaimen.scheme.roles import Actor
from kaimen.trail.acts import record
from kaimen.trail.sealing import seal
parent = Region.objects.create(code="999900", name="某市", level="prefecture", particulars={"sponsor": "某办"})
child = Region.objects.create(code="999901", name="某区𫖯", level="county", parent=parent)
for number in range(5):
    Campaign.objects.create(region=child, year=2020 + number, brand="开放日", mode="live")
Campaign.objects.get(year=2024).delete()
user = User.objects.create(username="clerk")
for number in range(30):
    record(Actor(str(user.pk)), "plan.test", subject=f"row:{number}", stream=child.code, count=number)
seal()
record(Actor(str(user.pk)), "plan.test", subject="unsealed")
from django.conf import settings
(settings.MEDIA_ROOT / "a").mkdir(parents=True)
(settings.MEDIA_ROOT / "a" / "photo.jpg").write_bytes(bytes(range(256)) * 5000)
"""

EVERYTHING = """
import json
from django.apps import apps
from kaimen.operations.archive import state, sequences
from kaimen.operations.archive.values import to_line
models = state.models_at(state.applied())
rows = {m._meta.db_table: sorted(to_line(r).decode() for r in m._base_manager.values_list()) for m in models}
print(json.dumps([rows, sequences.read(models)], sort_keys=True))
"""


@pytest.fixture
def filled(installation: Installation) -> Installation:
    installation.python(FILL)
    return installation


def contents(installation: Installation) -> tuple[dict, dict]:
    rows, numbers = json.loads(installation.python(EVERYTHING))
    return rows, numbers


def test_a_restored_installation_equals_the_one_backed_up(filled, bare_installation, tmp_path: Path):
    before, numbers = contents(filled)
    file = tmp_path / "one.zip"
    filled.ok("backup", file)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert "30 条" in bare_installation.ok("restore", file)
    after, numbers_after = contents(bare_installation)
    own = [line for line in after["trail_entry"] if '"operations.restore"' in line]
    assert len(own) == 1
    after["trail_entry"].remove(own[0])
    changed = {table for table in before if before[table] != after[table]}
    assert changed == set()
    numbers_after["trail_entry"] -= 1
    assert numbers_after == numbers
    assert numbers["regions_campaign"] == 5
    for part in ("secrets/session", "secrets/data", "media/a/photo.jpg"):
        assert (bare_installation.home / part).read_bytes() == (filled.home / part).read_bytes()
    assert bare_installation.run("trail", "verify").returncode == 0


def test_a_backup_of_one_database_restores_into_the_other(filled, tmp_path: Path):
    """Also the way to move an installation from SQLite to PostgreSQL."""
    if not filled.database:
        pytest.skip("runs once, on PostgreSQL's side")
    before, numbers = contents(filled)
    filled.ok("backup", tmp_path / "one.zip")
    sqlite = Installation(tmp_path / "sqlite")
    sqlite.ok("restore", tmp_path / "one.zip")
    rows, numbers_there = contents(sqlite)
    assert {t: r for t, r in rows.items() if t != "trail_entry"} == {
        t: r for t, r in before.items() if t != "trail_entry"
    }
    sqlite.ok("backup", tmp_path / "two.zip")
    filled.ok("restore", tmp_path / "two.zip", "--replace")
    back, _ = contents(filled)
    assert [line for line in back["trail_entry"] if '"plan.test"' in line] == [
        line for line in before["trail_entry"] if '"plan.test"' in line
    ]
    assert filled.run("trail", "verify").returncode == 0


def test_an_installation_with_data_is_not_overwritten_unasked(filled, tmp_path: Path):
    filled.ok("backup", tmp_path / "one.zip")
    before = contents(filled)
    done = filled.run("restore", tmp_path / "one.zip")
    assert done.returncode == 1
    assert "--replace" in done.stderr
    assert contents(filled) == before


def test_replace_gives_up_what_came_after_the_backup(filled, tmp_path: Path):
    filled.ok("backup", tmp_path / "one.zip")
    filled.python("from kaimen.people.models import User; User.objects.create(username='later')")
    (filled.home / "media" / "later.txt").write_text("later")
    filled.ok("restore", tmp_path / "one.zip", "--replace")
    assert filled.python(
        "from kaimen.people.models import User; print(*User.objects.values_list('username'))"
    ) == ("('clerk',)")
    assert not (filled.home / "media" / "later.txt").exists()
    assert [path.name for path in filled.home.glob("restore-*")] == []


def test_a_harmed_backup_changes_nothing(filled, tmp_path: Path):
    filled.ok("backup", tmp_path / "one.zip")
    copy(tmp_path / "one.zip", tmp_path / "bad.zip", one_letter)
    before = contents(filled)
    done = filled.run("restore", tmp_path / "bad.zip", "--replace")
    assert done.returncode == 1
    assert "请换一份备份" in done.stderr
    assert contents(filled) == before
    assert (filled.home / "media" / "a" / "photo.jpg").exists()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    "harm", ["changed", "incomplete", "strange", "no_backup", "half", "missing", "newer"]
)
def test_every_harm_is_told_before_anything_is_touched(tmp_path: Path, harm: str):
    User.objects.create(username="clerk")
    write(tmp_path / "one.zip")
    assert checked(opened(tmp_path / "one.zip")).columns["people_user"][:2] == ["id", "password"]
    HARMS[harm](tmp_path / "one.zip", tmp_path / "bad.zip")
    with pytest.raises(Unusable) as told:
        checked(opened(tmp_path / "bad.zip"))
    assert told.value.code == {"half": "no_backup"}.get(harm, harm)


def copy(source: Path, target: Path, change) -> None:
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            data = change(name, old.read(name))
            if data is not None:
                new.writestr(name, data)


def one_letter(name: str, data: bytes) -> bytes:
    return data.replace(b"clerk", b"clark") if name == "tables/people_user.jsonl" else data


def without_users(name: str, data: bytes) -> bytes | None:
    return None if name == "tables/people_user.jsonl" else data


def from_the_future(name: str, data: bytes) -> bytes:
    if name != "manifest.json":
        return data
    manifest = json.loads(data)
    manifest["migrations"].append(["trail", "9999_future"])
    return json.dumps(manifest).encode()


def strange(source: Path, target: Path) -> None:
    def named(name: str, data: bytes) -> bytes:
        if name != "manifest.json":
            return data
        manifest = json.loads(data)
        manifest["digests"]["files/../../outside.txt"] = sha256(b"x").hexdigest()
        return json.dumps(manifest).encode()

    copy(source, target, named)
    with zipfile.ZipFile(target, "a") as archive:
        archive.writestr("files/../../outside.txt", b"x")


def half(source: Path, target: Path) -> None:
    data = source.read_bytes()
    target.write_bytes(data[: len(data) // 2])


HARMS = {
    "changed": lambda source, target: copy(source, target, one_letter),
    "incomplete": lambda source, target: copy(source, target, without_users),
    "newer": lambda source, target: copy(source, target, from_the_future),
    "strange": strange,
    "half": half,
    "no_backup": lambda source, target: target.write_text("not a backup"),
    "missing": lambda source, target: None,
}


def test_a_record_changed_before_the_backup_is_not_restored(filled, bare_installation, tmp_path: Path):
    filled.python("from kaimen.trail.models import Entry; Entry.objects.filter(number=3).update(actor='x')")
    filled.ok("backup", tmp_path / "one.zip")
    done = bare_installation.run("restore", tmp_path / "one.zip")
    assert done.returncode == 1
    assert "999901#3" in done.stderr
    assert not (bare_installation.home / "media").exists()


def test_a_backup_never_overwrites_a_file(filled, tmp_path: Path):
    (tmp_path / "one.zip").write_text("mine")
    assert filled.run("backup", tmp_path / "one.zip").returncode == 1
    assert (tmp_path / "one.zip").read_text() == "mine"
    assert not (tmp_path / "one.zip.part").exists()


def test_a_running_installation_is_not_replaced(filled, tmp_path: Path):
    filled.ok("backup", tmp_path / "one.zip")
    filled.python("from kaimen.operations.acts import beat; beat('clock')")
    done = filled.run("restore", tmp_path / "one.zip", "--replace")
    assert done.returncode == 1
    assert "kaimen serve" in done.stderr
