"""How tests are told apart: by where they stand and what they ask for, never by hand."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.installations import Installation, installation_at

BROWSER = Path(__file__).parent / "browser"
DATABASE_FIXTURES = {"db", "transactional_db", "pattern", "bare_installation"}
# The same examples each time, so that a check is green or red by the code alone; KAIMEN_SEEK=1 seeks new ones.
settings.register_profile("steady", derandomize=not os.environ.get("KAIMEN_SEEK"), deadline=None)
settings.load_profile("steady")
NOTICES = Path(os.environ.get("KAIMEN_NOTICES") or Path(__file__).parents[2] / "shared" / "notices")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give each test its kind, before `-m pure`, `-m database` or `-m browser` select by it."""
    for item in items:
        item.add_marker(kind(item))


def kind(item: pytest.Item) -> str:
    if BROWSER in item.path.parents:
        return "browser"
    asks = set(getattr(item, "fixturenames", ()))
    return "database" if asks & DATABASE_FIXTURES or item.get_closest_marker("django_db") else "pure"


@pytest.fixture(scope="session")
def notices() -> Path:
    """The folder of the notices' own texts; the test is skipped, with the reason, where it is absent."""
    if not NOTICES.is_dir():
        pytest.skip("the notices' own texts are not here: set KAIMEN_NOTICES to their folder")
    return NOTICES


@pytest.fixture(scope="session")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installation]:
    """An installation set up without the demo, copied for each test."""
    home = tmp_path_factory.mktemp("pattern") / "home"
    with installation_at(home, os.environ.get("KAIMEN_DATABASE", "")) as made:
        made.ok("setup", "--empty")
        yield made


@pytest.fixture
def installation(tmp_path: Path, pattern: Installation) -> Iterator[Installation]:
    """A fresh installation, set up and empty, on the database that this run tests."""
    with installation_at(tmp_path / "home", os.environ.get("KAIMEN_DATABASE", ""), like=pattern) as made:
        yield made


@pytest.fixture
def bare_installation(tmp_path: Path) -> Iterator[Installation]:
    """Another one, without tables."""
    with installation_at(tmp_path / "bare", os.environ.get("KAIMEN_DATABASE", "")) as made:
        yield made
