"""Makes dist/kaimen-<version>.tar.gz: everything that a machine without internet needs, for this kind of machine."""

import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DIST = ROOT / "dist"
PIP = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]

INSTALL = """#!/bin/sh
# install.sh [FOLDER]: installs Kaimen into FOLDER (kaimen by default) from the wheels beside this file. No internet.
set -e
here=$(cd "$(dirname "$0")" && pwd)
folder=${1:-kaimen}
python=$("$here/find-python")
"$python" -m venv "$folder"
"$folder/bin/python" -m pip install --quiet --disable-pip-version-check --no-index --find-links "$here/wheels" \\
    --require-hashes -r "$here/requirements.txt"
"$folder/bin/python" -m pip install --quiet --disable-pip-version-check --no-index --no-deps --force-reinstall \\
    "$here"/wheels/kaimen-*.whl
echo "$folder/bin/kaimen setup && $folder/bin/kaimen serve"
"""

README = """Kaimen {version}

Needs Python {python} on {platform}; no internet.

    ./install.sh FOLDER                 installs into FOLDER
    export KAIMEN_HOME=PLACE            where the data shall be kept
    FOLDER/bin/kaimen setup             makes the tables and the demo (--no-demo: three administrators only)
    FOLDER/bin/kaimen serve             serves KAIMEN_ADDRESS, 127.0.0.1:8000 where nothing is said

A newer version: unpack it, stop the old one, ./install.sh into the same FOLDER, then FOLDER/bin/kaimen upgrade.
"""


def main() -> None:
    version = subprocess.run(
        [sys.executable, "-c", "import kaimen; print(kaimen.__version__)"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch) / f"kaimen-{version}"
        fill(folder, version)
        DIST.mkdir(exist_ok=True)
        target = DIST / f"{folder.name}.tar.gz"
        with tarfile.open(target, "w:gz") as archive:
            archive.add(folder, folder.name)
    print(f"{target.relative_to(ROOT)} ({target.stat().st_size / 2**20:.0f} MiB)")


def fill(folder: Path, version: str) -> None:
    wheels = folder / "wheels"
    wheels.mkdir(parents=True)
    lock = ROOT / "requirements" / "product.txt"
    subprocess.run(
        [*PIP, "download", "--require-hashes", "--only-binary=:all:", "-r", lock, "-d", wheels], check=True
    )
    with source() as copy:
        subprocess.run([*PIP, "wheel", "--no-deps", "--no-build-isolation", "-w", wheels, copy], check=True)
    write(folder / "install.sh", INSTALL, 0o755)
    write(folder / "find-python", (ROOT / "tools" / "find-python").read_text(), 0o755)
    write(folder / "requirements.txt", lock.read_text(), 0o644)
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    write(folder / "README", README.format(version=version, python=python, platform=sys.platform), 0o644)


@contextmanager
def source() -> Iterator[Path]:
    """A copy to build from: nothing that an earlier build left behind gets in."""
    with tempfile.TemporaryDirectory() as place:
        for name in ("src", "requirements"):
            shutil.copytree(
                ROOT / name, Path(place) / name, ignore=shutil.ignore_patterns("*.egg-info", "__pycache__")
            )
        for name in ("pyproject.toml", "README.md", "LICENSE"):
            if (ROOT / name).exists():
                shutil.copy(ROOT / name, place)
        yield Path(place)


def write(path: Path, text: str, mode: int) -> None:
    path.write_text(text)
    path.chmod(mode)


if __name__ == "__main__":
    main()
