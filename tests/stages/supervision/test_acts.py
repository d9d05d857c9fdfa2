from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from django.utils import timezone

from kaimen.outbox import acts as outbox
from kaimen.outbox.models import Message
from kaimen.regions.facts import Mode
from kaimen.scheme.duties.facts import Deed
from kaimen.scheme.problem import Refused
from kaimen.scheme.roles import THE_CLOCK, Actor, Grant, Role
from kaimen.stages.supervision import acts, reads, tasks
from kaimen.stages.supervision.facts import Reminded, Why
from kaimen.stages.supervision.kinds import REMINDER
from kaimen.stages.supervision.models import Reminder
from kaimen.trail.models import Entry
from tests.stages.supervision.making import DUE, LATE, Asked

pytestmark = pytest.mark.django_db
STRANGER = Actor("user:77", frozenset({Grant(Role.LEAD_OFFICE, "990199")}))


@pytest.fixture
def asked() -> Asked:
    made = Asked()
    made.on(LATE)
    return made


def refused(function, *args) -> list[str]:
    with pytest.raises(Refused) as caught:
        function(*args)
    return [problem.code for problem in caught.value.problems]


def test_each_unit_gets_one_letter_with_its_own_lines_only(asked):
    asked.issued()
    keys = asked.keys() + asked.keys(Deed.FIX_DAY)
    assert len(keys) == 6
    assert acts.remind(asked.office, asked.campaign, keys) == 2
    first, second = Message.objects.filter(kind=REMINDER.code).order_by("unit")
    assert (first.unit, second.unit) == tuple(asked.units)
    assert "走进自来水厂" in first.body and "走进自来水厂" not in second.body
    assert "食品抽检看得见" in second.body and "食品抽检看得见" not in first.body
    assert first.body.startswith(
        "区甲局：\n贵单位2026年“政务公开主题日”有3件事项待办：\n1．申报活动主题，应于3月27日前办结，已逾期"
    )
    assert Reminder.objects.count() == 6


def test_the_letter_is_released_and_says_what_and_how_late(asked):
    acts.remind(asked.office, asked.campaign, asked.keys()[:1], False, "有困难请来电。")
    made = Message.objects.get()
    assert (made.state, made.subject) == ("ready", "【催办】政务公开主题日1件事项")
    assert "申报活动主题，应于3月27日前办结，已逾期3个工作日。" in made.body
    assert "有困难请来电。" in made.body and "第2次" not in made.body
    assert made.body.endswith("云溪区公开办\n2026年4月1日")


def test_a_preview_is_exactly_what_is_written(asked):
    asked.issued()
    keys = asked.keys() + asked.keys(Deed.HOLD)
    shown = reads.preview(asked.campaign, keys, LATE, note="请抓紧。")
    acts.remind(asked.office, asked.campaign, keys, False, "请抓紧。")
    found = Message.objects.filter(kind=REMINDER.code).order_by("id")
    written = [(made.unit_id, made.subject, made.body) for made in found]
    assert written == [(one.unit, one.text.subject, one.text.body) for one in shown.letters]


def test_twice_on_one_day_only_when_asked_again(asked):
    keys = asked.keys()
    acts.remind(asked.office, asked.campaign, keys[:1])
    assert acts.remind(asked.office, asked.campaign, keys) == 1
    assert refused(acts.remind, asked.office, asked.campaign, keys) == ["supervision.nothing_to_remind"]
    assert acts.remind(asked.office, asked.campaign, keys, True) == 2
    assert Message.objects.count() == 4
    assert {one.times for one in reads.reminded(asked.campaign.pk).values()} == {2}


def test_the_leader_is_copied_in_after_two(asked):
    keys = asked.keys()[:1]
    copied = []
    for days in range(3):
        asked.on(LATE + timedelta(days=days))
        acts.remind(asked.office, asked.campaign, keys)
        copied.append(Message.objects.latest("id"))
    assert [made.copy_leader for made in copied] == [False, False, True]
    assert "这是第3次催办，同时抄送贵单位分管领导。" in copied[2].body
    last = LATE + timedelta(days=2)
    assert reads.reminded(asked.campaign.pk) == {keys[0]: Reminded(keys[0], 3, last)}


def test_a_letter_that_was_dropped_reminded_nobody(asked):
    keys = asked.keys()[:1]
    acts.remind(asked.office, asked.campaign, keys)
    outbox.drop(asked.office, asked.campaign, [Message.objects.get().pk])
    assert reads.reminded(asked.campaign.pk) == {}
    assert acts.remind(asked.office, asked.campaign, keys) == 1
    assert Message.objects.filter(state="ready").count() == 1


def test_what_cannot_be_reminded_of_is_left_out_with_its_reason(asked):
    acts.remind(asked.office, asked.campaign, asked.keys()[:1])
    shown = reads.preview(asked.campaign, [*asked.keys(), "gone/1"], LATE)
    assert [one.name for one in shown.letters] == ["区乙局"]
    assert [(one.why, one.unit) for one in shown.left_out] == [(Why.TODAY, "区甲局"), (Why.UNKNOWN, "")]


def test_who_may_and_with_what(asked):
    keys = asked.keys()
    assert refused(acts.remind, STRANGER, asked.campaign, keys) == ["moves.not_yours"]
    assert refused(acts.remind, asked.clerk(), asked.campaign, keys) == ["moves.not_yours"]
    assert refused(acts.remind_coming, STRANGER, asked.campaign) == ["moves.not_yours"]
    assert refused(acts.remind, asked.office, asked.campaign, []) == ["supervision.nothing_chosen"]
    long = refused(acts.remind, asked.office, asked.campaign, keys, False, "长" * 201)
    assert long == ["supervision.note_long"]
    assert (Message.objects.count(), Reminder.objects.count()) == (0, 0)


def test_a_printed_year_is_nobodys_to_remind():
    printed = Asked(mode=Mode.AS_PRINTED)
    assert refused(acts.remind, printed.office, printed.campaign, printed.keys()) == [
        "supervision.not_judged"
    ]
    assert acts.remind_coming(THE_CLOCK, printed.campaign) == 0


def test_another_regions_duties_are_no_duties_here(asked):
    other = Asked("990102", "雨溪区")
    other.on(LATE)
    assert refused(acts.remind, asked.office, asked.campaign, other.keys()) == [
        "supervision.nothing_to_remind"
    ]


def test_the_clock_reminds_on_the_schemes_days_once_each():
    asked = Asked()
    counts = []
    for days in (6, 5, 5, 4, 1, 0, -1):
        asked.on(DUE - timedelta(days=days), hour=9 + len(counts))
        counts.append(acts.remind_coming(THE_CLOCK, asked.campaign))
    assert counts == [0, 2, 0, 0, 2, 2, 0]
    subjects = Message.objects.order_by("id").values_list("subject", flat=True)
    assert [subject[:4] for subject in subjects] == ["【提醒】"] * 4 + ["【催办】"] * 2


def test_a_scheme_without_days_reminds_of_nothing_by_itself():
    asked = Asked()
    asked.on(date(2026, 2, 20))
    assert reads.coming(asked.campaign, date(2026, 2, 20)) == []


def test_the_daily_job_reminds_in_live_campaigns_only():
    soon = timezone.localdate() + timedelta(days=5)
    live, played = Asked(mode=Mode.LIVE, due=soon), Asked("990102", "雨溪区", due=soon)
    assert (tasks.remind(), tasks.remind()) == (2, 0)
    assert set(Message.objects.values_list("campaign", "written_by")) == {(live.campaign.pk, "clock")}
    assert played.campaign.pk != live.campaign.pk


def test_the_record_says_how_many_and_never_what(asked):
    acts.remind(asked.office, asked.campaign, asked.keys())
    entry = Entry.objects.get(act="supervision.remind")
    assert (entry.actor, entry.payload) == (asked.office.id, {"letters": 2, "duties": 2})


def test_reminding_many_asks_as_often_as_reminding_one(django_assert_max_num_queries):
    asked = Asked()
    asked.more_units(30)
    asked.on(LATE)
    keys = asked.keys()
    assert len(keys) == 32
    with django_assert_max_num_queries(45):
        assert acts.remind(asked.office, asked.campaign, keys) == 32


def test_one_campaign_that_cannot_be_reminded_stops_no_other(monkeypatch):
    campaigns = [SimpleNamespace(pk=number) for number in (1, 2, 3)]

    def remind(actor, campaign) -> int:
        if campaign.pk == 2:
            raise RuntimeError("unreadable")
        return campaign.pk

    monkeypatch.setattr(tasks.reads, "running", lambda: campaigns)
    monkeypatch.setattr(tasks.acts, "remind_coming", remind)
    assert tasks.remind() == 4
