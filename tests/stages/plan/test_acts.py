from datetime import date

import pytest

from kaimen.regions.facts import Mode
from kaimen.regions.models import Region
from kaimen.scheme.hosting import HostAs
from kaimen.scheme.problem import Refused
from kaimen.scheme.roles import Actor, Grant, Role
from kaimen.stages.plan import acts, reads
from kaimen.stages.plan.facts import (
    ActivityState,
    Change,
    EditionState,
    HostFact,
    SessionFact,
    SessionState,
)
from kaimen.stages.plan.models import Activity, Edition, Row, Session
from kaimen.stages.plan.paper import read_paper
from kaimen.stages.plan.printing import printed
from kaimen.trail.models import Entry
from tests.stages.plan.making import BASIS, TABLE, Made, read, typed

pytestmark = pytest.mark.django_db
STRANGER = Actor("user:77", frozenset({Grant(Role.LEAD_OFFICE, "990199")}))


@pytest.fixture
def made() -> Made:
    return Made()


def refused(function, *args) -> list[str]:
    with pytest.raises(Refused) as caught:
        function(*args)
    return [problem.code for problem in caught.value.problems]


def stamp(made: Made) -> int:
    return Region.objects.get(pk=made.region.pk).stamp


def test_a_table_comes_in_whole_with_blank_times_as_above(made):
    rows = reads.rows(made.drafted().pk)
    assert [(row.number, row.theme, row.period.text) for row in rows] == [
        (1, "走进自来水厂", "5月"),
        (2, "食品抽检看得见", "5月"),
        (3, "垃圾去哪儿了", "6月"),
        (4, "医保政策进社区", "6-8月"),
    ]
    assert rows[0].hosts == (HostFact("区甲局", HostAs.LEAD, made.units[0].pk),)
    assert rows[1].formats == ("现场观摩", "座谈交流")


def test_reading_the_same_table_again_keeps_every_activity(made):
    edition = made.drafted()
    before = list(Activity.objects.values_list("id", "number"))
    acts.import_table(made.office, edition.pk, read(TABLE))
    assert list(Activity.objects.values_list("id", "number")) == before
    assert Row.objects.filter(edition=edition).count() == 4


def test_a_line_that_is_no_row_is_asked_about_and_blocks_until_looked_at(made):
    edition = made.drafted(TABLE.replace("3	6月", "随便一行废话\n3	6月"))
    assert [doubt.code for doubt in reads.doubts(edition)] == ["stray"]
    assert refused(acts.review, made.office, edition.pk, BASIS) == ["plan.open_table_doubt"]
    acts.settle(made.office, edition.pk)
    acts.review(made.office, edition.pk, BASIS)
    assert Edition.objects.get(pk=edition.pk).state == EditionState.REVIEWED


def test_nobody_confirms_the_check_of_a_table_that_he_has_not_seen(made):
    edition = made.drafted()
    acts.drop_row(made.office, edition.pk, 4)
    assert refused(acts.review, made.office, edition.pk, BASIS, edition.version) == [
        "plan.changed_since_seen"
    ]
    edition.refresh_from_db()
    acts.review(made.office, edition.pk, BASIS, edition.version)
    assert Edition.objects.get(pk=edition.pk).state == EditionState.REVIEWED


def test_a_stranger_settles_nothing(made):
    edition = made.drafted()
    assert refused(acts.settle, STRANGER, edition.pk) == ["moves.not_yours"]


def test_a_table_that_leaves_out_what_was_issued_does_not_drop_it(made):
    made.issued()
    second = acts.draft(made.office, made.campaign.pk, "换表")
    acts.import_table(made.office, second, read("\n".join(TABLE.splitlines()[:3])))
    rows = reads.rows(second)
    assert [(row.number, [doubt.code for doubt in row.doubts]) for row in rows] == [
        (1, []),
        (2, ["not_in_table"]),
        (3, ["not_in_table"]),
        (4, ["not_in_table"]),
    ]
    assert rows[1].hosts == (HostFact("区乙局", HostAs.LEAD, made.units[1].pk),)
    assert refused(acts.review, made.office, second, BASIS) == ["plan.open_doubt"] * 3


def test_a_plate_that_gets_another_theme_is_asked_about(made):
    made.issued()
    second = acts.draft(made.office, made.campaign.pk, "换表")
    acts.import_table(made.office, second, read(TABLE.replace("垃圾去哪儿了", "税务政策解读会")))
    assert [(row.number, [d.code for d in row.doubts]) for row in reads.rows(second) if row.doubts] == [
        (3, ["theme_replaced"])
    ]


def test_a_day_that_the_new_plan_does_not_bear_must_be_confirmed_again(made):
    made.issued()
    activity = Activity.objects.get(number=1)
    session = acts.propose_day(made.office, activity.pk, day(date(2026, 5, 20)))
    acts.confirm_day(made.office, session, 1)
    args = (typed(), ActivityState.PLANNED, "改到七月", BASIS)
    acts.amend(made.office, made.campaign.pk, 1, 1, *args)
    assert Session.objects.get(pk=session).state == SessionState.PROPOSED


def test_numbers_left_out_are_told_once_a_gap(made):
    edition = made.issued(TABLE.replace("4	6-8月", "900	6-8月"))
    told = [doubt.message for row in reads.with_gaps(edition, reads.rows(edition.pk)) for doubt in row.doubts]
    assert told == ["原表缺第4至899号"]


def test_only_one_edition_is_worked_on_at_a_time(made):
    made.drafted()
    assert refused(acts.draft, made.office, made.campaign.pk, "又一版") == ["plan.draft_open"]


def test_a_second_edition_says_why(made):
    made.issued()
    assert refused(acts.draft, made.office, made.campaign.pk, " ") == ["plan.no_reason"]


def test_a_stranger_does_nothing_and_nothing_is_written(made):
    edition = made.drafted()
    assert refused(acts.draft, STRANGER, made.campaign.pk, "越权") == ["moves.not_yours", "plan.draft_open"]
    assert refused(acts.edit_row, STRANGER, edition.pk, 1, 1, typed()) == ["moves.not_yours"]
    assert refused(acts.release, STRANGER, edition.pk) == ["moves.not_yours", "moves.wrong_state"]
    assert Edition.objects.count() == 1


def test_the_gate_blocks_a_row_without_a_unit(made):
    edition = made.drafted(TABLE.replace("政策宣传	区乙局", "政策宣传	"))
    assert refused(acts.review, made.office, edition.pk, BASIS) == ["plan.no_unit", "plan.open_doubt"]


def test_the_gate_only_warns_where_the_plan_was_issued_elsewhere():
    made = Made(mode=Mode.AS_PRINTED)
    edition = made.issued(TABLE.replace("政策宣传	区乙局", "政策宣传	"))
    assert edition.state == EditionState.RELEASED
    assert reads.row(edition.pk, 4).hosts == ()


def test_a_review_names_its_basis(made):
    assert refused(acts.review, made.office, made.drafted().pk, "") == ["plan.no_basis"]


def test_a_draft_is_not_released_without_its_review(made):
    assert refused(acts.release, made.office, made.drafted().pk) == ["moves.wrong_state"]


def test_a_release_is_in_force_and_raises_the_stamp(made):
    before = stamp(made)
    edition = made.issued()
    assert reads.edition_in_force(made.campaign.pk) == edition
    assert (edition.basis, edition.reviewed_by) == (BASIS, made.office.id)
    assert stamp(made) == before + 1


def test_a_later_release_supersedes_the_earlier(made):
    first = made.issued()
    second = acts.draft(made.office, made.campaign.pk, "水厂检修")
    acts.edit_row(made.office, second, 1, 1, typed())
    acts.review(made.office, second, BASIS)
    acts.release(made.office, second)
    first.refresh_from_db()
    assert first.state == EditionState.SUPERSEDED
    assert reads.changes(made.in_force()) == [
        Change(1, "theme", "走进自来水厂", "走进新水厂"),
        Change(1, "period", "5月", "7月"),
    ]
    assert [row.theme for row in reads.rows(first.pk)][0] == "走进自来水厂"


def test_the_second_of_two_editors_is_told(made):
    edition = made.drafted()
    acts.edit_row(made.office, edition.pk, 1, 1, typed())
    assert refused(acts.edit_row, made.office, edition.pk, 1, 1, typed(theme="另一个")) == [
        "plan.changed_meanwhile"
    ]
    assert reads.row(edition.pk, 1).theme == "走进新水厂"


def test_writing_a_row_settles_its_doubts(made):
    edition = made.drafted(TABLE.replace("政策宣传	区乙局", "政策宣传	"))
    row = reads.row(edition.pk, 4)
    assert [doubt.code for doubt in row.doubts] == ["no_unit"]
    acts.edit_row(made.office, edition.pk, 4, row.version, typed(no=4, hosts=(("区乙局", HostAs.LEAD),)))
    acts.review(made.office, edition.pk, BASIS)
    assert reads.row(edition.pk, 4).doubts == ()


def test_what_cannot_be_read_is_refused_and_the_row_stays(made):
    edition = made.drafted()
    assert refused(acts.edit_row, made.office, edition.pk, 1, 1, typed(theme="")) == ["plan.no_theme"]
    assert reads.row(edition.pk, 1).theme == "走进自来水厂"


def test_a_row_is_added_moved_and_taken_out(made):
    edition = made.drafted()
    assert acts.add_row(made.office, edition.pk, typed(no=None)) == 5
    acts.place_row(made.office, edition.pk, 5, 1)
    assert [row.number for row in reads.rows(edition.pk)] == [5, 1, 2, 3, 4]
    acts.drop_row(made.office, edition.pk, 5)
    assert not Activity.objects.filter(number=5).exists()


def test_an_issued_row_is_cancelled_and_never_taken_out(made):
    made.issued()
    second = acts.draft(made.office, made.campaign.pk, "取消一项")
    assert refused(acts.drop_row, made.office, second, 2) == ["plan.issued_already"]
    acts.cancel(made.office, second, 2)
    acts.review(made.office, second, BASIS)
    acts.release(made.office, second)
    assert reads.row(made.in_force().pk, 2).state is ActivityState.CANCELLED


def test_postponed_restored_and_back(made):
    edition = made.drafted()
    acts.postpone(made.office, edition.pk, 1)
    assert refused(acts.restore, made.office, edition.pk, 2) == ["moves.wrong_state"]
    acts.restore(made.office, edition.pk, 1)
    assert reads.row(edition.pk, 1).state is ActivityState.PLANNED


def test_a_reviewed_edition_goes_back_and_loses_its_review(made):
    edition = made.drafted()
    acts.review(made.office, edition.pk, BASIS)
    acts.return_to_draft(made.office, edition.pk)
    edition.refresh_from_db()
    assert (edition.state, edition.basis, edition.reviewed_by) == (EditionState.DRAFT, "", "")


def test_a_discarded_draft_leaves_nothing(made):
    made.drafted()
    acts.discard(made.office, reads.open_edition(made.campaign.pk).pk)
    assert (Edition.objects.count(), Row.objects.count(), Activity.objects.count()) == (0, 0, 0)


def test_an_amendment_is_an_edition_of_its_own(made):
    first = made.issued()
    period = typed().period
    new = acts.amend(
        made.office,
        made.campaign.pk,
        2,
        first.number,
        typed(no=2, period=period),
        ActivityState.POSTPONED,
        "让路",
        BASIS,
    )
    now = made.in_force()
    assert (now.pk, now.number, now.reason) == (new, 2, "让路")
    assert reads.row(new, 2).state is ActivityState.POSTPONED


def test_an_amendment_of_what_was_issued_anew_is_refused_whole(made):
    first = made.issued()
    args = (
        made.office,
        made.campaign.pk,
        2,
        first.number,
        typed(no=2),
        ActivityState.PLANNED,
        "让路",
        BASIS,
    )
    acts.amend(*args)
    assert refused(acts.amend, *args) == ["plan.changed_meanwhile"]
    assert Edition.objects.count() == 2


def day(on: date) -> SessionFact:
    return SessionFact(0, on, point="一号厂")


def test_a_host_unit_proposes_and_the_office_confirms(made):
    made.issued()
    activity, clerk = Activity.objects.get(number=1), made.clerk(0)
    session = acts.propose_day(clerk, activity.pk, day(date(2026, 5, 20)))
    before = stamp(made)
    assert refused(acts.confirm_day, clerk, session, 1) == ["moves.not_yours"]
    acts.confirm_day(made.office, session, 1)
    assert Session.objects.get(pk=session).state == SessionState.CONFIRMED
    assert stamp(made) == before + 1
    acts.withdraw_day(clerk, session)
    assert stamp(made) == before + 2


def test_another_unit_does_not_set_its_day(made):
    made.issued()
    activity = Activity.objects.get(number=1)
    assert refused(acts.propose_day, made.clerk(1), activity.pk, day(date(2026, 5, 20))) == [
        "moves.not_yours"
    ]


def test_a_day_outside_the_plan_is_refused(made):
    made.issued()
    activity = Activity.objects.get(number=1)
    assert refused(acts.propose_day, made.office, activity.pk, day(date(2026, 6, 20))) == [
        "plan.outside_period"
    ]


def test_every_act_is_on_the_record_without_a_word_of_text(made):
    made.issued()
    found = Entry.objects.filter(stream="990101", act__startswith="plan.").order_by("id")
    assert [entry.act for entry in found] == ["plan.draft", "plan.import", "plan.review", "plan.release"]
    assert found[1].payload == {"edition": 1, "rows": 4}


@pytest.mark.parametrize("form", ["csv", "xlsx", "merged"])
def test_a_paper_of_the_plan_taken_in_again_keeps_what_does_not_stand(made, form):
    edition = made.drafted()
    acts.postpone(made.office, edition.pk, 1)
    acts.cancel(made.office, edition.pk, 2)
    before = reads.rows(edition.pk)
    data = printed(form, made.campaign, edition, before)
    name = "plan.csv" if form == "csv" else "plan.xlsx"
    acts.import_table(made.office, edition.pk, read_paper(made.campaign, name, data))
    after = reads.rows(edition.pk)
    assert [(row.theme, row.state) for row in after] == [(row.theme, row.state) for row in before]
