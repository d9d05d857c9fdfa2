"""Chosen themes become the draft of the plan."""

import pytest

from kaimen.scheme.hosting import HostAs
from kaimen.stages.plan import acts, reads
from kaimen.stages.plan.facts import HostFact
from kaimen.stages.plan.models import Activity, Edition
from kaimen.trail.models import Entry
from tests.stages.plan.declaring import FOR_THE_RECORD, TABLE, chosen, declared, with_scheme
from tests.stages.plan.making import BASIS, Made
from tests.stages.plan.test_acts import STRANGER, refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def made() -> Made:
    return with_scheme(Made(), TABLE)


@pytest.fixture
def choose(monkeypatch):
    """What the selection has released, as the plan asks for it."""

    def to(*facts):
        monkeypatch.setattr(reads, "chosen", lambda campaign: facts)

    return to


def three(made: Made) -> tuple:
    themes = (("七月的事", "7月"), ("三月的事", "3月"), ("又一件三月的事", "3月中旬"))
    return tuple(
        declared(made, n, theme, period, n % 2, brief=f"提要{n}")
        for n, (theme, period) in enumerate(themes, start=1)
    )


def themes_of(edition: int) -> list[tuple]:
    return [(row.no, row.theme, row.period.text) for row in reads.table(edition)]


def test_the_chosen_stand_by_month_and_number_in_the_regions_own_layout(made, choose):
    choose(*chosen(made, *three(made)))
    edition = acts.draft_from_selection(made.office, made.campaign.pk)
    assert themes_of(edition) == [
        (1, "三月的事", "3月"), (2, "又一件三月的事", "3月中旬"), (3, "七月的事", "7月"),
    ]  # fmt: skip
    made_of = Edition.objects.get(pk=edition)
    assert made_of.title == "云溪区2026年安排表"
    assert made_of.columns == ["序号", "活动时间", "活动主题", "内容提要", "责任单位"]
    first = reads.table(edition)[0]
    assert first.hosts == (HostFact("区甲局", HostAs.LEAD, made.units[0].pk),)
    assert first.extra == (("内容提要", "提要2"),)


def test_where_the_notice_states_no_columns_the_customary_ones_stand(choose):
    made = with_scheme(Made())
    choose(*chosen(made, *three(made), formats=(), place="水厂"))
    edition = Edition.objects.get(pk=acts.draft_from_selection(made.office, made.campaign.pk))
    assert edition.columns == ["序号", "活动时间", "活动主题", "责任单位", "活动地点"]
    assert edition.title == "云溪区2026年“政务公开主题日”活动计划表"


def test_where_units_report_for_the_record_the_handed_in_are_the_list():
    made = with_scheme(Made(), FOR_THE_RECORD)
    three(made)
    edition = acts.draft_from_selection(made.office, made.campaign.pk)
    assert [theme for _, theme, _ in themes_of(edition)] == ["三月的事", "又一件三月的事", "七月的事"]


def test_a_second_round_only_adds_and_nothing_comes_twice(made, choose):
    first, second, third = three(made)
    choose(*chosen(made, first, second))
    edition = acts.draft_from_selection(made.office, made.campaign.pk)
    choose(*chosen(made, first, second, third))
    assert acts.draft_from_selection(made.office, made.campaign.pk) == edition
    assert acts.draft_from_selection(made.office, made.campaign.pk) == edition
    assert [(no, theme) for no, theme, _ in themes_of(edition)] == [
        (1, "三月的事"), (2, "又一件三月的事"), (3, "七月的事"),
    ]  # fmt: skip
    assert Activity.objects.count() == 3


def test_what_a_person_took_out_stays_out_until_asked_for(made, choose):
    themes = three(made)
    choose(*chosen(made, *themes))
    edition = acts.draft_from_selection(made.office, made.campaign.pk)
    acts.drop_row(made.office, edition, reads.table(edition)[0].number)
    acts.draft_from_selection(made.office, made.campaign.pk)
    assert [(no, theme) for no, theme, _ in themes_of(edition)] == [(1, "又一件三月的事"), (2, "七月的事")]
    assert Edition.objects.get(pk=edition).left_out == [themes[1].pk]
    acts.bring_back(made.office, edition, themes[1].pk)
    assert [theme for _, theme, _ in themes_of(edition)] == ["又一件三月的事", "三月的事", "七月的事"]
    assert Edition.objects.get(pk=edition).left_out == []


def test_what_was_not_taken_out_is_not_brought_back(made, choose):
    first, *_ = three(made)
    choose(*chosen(made, first))
    edition = acts.draft_from_selection(made.office, made.campaign.pk)
    assert refused(acts.bring_back, made.office, edition, first.pk) == ["plan.not_left_out"]


def test_what_was_left_out_of_an_issued_plan_stays_out_of_the_next(made, choose):
    first, second, third = three(made)
    choose(*chosen(made, first, second))
    edition = acts.draft_from_selection(made.office, made.campaign.pk)
    acts.drop_row(made.office, edition, reads.table(edition)[0].number)
    issue(made, edition)
    choose(*chosen(made, first, second, third))
    later = acts.draft_from_selection(made.office, made.campaign.pk, "第二轮")
    assert [(no, theme) for no, theme, _ in themes_of(later)] == [(2, "又一件三月的事"), (1, "七月的事")]


def test_nothing_chosen_and_nothing_new_are_refused_and_no_draft_stands_open(made, choose):
    choose()
    assert refused(acts.draft_from_selection, made.office, made.campaign.pk) == ["plan.nothing_chosen"]
    choose(*chosen(made, *three(made)))
    issue(made, acts.draft_from_selection(made.office, made.campaign.pk))
    assert refused(acts.draft_from_selection, made.office, made.campaign.pk, "再来") == ["plan.nothing_new"]
    assert reads.open_edition(made.campaign.pk) is None


def test_a_reviewed_edition_takes_nothing(made, choose):
    themes = three(made)
    choose(*chosen(made, themes[0]))
    edition = acts.draft_from_selection(made.office, made.campaign.pk)
    acts.review(made.office, edition, BASIS)
    choose(*chosen(made, *themes))
    assert refused(acts.draft_from_selection, made.office, made.campaign.pk) == ["moves.wrong_state"]


def test_a_stranger_takes_nothing(made, choose):
    choose(*chosen(made, *three(made)))
    assert refused(acts.draft_from_selection, STRANGER, made.campaign.pk) == ["moves.not_yours"]
    assert Activity.objects.count() == 0


def test_a_time_that_cannot_be_read_is_a_doubt_at_its_row(made, choose):
    first, *_ = three(made)
    choose(*chosen(made, first, period="等天气好"))
    edition = acts.draft_from_selection(made.office, made.campaign.pk)
    assert [doubt.code for doubt in reads.table(edition)[0].doubts] == ["period_unread"]


def test_taking_is_on_the_record_by_number_only(made, choose):
    choose(*chosen(made, *three(made)))
    acts.draft_from_selection(made.office, made.campaign.pk)
    assert Entry.objects.get(act="plan.take_chosen").payload == {"edition": 1, "rows": 3}


def issue(made: Made, edition: int) -> None:
    acts.review(made.office, edition, BASIS)
    acts.release(made.office, edition)
