"""An activity's page, the papers of a year, its feeds, and the lists of places."""

import csv
import io
import re
from xml.etree import ElementTree

import pytest
from django.test import Client
from icalendar import Calendar

from kaimen.regions.acts import edit_particulars
from kaimen.regions.facts import Mode
from kaimen.stages.plan import acts
from kaimen.stages.plan import reads as plan
from tests.stages.plan.making import BASIS, Made, typed

pytestmark = pytest.mark.django_db
YEAR = "/990101/2026/"
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def made() -> Made:
    made = Made()
    made.issued()
    return made


def text(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return re.sub(r"\s+", " ", answer.content.decode())


def change_first_row(made: Made) -> None:
    number = acts.draft(made.office, made.campaign.pk, "水厂改期")
    found = plan.row(number, 1)
    assert found
    acts.edit_row(made.office, number, 1, found.version, typed(theme="走进新水厂"))
    acts.review(made.office, number, BASIS)
    acts.release(made.office, number)


def test_an_activity_tells_its_row_and_its_neighbours(client: Client, made: Made):
    page = text(client, YEAR + "2/")
    assert "<h1>食品抽检看得见</h1>" in page
    assert "从2026年5月1日到2026年5月31日" in page
    assert re.findall(r'href="/990101/2026/(\d+)/" rel="(\w+)"', page) == [("1", "prev"), ("3", "next")]
    assert 'href="/990101/2026/2/calendar.ics"' in page


def test_a_missing_unit_is_told_at_its_place(client: Client):
    made = Made("990103", "缺口县", Mode.AS_PRINTED)
    made.issued(
        "活动计划表\n序号\t活动时间\t活动主题\t活动形式\t责任单位\n1\t5月\t走进水厂\t座谈交流\t\n2\t6月\t走进电厂\t座谈交流\t区甲局\n"
    )
    page = text(client, "/990103/2026/1/")
    assert "责任单位原表缺" in page
    assert "原表这里存疑" in page


def test_the_history_of_a_row_is_told_with_its_reason(client: Client, made: Made):
    assert "这一行改过什么" not in text(client, YEAR + "1/")
    change_first_row(made)
    changed = text(client, YEAR + "1/")
    assert "活动主题由“走进自来水厂”改为“走进新水厂”" in changed
    assert "理由：水厂改期" in changed
    assert "这一行改过什么" not in text(client, YEAR + "2/")


def test_editions_are_told_newest_first(client: Client, made: Made):
    change_first_row(made)
    page = text(client, YEAR + "editions/")
    assert re.findall(r'<li class="issue" id="e(\d+)"', page) == ["2", "1"]
    assert page.index("水厂改期") < page.index("首次印发")


def test_the_table_has_the_regions_columns(client: Client, made: Made):
    page = text(client, YEAR + "plan/")
    headings = re.findall(r'<th scope="col" class="k-\w+">(.*?)</th>', page)
    assert headings == ["序号", "活动时间", "活动主题", "活动形式", "责任单位"]
    assert len(re.findall(r'<tr id="r\d+"', page)) == 4


def test_a_year_without_a_scheme_says_so(client: Client, made: Made):
    assert "通知还没有公布" in text(client, YEAR + "scheme/")


def test_a_year_without_a_table_is_an_honest_page(client: Client):
    Made("990104", "窗口县")
    page = text(client, "/990104/2026/")
    assert 'class="door door--plan" href' not in page
    assert "通知还没有公布" in page
    assert "计划表" not in re.findall(r'<nav class="site__nav".*?</nav>', page)[0]


def test_the_plan_for_programs(client: Client, made: Made):
    rows = client.get(YEAR + "plan.json").json()
    assert [row["no"] for row in rows] == [1, 2, 3, 4]
    assert rows[3]["period"]["text"] == "6-8月"
    told = client.get(YEAR + "plan.csv").content.decode("utf-8-sig")
    assert next(csv.reader(io.StringIO(told)))[0] == "序号"
    assert "走进自来水厂" in told
    assert client.get(YEAR + "plan.xlsx").content[:2] == b"PK"


def test_calendars_parse(client: Client, made: Made):
    whole = Calendar.from_ical(client.get(YEAR + "calendar.ics").content)
    one = Calendar.from_ical(client.get(YEAR + "3/calendar.ics").content)
    assert len(whole.walk("VEVENT")) == 4
    assert [str(event["SUMMARY"]) for event in one.walk("VEVENT")] == ["垃圾去哪儿了（6月）"]
    assert client.get(YEAR + "9/calendar.ics").status_code == 404


def test_the_atom_feed_tells_each_edition(client: Client, made: Made):
    change_first_row(made)
    feed = ElementTree.fromstring(client.get(YEAR + "feed.atom").content)
    entries = feed.findall(f"{ATOM}entry")
    assert [entry.findtext(f"{ATOM}id", "").rsplit("#")[-1] for entry in entries] == ["e2", "e1"]
    assert "1号：活动主题由" in (entries[0].findtext(f"{ATOM}summary") or "")


def test_the_map_of_the_site_names_public_years_only(client: Client, made: Made):
    found = ElementTree.fromstring(client.get("/sitemap.xml").content)
    assert [loc.text for loc in found.iter() if loc.tag.endswith("loc")] == [
        "http://testserver/",
        "http://testserver/990101/2026/",
    ]
    assert "Sitemap: http://testserver/sitemap.xml" in client.get("/robots.txt").content.decode()


def test_regions_are_listed_and_found(client: Client, made: Made):
    Made("990102", "长河县")
    assert re.findall(r'<h3><a href="/(\d+)/">', text(client, "/")) == ["990102", "990101"]
    assert re.findall(r'<h3><a href="/(\d+)/">', text(client, "/?q=云溪")) == ["990101"]
    assert re.findall(r'<h3><a href="/(\d+)/">', text(client, "/?q=990102")) == ["990102"]
    assert "没有找到这个地区" in text(client, "/?q=不在")


def test_a_regions_years_and_its_search(client: Client, made: Made):
    assert "4项活动" in text(client, "/990101/")
    found = text(client, "/990101/?q=医保")
    assert re.findall(r'<h3><a href="([^"]+)">', found) == ["/990101/2026/4/"]
    other = Made("990102", "长河县")
    other.issued()
    assert "/990102/" not in text(client, "/990101/?q=医保")


def test_lists_ask_no_more_for_more(client: Client, made: Made, django_assert_max_num_queries):
    for n in range(2, 32):
        Made(f"9902{n:02}", f"长河{n}县")
    with django_assert_max_num_queries(6):
        client.get("/")


def test_the_foot_shows_what_is_set_and_nothing_empty(client: Client, made: Made):
    assert "主办单位" not in text(client, YEAR)
    edit_particulars(made.office, made.region, {"sponsor": "云溪区人民政府", "site_code": "9901010001"})
    page = text(client, YEAR)
    assert "<dt>主办单位</dt><dd>云溪区人民政府</dd>" in page
    assert '<meta name="SiteIDCode" content="9901010001">' in page
    assert "承办单位" not in page


def put_off_and_cancel(made: Made) -> None:
    number = acts.draft(made.office, made.campaign.pk, "两项有变")
    acts.postpone(made.office, number, 1)
    acts.cancel(made.office, number, 2)
    acts.review(made.office, number, BASIS)
    acts.release(made.office, number)


def test_what_does_not_stand_says_so_in_every_paper(client: Client, made: Made):
    put_off_and_cancel(made)
    page = text(client, YEAR + "plan/")
    assert "走进自来水厂（延期）<" in page
    assert "<s>食品抽检看得见</s>（已取消）" in page
    assert "共3项，照地区自己的栏目排列。另有1项已取消。" in page
    told = client.get(YEAR + "plan.csv").content.decode("utf-8-sig")
    assert "食品抽检看得见（已取消）" in told
    assert [row["theme"] for row in client.get(YEAR + "plan.json").json()][1] == "食品抽检看得见"
    whole = Calendar.from_ical(client.get(YEAR + "calendar.ics").content).walk("VEVENT")
    assert [str(event.get("status", "")) for event in whole] == ["", "CANCELLED", "", ""]


def test_public_counts_leave_cancelled_ones_out(client: Client, made: Made):
    put_off_and_cancel(made)
    page = text(client, YEAR)
    assert "开3次" in page
    assert "<dt>项活动</dt><dd>3</dd>" in page
    assert "<b>5月</b><span>1场</span>" in page
    assert "3项活动" in text(client, "/990101/")
    assert "3项</span>" in text(client, "/")
