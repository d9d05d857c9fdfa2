"""The bundle installs where there is no internet, and what it installs works."""

import os
import subprocess
import tarfile
from pathlib import Path

import pytest

from tests.guards.source import ROOT


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    subprocess.run(["make", "bundle"], cwd=ROOT, check=True, capture_output=True)
    (archive,) = (ROOT / "dist").glob("kaimen-*.tar.gz")
    place = tmp_path_factory.mktemp("bundle")
    with tarfile.open(archive) as opened:
        opened.extractall(place, filter="data")
    (folder,) = place.iterdir()
    return folder


def test_the_bundle_installs_without_internet_and_works(bundle: Path, tmp_path: Path):
    offline = {key: value for key, value in os.environ.items() if not key.startswith("PIP_")}
    offline |= {"PIP_INDEX_URL": "http://127.0.0.1:9/", "PIP_NO_INDEX": "1", "PIP_FIND_LINKS": ""}
    offline |= {"KAIMEN_HOME": str(tmp_path / "home"), "DJANGO_SETTINGS_MODULE": "kaimen.config.settings"}
    offline.pop("PYTHONPATH", None)
    installed = tmp_path / "kaimen"
    subprocess.run([bundle / "install.sh", installed], cwd=tmp_path, env=offline, check=True)
    kaimen = installed / "bin" / "kaimen"
    subprocess.run([kaimen, "setup", "--empty"], cwd=tmp_path, env=offline, check=True, capture_output=True)
    verified = subprocess.run(
        [kaimen, "trail", "verify"], cwd=tmp_path, env=offline, capture_output=True, text=True
    )
    assert (verified.returncode, verified.stdout.splitlines()[-1]) == (0, "存证完好。")
    assert list((tmp_path / "home" / "static").rglob("*.css"))
