"""Which addresses are public pages, whose they are, and what makes two of them differ."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from kaimen.stages.column.rules.addresses import is_public, listed, region_of
from kaimen.stages.column.rules.turning import next_turn


@pytest.mark.parametrize(
    ("path", "region"),
    [
        ("/", ""),
        ("/sitemap.xml", ""),
        ("/430103/", "430103"),
        ("/430103/2024/27/", "430103"),
        ("/43/2024-b/plan.csv", "43"),
    ],
)
def test_public_pages_and_their_region(path: str, region: str):
    assert is_public(path)
    assert region_of(path) == region


@pytest.mark.parametrize(
    "path", ["/desk/430103/", "/health/", "/static/web/base.css", "/accounts/login/", "/430103", "/x430103/"]
)
def test_everything_else_is_passed_on(path: str):
    assert not is_public(path)


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("", ""),
        ("month=9", "month=9"),
        ("page=2&month=9", "month=9&page=2"),
        ("month=9&utm_source=x&mode=elder", "month=9"),
        ("from=wechat", ""),
        ("q=%E5%8C%BB%E4%BF%9D", None),
        ("month=" + "9" * 500, None),
    ],
)
def test_only_listed_parameters_make_another_page(query: str, told: str | None):
    assert listed(query) == told


def test_a_page_turns_at_midnight():
    shanghai = ZoneInfo("Asia/Shanghai")
    assert next_turn(datetime(2024, 2, 28, 23, 59, tzinfo=shanghai)) == datetime(2024, 2, 29, tzinfo=shanghai)
