"""What a draft moves, on the page from which it is published."""

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils.timezone import localdate

from kaimen.duties import reads
from kaimen.regions import acts as regions
from kaimen.regions.models import SchemeVersion
from kaimen.regions.scheming import acts
from kaimen.regions.scheming.reads import binding, work_on
from kaimen.scheme.duties.facts import Deed
from kaimen.scheme.duties.moving import Way
from kaimen.scheme.roles import THE_CLOCK
from kaimen.stages.plan import acts as plan
from tests.regions.schemes import a_scheme
from tests.stages.plan.making import TABLE, Made, read

pytestmark = pytest.mark.django_db
REPORT = """
[[report.reporting]]
due = { count = 5, unit = "workday", side = "after", anchor = "activity" }
clause = { section = "三", words = "5个工作日内" }
"""


@pytest.fixture
def made() -> Made:
    made = Made()
    text = a_scheme("990101", 2026, "政务公开主题日") + REPORT
    regions.publish_scheme(THE_CLOCK, made.campaign, text)
    made.issued()
    return made


def begin(made: Made, count: int = 3) -> str:
    """A draft that gives the reports so many workdays; the address of the page that shows what it moves."""
    acts.start(made.office, made.campaign, "last")
    text = work_on(made.campaign).draft.text.replace("count = 5", f"count = {count}")
    acts.put_text(made.office, made.campaign, 1, text)
    return reverse("duties_moving", args=[made.region.code, made.campaign.pk])


def shown(client: Client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_the_page_tells_the_difference_and_every_day_that_moves(made):
    page = shown(made.office_client(), begin(made))
    assert "活动结束后5个工作日内" in page and "活动结束后3个工作日内" in page
    assert "报送情况报告" in page and "2个工作日" in page and "区甲局" in page
    assert "发布第2版" in page


def test_publishing_makes_the_duties_what_the_page_told(made):
    address, client = begin(made), made.office_client()
    today = localdate()
    told = reads.moved_by(made.campaign, work_on(made.campaign).sound, today, today)
    assert {one.way for one in told} <= {Way.EARLIER}
    form = {"in_force_from": today, "shown": today, "version": 2}
    assert client.post(address, form).status_code == 302
    stands = {duty.key: duty.due or duty.latest for duty in reads.duties(made.campaign, today)}
    assert {one.duty.key: one.after for one in told}.items() <= stands.items()
    assert SchemeVersion.objects.count() == 2


def test_what_was_due_before_a_version_was_published_stays(made):
    made_before = {duty.key: duty.due for duty in reads.duties(made.campaign, date(2027, 1, 4)) if duty.due}
    first = binding(made.campaign, localdate())[0]
    begin(made)
    acts.publish(made.office, made.campaign, 2, first.effective)
    schemes = binding(made.campaign, localdate())
    assert schemes[1].effective == max(localdate(), first.effective)
    kept = {duty.key: duty.due for duty in reads.duties(made.campaign, date(2027, 1, 4))}
    assert {k: d for k, d in made_before.items() if d < schemes[1].effective}.items() <= kept.items()


def test_a_changed_day_is_worked_out_again_before_it_is_published(made):
    address, client = begin(made), made.office_client()
    today = localdate()
    later = today + timedelta(30)
    answer = client.post(address, {"in_force_from": later, "shown": today, "version": 2})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "请看过下面重算的影响" in page and f"{later}起执行" in page
    assert SchemeVersion.objects.count() == 1
    assert client.post(address, {"in_force_from": later, "shown": later, "version": 2}).status_code == 302


def test_what_somebody_changed_meanwhile_is_not_published_unseen(made):
    address, client = begin(made), made.office_client()
    answer = client.post(address, {"in_force_from": localdate(), "shown": localdate(), "version": 1})
    assert answer.status_code == 422
    assert "别人改过这里" in answer.content.decode()
    assert client.post(address, {"in_force_from": "x", "shown": "", "version": "y"}).status_code == 422


def test_the_list_is_filtered_and_paged_and_asks_no_more_for_more(made):
    address, client = begin(made), made.office_client()
    shown(client, address)
    with CaptureQueriesContext(connection) as few:
        shown(client, address)
    for page in ("?way=earlier", "?way=later&page=9", "?way=odd&from=x", f"?from={localdate()}"):
        shown(client, address + page)
    rows = "\n".join(f"{n}\t6月\t主题{n}\t现场观摩\t区甲局" for n in range(5, 70))
    number = plan.draft(made.office, made.campaign.pk, "加开")
    plan.import_table(made.office, number, read(TABLE + rows))
    plan.review(made.office, number, "办公室审查，无涉密和个人信息")
    plan.release(made.office, number)
    with CaptureQueriesContext(connection) as many:
        page = shown(client, address)
    assert len(many) <= len(few)
    assert page.count("<tr>") <= 54
    assert Deed.REPORT.label in page
