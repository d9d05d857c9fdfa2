"""The five notices: what each says of itself, where its parts stand, and how fast."""

import os
from datetime import date
from pathlib import Path
from time import perf_counter
from typing import Any

import pytest

from kaimen.papers.notice.contacts import ContactKind, contacts
from kaimen.papers.notice.head.head import Head, notice_of, read_head
from kaimen.papers.sources.text import source_from_text
from tests.papers.notice.country import real_country

NOTICES = Path(os.environ.get("KAIMEN_NOTICES") or Path(__file__).parents[4] / "shared" / "notices")
THEME_DAY, OPEN_DAY = "政务公开主题日", "政府开放日"
HEADS: dict[str, dict[str, Any]] = {
    "liuyang-2023": {
        "number": "浏政务领办发〔2023〕10号", "issued": date(2023, 3, 24), "brand": THEME_DAY, "year": 2023,
        "region_code": "430181", "lead_office": "市政务公开和政务服务工作领导小组办公室",
    },
    "luxi-2025": {
        "number": "泸行审服发〔2025〕1号", "issued": date(2025, 5, 7), "brand": THEME_DAY, "year": 2025,
        "region_code": "433122", "office": "泸溪县行政审批服务局", "addressed": ("县直各单位",),
    },
    "tianxin-2024": {
        "number": "天政务公开办发〔2024〕1号", "issued": date(2024, 2, 28), "brand": THEME_DAY, "year": 2024,
        "region_code": "430103", "region_name": "天心区",
    },
    "shaoyang-2023": {
        "number": "邵政务公开办发〔2023〕4号", "issued": date(2023, 4, 18), "brand": THEME_DAY, "year": 2023,
        "region_code": "430500", "region_name": "邵阳市",
    },
    "yishui-2023": {
        "title": "沂水县人民政府办公室关于组织开展“政府开放日”活动的通知", "number": "", "issued": date(2023, 9, 11),
        "brand": OPEN_DAY, "year": 2023, "region_code": "371323", "lead_office": "县政务公开办公室",
    },
}  # fmt: skip
BASED_ON = {"liuyang-2023": ["长政务公开办发〔2023〕1号"], "shaoyang-2023": ["邵政务公开办发〔2023〕2号"]}
KINDS = {
    "liuyang-2023": {ContactKind.PHONE, ContactKind.FAX, ContactKind.MAILBOX},
    "luxi-2025": {ContactKind.NAME, ContactKind.PHONE, ContactKind.MAILBOX},
    "tianxin-2024": {ContactKind.NAME, ContactKind.PHONE, ContactKind.MAILBOX},
}
CLAUSES = {
    "liuyang-2023": "五（三）",
    "luxi-2025": "四（三）",
    "tianxin-2024": "三（三）",
    "shaoyang-2023": "三",
    "yishui-2023": "六（四）",
}
SLOWEST_MS = 100
"""Several times what it takes, since tests share their machine."""


def text_of(name: str) -> str:
    if not NOTICES.is_dir():
        pytest.skip("the notices' own texts are not here: set KAIMEN_NOTICES to their folder")
    return (NOTICES / f"{name}.txt").read_text("utf-8")


def head_of(name: str) -> Head:
    head = read_head(source_from_text(text_of(name)), real_country())
    assert head is not None
    return head


every = pytest.mark.parametrize("name", HEADS)


@every
def test_what_a_notice_says_of_itself(name: str) -> None:
    head = head_of(name)
    assert {key: getattr(head, key) for key in HEADS[name]} == HEADS[name]
    assert [one.number for one in head.documents] == BASED_ON.get(name, [])
    assert head.doubts == ()


@every
def test_its_last_clause_has_its_number(name: str) -> None:
    source = source_from_text(text_of(name))
    numbered = [
        one.section for one in notice_of(source, head_of(name)).sentences if one.section[:1] in "一二三四五六"
    ]
    assert numbered[-1] == CLAUSES[name]


@every
def test_its_contacts_are_all_that_is_kept_apart(name: str) -> None:
    source = source_from_text(text_of(name))
    told = contacts(notice_of(source, head_of(name)))
    assert {one.kind for one in told if not one.public} == KINDS.get(name, set())


@every
def test_it_is_read_at_once(name: str) -> None:
    source, divisions = source_from_text(text_of(name)), real_country()
    begun = perf_counter()
    head = read_head(source, divisions)
    assert head is not None
    contacts(notice_of(source, head))
    assert (perf_counter() - begun) * 1000 < SLOWEST_MS
