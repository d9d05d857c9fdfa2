"""How tests are told apart: by where they stand and what they ask for, never by hand."""

import os
from pathlib import Path

import pytest

BROWSER = Path(__file__).parent / "browser"
DATABASE_FIXTURES = {"db", "transactional_db", "django_db_setup", "django_db_blocker", "installation"}
NOTICES = Path(os.environ.get("KAIMEN_NOTICES") or Path(__file__).parents[2] / "shared" / "notices")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give each test its kind; `-m pure`, `-m database` and `-m browser` select by it."""
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
