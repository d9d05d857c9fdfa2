"""Every test is of one kind, told by what it asks for; see docs/testing.md."""

import pytest


def kinds(item: pytest.Item) -> list[str]:
    return [mark.name for mark in item.iter_markers() if mark.name in ("pure", "database", "browser")]


def test_this_test_is_pure(request: pytest.FixtureRequest):
    assert kinds(request.node) == ["pure"]


@pytest.mark.django_db
def test_one_that_asks_for_a_database_is_a_database_test(request: pytest.FixtureRequest):
    assert kinds(request.node) == ["database"]
