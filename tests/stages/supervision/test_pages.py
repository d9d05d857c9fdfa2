import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kaimen.outbox.models import Message
from kaimen.regions.facts import Mode
from kaimen.stages.supervision import acts
from kaimen.stages.supervision.models import Reminder
from tests.stages.supervision.making import LATE, Asked

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked() -> Asked:
    made = Asked()
    made.on(LATE)
    return made


@pytest.fixture
def office(asked: Asked) -> Client:
    return asked.office_client()


def at(made: Asked, name: str = "supervision_remind") -> str:
    return reverse(name, args=[made.region.code, made.campaign.pk])


def test_the_preview_shows_each_letter_and_writes_nothing(asked, office):
    page = office.post(at(asked), {"key": asked.keys()}).content.decode()
    assert "催办2件，发给2家" in page and "发出2份催办" in page
    assert page.count("应于3月27日前办结，已逾期3个工作日。") == 2
    assert "2家：演练，不发邮件。" in page
    assert (Message.objects.count(), Reminder.objects.count()) == (0, 0)


def test_one_press_after_the_preview_sends_them_once(asked, office):
    form = {"key": asked.keys(), "step": "send", "note": "请抓紧。", "once": "a" * 32}
    answers = [office.post(at(asked), form) for _ in range(2)]
    assert [answer.url for answer in answers] == [at(asked, "supervision_log")] * 2
    assert list(Message.objects.values_list("state", flat=True)) == ["ready", "ready"]
    assert all("请抓紧。" in body for body in Message.objects.values_list("body", flat=True))
    log = office.get(at(asked, "supervision_log")).content.decode()
    assert "区甲局" in log and "区乙局" in log and "2份" in log


def test_what_was_unticked_is_not_sent(asked, office):
    page = office.post(at(asked), {"key": asked.keys()[:1], "step": "look"}).content.decode()
    assert "催办1件，发给1家" in page
    office.post(at(asked), {"key": asked.keys()[:1], "step": "send"})
    assert Message.objects.get().unit == asked.units[0]


@pytest.mark.parametrize(("choice", "units"), [("overdue", 2), ("undeclared", 2), ("today", 0), ("x", 0)])
def test_a_whole_choice_is_previewed_at_one_press(asked, office, choice, units):
    answer = office.get(at(asked) + f"?all={choice}")
    assert answer.status_code == 200
    assert (f"发给{units}家" in answer.content.decode()) == bool(units)


def test_what_was_reminded_of_today_is_left_out_until_asked_again(asked, office):
    acts.remind(asked.office, asked.campaign, asked.keys()[:1])
    page = office.post(at(asked), {"key": asked.keys()}).content.decode()
    assert "没有列入的1件" in page and "今天催过" in page and "发给1家" in page
    again = {"key": asked.keys(), "step": "look", "again": "on"}
    page = office.post(at(asked), again).content.decode()
    assert "发给2家" in page and "第2次" in page
    office.post(at(asked), again | {"step": "send"})
    assert Message.objects.count() == 3


def test_only_those_of_today_left_can_still_be_asked_again(asked, office):
    acts.remind(asked.office, asked.campaign, asked.keys())
    page = office.post(at(asked), {"key": asked.keys()}).content.decode()
    assert "没有要催的" in page and "今天催过的也再催一次" in page


def test_nothing_chosen_says_what_to_do(asked, office):
    for form in ({}, {"step": "send"}, {"step": "look"}):
        answer = office.post(at(asked), form)
        assert answer.status_code == 422
        assert "没有选中事项。请回到工作台" in answer.content.decode()
    assert Message.objects.count() == 0


def test_a_note_too_long_stays_in_the_form(asked, office):
    answer = office.post(at(asked), {"key": asked.keys(), "step": "send", "note": "长" * 201})
    assert answer.status_code == 422 and "长" * 201 in answer.content.decode()
    assert Message.objects.count() == 0


def test_a_printed_year_shows_that_it_is_not_judged():
    made = Asked(mode=Mode.AS_PRINTED)
    office = made.office_client()
    assert "不评判，也不催办" in office.get(at(made) + "?all=overdue").content.decode()
    answer = office.post(at(made), {"key": made.keys(), "step": "send"})
    assert answer.status_code == 422 and Message.objects.count() == 0


def test_a_unit_has_no_such_page_and_another_region_no_answer(asked, office):
    other = Asked("990102", "雨溪区")
    clerk = asked.clerk_client()
    for name in ("supervision_remind", "supervision_log"):
        assert clerk.get(at(asked, name)).status_code == 403
        assert office.get(at(other, name)).status_code == 403
        mixed = reverse(name, args=[asked.region.code, other.campaign.pk])
        assert office.get(mixed).status_code == 404
        assert office.post(mixed, {"key": other.keys(), "step": "send"}).status_code in (404, 405)
    assert Message.objects.count() == 0


def test_the_region_alone_leads_to_the_newest_log(asked, office):
    answer = office.get(reverse("supervision_home", args=[asked.region.code]))
    assert answer.url == at(asked, "supervision_log")


@pytest.mark.parametrize("name", ["supervision_remind", "supervision_log"])
def test_a_page_asks_as_often_for_thirty_units_as_for_one(name):
    counts = []
    for code, more in (("990101", 0), ("990102", 30)):
        made = Asked(code, f"云{code[-1]}区")
        made.more_units(more)
        made.on(LATE)
        if name == "supervision_log":
            acts.remind(made.office, made.campaign, made.keys())
        client = made.office_client()
        client.get(at(made, "supervision_log"))
        with CaptureQueriesContext(connection) as queries:
            assert client.get(at(made, name) + "?all=overdue").status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 40
