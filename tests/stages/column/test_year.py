"""A region's year as the public sees it."""

import json
import re
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.utils import timezone

from kaimen.regions.acts import hide_campaign, show_campaign
from kaimen.regions.facts import Mode
from kaimen.scheme.roles import THE_CLOCK
from kaimen.stages.plan import acts
from kaimen.stages.plan import reads as plan
from tests.stages.plan.making import BASIS, Made, typed

pytestmark = pytest.mark.django_db
YEAR = "/990101/2026/"


@pytest.fixture
def made() -> Made:
    return Made()


def long_table(rows: int) -> str:
    lines = [f"{n}\t{1 + n % 12}月\t走进第{n}号门\t现场观摩\t区甲局" for n in range(1, rows + 1)]
    return "活动计划表\n序号\t活动时间\t活动主题\t活动形式\t责任单位\n" + "\n".join(lines)


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.content.decode())


def doors(page: str) -> list[str]:
    return re.findall(r'<a class="door door--(\w+(?: is-off)?)" href="/990101/2026/(\d+)/"', page)


def test_each_activity_is_one_door_named_in_full(client: Client, made: Made):
    made.issued()
    page = text(client, YEAR)
    assert doors(page) == [("plan", "1"), ("plan", "2"), ("plan", "3"), ("plan", "4")]
    assert 'aria-label="1号，走进自来水厂，区甲局，5月，计划"' in page
    assert 'aria-label="4号，医保政策进社区，区乙局，6-8月，计划"' in page


def test_a_month_lists_its_own_and_what_runs_on(client: Client, made: Made):
    made.issued()
    june = text(client, YEAR + "?month=6")
    assert re.findall(r'<li class="act" id="a(\d+)"', june) == ["3", "4"]
    july = text(client, YEAR + "?month=7")
    assert "从前面的月份延续到本月" in july
    assert re.findall(r'<li class="act"(?: id="a\d+")?>.*?/2026/(\d+)/', july) == ["4"]


@pytest.mark.parametrize(
    ("query", "kept"),
    [
        ("q=医保", ["4"]),
        ("q=%EF%BC%91号", ["1"]),
        ("q=食品 区乙局", ["2"]),
        ("unit=区甲局", ["1", "3"]),
        ("form=座谈交流", ["2"]),
        ("form=现场观摩&unit=区乙局", ["2"]),
        ("q=没有这样的", []),
        ("q=%25", []),
    ],
)
def test_filters_fade_the_other_doors_and_list_what_is_left(
    client: Client, made: Made, query: str, kept: list[str]
):
    made.issued()
    page = text(client, f"{YEAR}?{query}")
    assert [number for kind, number in doors(page) if kind == "plan"] == kept
    assert len(doors(page)) == 4
    assert re.findall(r'<li class="act" id="a(\d+)"', page) == kept
    assert f"符合条件的{len(kept)}场" in page


def test_what_was_typed_is_kept_and_harmless(client: Client, made: Made):
    made.issued()
    page = text(client, YEAR + "?q=%22%3E%3Cscript%3Ealert(1)")
    assert 'value="&quot;&gt;&lt;script&gt;alert(1)"' in page
    assert "<script>alert" not in page


@pytest.mark.parametrize(
    "query", ["month=x", "month=99", "month=-1", "month=٣", "page=x", "page=999", "unit=" + "长" * 500]
)
def test_odd_parameters_still_give_a_page(client: Client, made: Made, query: str):
    made.issued()
    assert client.get(f"{YEAR}?{query}").status_code == 200


def test_the_number_of_queries_does_not_grow(client: Client, django_assert_num_queries):
    one, many = Made(), Made("990102", "长河县")
    one.issued(long_table(1))
    many.issued(long_table(36))
    for address in (YEAR, "/990102/2026/"):
        client.get(address)
        with django_assert_num_queries(7):
            client.get(address)


def test_a_draft_is_never_shown(client: Client, made: Made):
    made.drafted()
    page = text(client, YEAR)
    assert "走进自来水厂" not in page
    assert doors(page) == []
    assert client.get(YEAR + "1/").status_code == 404
    assert client.get(YEAR + "plan/").status_code == 404
    assert client.get(YEAR + "plan.json").json() == []


def test_a_change_under_way_does_not_show(client: Client, made: Made):
    made.issued()
    number = acts.draft(made.office, made.campaign.pk, "改一项")
    acts.edit_row(made.office, number, 1, version_of(number, 1), typed(theme="改过的主题"))
    assert "改过的主题" not in text(client, YEAR)
    acts.review(made.office, number, BASIS)
    acts.release(made.office, number)
    assert "改过的主题" in text(client, YEAR)


def version_of(edition: int, number: int) -> int:
    found = plan.row(edition, number)
    assert found
    return found.version


def test_a_hidden_campaign_is_no_page(client: Client, made: Made):
    made.issued()
    hide_campaign(THE_CLOCK, made.campaign)
    for part in ("", "1/", "plan/", "scheme/", "editions/", "plan.json", "feed.atom"):
        assert client.get(YEAR + part).status_code == 404
    show_campaign(THE_CLOCK, made.campaign)
    assert client.get(YEAR).status_code == 200


def test_another_regions_activity_is_no_page_here(client: Client, made: Made):
    made.issued()
    Made("990102", "长河县")
    assert client.get("/990102/2026/1/").status_code == 404
    assert client.get("/990199/2026/").status_code == 404
    assert client.get("/990101/2025/").status_code == 404
    assert client.get("/990101/2026-other/").status_code == 404


def test_printed_plans_say_plan_and_judge_nobody(client: Client):
    Made(mode=Mode.AS_PRINTED).issued()
    page = text(client, YEAR)
    assert "表里写的是计划" in page
    assert "已举办" not in page
    assert "计划开4次" in page


def test_today_is_told(client: Client, made: Made, monkeypatch: pytest.MonkeyPatch):
    made.issued()
    now = datetime(2026, 6, 3, 9, tzinfo=ZoneInfo("Asia/Shanghai"))
    monkeypatch.setattr(timezone, "now", lambda: now)
    page = text(client, YEAR)
    assert "2026年6月3日 周三" in page
    assert "接下来" in page
    assert re.search(r"year__m is-sel is-now.*?6月.*?今天", page)


def test_event_data_only_with_a_day(client: Client, made: Made):
    made.issued()
    assert "ld+json" not in text(client, YEAR + "1/")


def test_event_data_is_valid_json(client: Client, made: Made):
    made.issued(long_table(1).replace("2月", "6月25日"))
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', text(client, YEAR + "1/"))
    assert found
    told = json.loads(found[1])
    assert (told["@type"], told["startDate"]) == ("Event", "2026-06-25")


def test_no_page_sets_a_cookie_or_reads_the_reader(client: Client, made: Made):
    made.issued()
    anonymous = {part: client.get(YEAR + part) for part in ("", "1/", "plan/", "scheme/")}
    office = made.office_client()
    for part, answer in anonymous.items():
        assert not answer.cookies
        assert office.get(YEAR + part).content == answer.content
