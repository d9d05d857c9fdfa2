"""Refusals in three parts, and how the address changes a page's look."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_a_missing_page_says_where_why_and_how_to_mend(client: Client):
    answer = client.get("/nowhere/")
    assert answer.status_code == 404
    for part in ("这里没有这一页", "可能是网址抄错了", "请从首页找到你的地区"):
        assert part in answer.content.decode()


def test_a_failing_page_is_told_in_our_words(client: Client, monkeypatch: pytest.MonkeyPatch):
    def fails(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("kaimen.stages.column.reads.campaign_at", fails)
    client.raise_request_exception = False
    answer = client.get("/990101/2026/")
    assert answer.status_code == 500
    assert "没有打开" in answer.content.decode()


def test_elder_mode_by_address_is_remembered(client: Client):
    first = client.get("/accessibility/?mode=elder")
    assert 'data-mode="elder"' in first.content.decode()
    assert first.cookies["kaimen_mode"].value == "elder"
    assert 'data-mode="elder"' in client.get("/").content.decode()
    assert "data-mode" not in client.get("/?mode=plain").content.decode()
    assert "data-mode" not in client.get("/").content.decode()


def test_language_by_address_is_remembered(client: Client):
    assert '<html lang="en"' in client.get("/?lang=en").content.decode()
    assert '<html lang="en"' in client.get("/").content.decode()
    assert '<html lang="zh-CN"' in client.get("/?lang=zh").content.decode()


def test_the_browsers_language_decides_nothing(client: Client):
    assert '<html lang="zh-CN"' in client.get("/", HTTP_ACCEPT_LANGUAGE="en").content.decode()
