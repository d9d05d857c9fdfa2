"""The desk's pages: who sees which desk, what stands on it, and that it asks no more for more."""

from datetime import date, datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from kaimen.people import acts
from kaimen.people import reads as people
from kaimen.regions import acts as regions
from kaimen.regions.facts import Mode
from kaimen.regions.models import Campaign
from kaimen.scheme.roles import THE_CLOCK, Role
from kaimen.stages.plan import acts as plan
from kaimen.stages.plan import reads as plan_reads
from kaimen.stages.plan.facts import SessionFact
from tests.people.making import a_member, signed_in
from tests.stages.plan.making import Made
from tests.web.desk.schemes import text

pytestmark = pytest.mark.django_db
MOST = 12
"""Queries of a page, signing in included."""


def live(code: str = "990101", name: str = "云溪区", mode: Mode = Mode.REHEARSAL) -> Made:
    """A region with a scheme and a campaign that stands in the middle of its year."""
    made = Made(code, name, mode)
    regions.publish_scheme(THE_CLOCK, made.campaign, text(code))
    if mode is Mode.REHEARSAL:
        made.campaign.played_at = timezone.make_aware(datetime(2026, 6, 3, 9))
        made.campaign.save()
    return made


def work(made: Made) -> str:
    return f"/desk/{made.region.code}/work/{made.campaign.pk}/"


def clerk_of(made: Made, unit: int = 0) -> Client:
    return signed_in(people.user_of(made.clerk(unit).id))


def read(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_office_sees_its_desk_and_a_unit_its_own():
    made = live()
    made.issued()
    office, clerk = read(made.office_client(), work(made)), read(clerk_of(made), work(made))
    assert "<h1>工作台</h1>" in office and "走进自来水厂" in office and "医保政策进社区" in office
    assert "<h1>我的待办</h1>" in clerk and "走进自来水厂" in clerk
    assert "医保政策进社区" not in clerk and "单位进度总表" not in clerk


def test_signing_in_leads_to_the_desk_under_its_own_name():
    made = live()
    assert 'href="/desk/990101/work/" aria-current="page">工作台</a>' in read(
        made.office_client(), work(made)
    )
    assert 'href="/desk/990101/work/" aria-current="page">我的待办</a>' in read(clerk_of(made), work(made))


def test_an_observer_reads_and_decides_nothing():
    made = live()
    edition = made.issued()
    row = plan_reads.rows(edition.pk)[0]
    plan.propose_day(made.clerk(), row.activity, SessionFact(0, date(2026, 5, 20)))
    watcher = signed_in(a_member("watcher", Role.OBSERVER, made.region).user)
    page = read(watcher, work(made))
    assert "单位进度总表" in page and "等你办的" not in page and 'name="key"' not in page
    assert "1项报来日子，待确认" in read(made.office_client(), work(made))


def test_one_who_sits_at_both_desks_may_switch():
    made = live()
    user = people.user_of(made.office.id)
    acts.grant(THE_CLOCK, user, Role.UNIT_CLERK, made.region, made.units[0])
    both = signed_in(user)
    assert f'?as={made.units[0].pk}"' in read(both, work(made))
    assert "<h1>我的待办</h1>" in read(both, f"{work(made)}?as={made.units[0].pk}")
    assert "<h1>工作台</h1>" in read(both, f"{work(made)}?as={made.units[1].pk}")


def test_a_clerk_reads_no_other_units_desk():
    made = live()
    made.issued()
    page = read(clerk_of(made), f"{work(made)}?as={made.units[1].pk}")
    assert "走进自来水厂" in page and "医保政策进社区" not in page


def test_another_regions_campaign_is_not_there():
    made, other = live(), live("990102", "雾溪区")
    for client in (made.office_client(), clerk_of(made)):
        assert client.get(f"/desk/990101/work/{other.campaign.pk}/").status_code == 404
        assert client.get(work(other)).status_code == 403


def test_what_is_late_is_said_in_words():
    made = live()
    made.issued()
    page = read(made.office_client(), f"{work(made)}?chase=over")
    assert '<th scope="row" class="chase__u">区甲局</th><td>定下活动日期</td>' in page
    assert 'class="x x--over"' in page and ">逾期3<" in page


def test_as_printed_nothing_is_late():
    made = live(mode=Mode.AS_PRINTED)
    made.issued()
    page = read(made.office_client(), work(made))
    assert "不评判逾期" in page and "照原件" in page
    assert 'class="x x--over"' not in page and "plate--over" not in page


def test_the_home_picks_the_newest_year_that_is_run():
    made = live()
    printed = regions.open_campaign(THE_CLOCK, made.region, 2027, "开放日", mode=Mode.AS_PRINTED)
    page = read(made.office_client(), "/desk/990101/work/")
    assert f"/desk/990101/work/{printed.pk}/" in page
    assert "云溪区2026" in page


def test_a_region_without_a_year_is_told_what_comes_next():
    made = Made()
    Campaign.objects.all().delete()
    assert "去开一年" in read(made.office_client(), "/desk/990101/work/")
    assert "还没有年度活动" in read(clerk_of(made), "/desk/990101/work/")


def test_without_a_scheme_the_desk_says_so():
    made = Made()
    assert "方案还没发布" in read(made.office_client(), work(made))
    assert "现在不用做什么" in read(clerk_of(made), work(made))


def test_a_theme_is_words_and_never_markup():
    made = live()
    made.issued(table(1, theme="<b>门</b>&amp;'\""))
    page = read(made.office_client(), work(made))
    assert "<b>门</b>" not in page and "&lt;b&gt;门&lt;/b&gt;" in page


HEAD = "云溪区2026年活动计划表\n序号\t活动时间\t活动主题\t活动形式\t责任单位"


def table(rows: int, theme: str = "走进门") -> str:
    return "\n".join([HEAD, *(f"{n}\t5月\t{theme}{n}\t现场观摩\t区甲局" for n in range(1, rows + 1))])


@pytest.mark.parametrize("desk", ["office", "unit"])
def test_a_desk_asks_as_often_for_thirty_activities_as_for_one(desk):
    counts = []
    for code, rows in (("990101", 1), ("990102", 30)):
        made = live(code, f"云{code[-1]}区")
        made.issued(table(rows))
        client = made.office_client() if desk == "office" else clerk_of(made)
        client.get(work(made))
        with CaptureQueriesContext(connection) as queries:
            assert client.get(work(made)).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1] <= MOST
