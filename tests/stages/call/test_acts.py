"""Each act once allowed and once refused on the database."""

from datetime import date, timedelta

import pytest

from kaimen.duties import acts as duty_acts
from kaimen.duties import reads as duties
from kaimen.outbox.models import Message
from kaimen.regions.facts import Mode
from kaimen.scheme.duties.duty import Status
from kaimen.scheme.periods import read_period
from kaimen.scheme.problem import Refused
from kaimen.scheme.roles import Actor, Grant, Role
from kaimen.scheme.terms.call import Channel
from kaimen.stages.call import acts, reads
from kaimen.stages.call.facts import DeclarationState
from kaimen.stages.call.models import Declaration, Scan, Turn
from kaimen.trail.following import followed
from kaimen.trail.models import Entry
from tests.stages.call.making import (
    CLOSED,
    DUE,
    LEADER,
    OPEN,
    PDF,
    RECORD,
    REFUSED,
    SCAN,
    WHOLE,
    Made,
    row,
    typed,
)

pytestmark = pytest.mark.django_db
STRANGER = Actor("user:77", frozenset({Grant(Role.LEAD_OFFICE, "990199")}))


@pytest.fixture
def made() -> Made:
    return Made()


def refused(function, *args) -> list[str]:
    with pytest.raises(Refused) as caught:
        function(*args)
    return [problem.code for problem in caught.value.problems]


def test_a_draft_may_lack_anything_and_keeps_what_was_typed(made):
    id = made.draft(theme="", formats=(), brief="", period=read_period("", 2026), contact="", phone="")
    kept = row(id)
    assert (kept.state, kept.number, kept.theme, kept.entered_by) == ("draft", 1, "", made.clerk().id)
    assert refused(acts.submit, made.clerk(), id) == [
        "call.no_theme",
        "call.no_period",
        "call.no_formats",
        "call.no_brief",
        "call.no_contact",
        "call.no_phone",
    ]


def test_numbers_run_in_the_campaign_over_all_units(made):
    assert [row(made.draft(unit)).number for unit in (0, 1, 0)] == [1, 2, 3]


def test_what_is_handed_in_is_in_the_offices_hands(made):
    id = made.handed_in()
    told = reads.handed_in(made.campaign.pk)
    assert [(one.id, one.theme, one.unit_name, one.late) for one in told] == [
        (id, "走进自来水厂", "区甲局", False)
    ]
    assert Entry.objects.filter(act="call.submit", stream="990101").count() == 1


@pytest.mark.parametrize("act", [acts.submit, acts.pass_on, acts.withdraw, acts.take_up, acts.confirm])
def test_another_unit_and_another_region_change_nothing(made, act):
    id = made.draft()
    for actor in (made.clerk(1), made.leader(1), STRANGER):
        assert "moves.not_yours" in refused(act, actor, id)
    assert row(id).state == "draft"


def test_a_unit_declares_for_itself_only(made):
    other = made.units[1]
    assert refused(acts.declare, made.clerk(0), made.campaign, other, typed()) == ["moves.not_yours"]
    assert refused(acts.declare, made.clerk(0), made.campaign, made.units[0], typed(), Channel.PHONE) == [
        "call.channel_of_office"
    ]


def test_a_unit_of_another_region_is_none_of_this_call(made):
    elsewhere = Made(code="990102")
    assert refused(acts.enter, made.office, made.campaign, elsewhere.units[0], typed(), Channel.PHONE) == [
        "call.unit_elsewhere"
    ]


def test_the_second_editor_is_refused_and_the_first_ones_words_stand(made):
    id = made.draft()
    assert acts.edit(made.clerk(), id, 1, typed(theme="第一个人写的")) == 2
    assert refused(acts.edit, made.leader(), id, 1, typed(theme="第二个人写的")) == ["call.changed_meanwhile"]
    assert row(id).theme == "第一个人写的"


def test_saving_what_stands_already_changes_nothing(made):
    id = made.draft()
    assert acts.edit(made.clerk(), id, 1, typed()) == 1
    assert Turn.objects.filter(declaration=id).count() == 1


def test_more_than_the_scheme_allows_are_not_taken(made):
    made.handed_in()
    made.handed_in()
    third = made.draft()
    assert refused(acts.submit, made.clerk(), third) == ["call.too_many"]
    acts.withdraw(made.clerk(), Declaration.objects.get(number=1).pk)
    acts.submit(made.clerk(), third)
    assert len(reads.handed_in(made.campaign.pk)) == 2


def test_before_the_call_opens_drafts_are_kept_and_nothing_is_taken():
    made = Made(
        WHOLE + "[call.opens]\nbegins = { day = 2026-03-12 }\nclause = { section = '二', words = '起' }\n"
    )
    id = made.draft()
    assert refused(acts.submit, made.clerk(), id) == ["call.not_open"]
    made.on(date(2026, 3, 12))
    acts.submit(made.clerk(), id)
    assert row(id).state == "submitted"


def test_the_window_closes_at_its_hour_and_late_ones_are_marked(made):
    first, second = made.draft(), made.draft()
    made.on(date(2026, 3, 20), 17, 29)
    acts.submit(made.clerk(), first)
    made.on(date(2026, 3, 20), 17, 30)
    acts.submit(made.clerk(), second)
    assert [row(id).late for id in (first, second)] == [False, True]


def test_where_the_scheme_refuses_late_ones_the_draft_is_kept_and_the_office_still_takes_it():
    made = Made(WHOLE + REFUSED)
    id = made.draft()
    made.on(CLOSED)
    acts.edit(made.clerk(), id, 1, typed(theme="截止后还在写"))
    assert refused(acts.submit, made.clerk(), id) == ["call.closed"]
    assert row(id).theme == "截止后还在写"
    acts.submit(made.office, id)
    assert (row(id).state, row(id).late) == ("submitted", True)


def test_an_extension_of_the_office_opens_the_window_for_that_unit_alone():
    made = Made(WHOLE + REFUSED)
    ids = [made.draft(unit) for unit in (0, 1)]
    made.on(CLOSED)
    duty = next(
        d
        for d in duties.duties(made.campaign, CLOSED)
        if d.unit == str(made.units[0].pk) and d.deed == "declare"
    )
    duty_acts.extend(made.office, made.campaign, str(duty.key), CLOSED + timedelta(3), "机构改革")
    acts.submit(made.clerk(0), ids[0])
    assert (row(ids[0]).state, row(ids[0]).late) == ("submitted", False)
    assert refused(acts.submit, made.clerk(1), ids[1]) == ["call.closed"]


def test_returned_in_time_it_comes_again_in_time_with_the_reason_kept():
    made = Made(WHOLE + REFUSED)
    id = made.handed_in()
    acts.return_to_unit(made.office, id, "时间请写到月")
    made.on(CLOSED)
    assert (row(id).state, reads.last_reason(row(id))) == ("returned", "时间请写到月")
    acts.edit(made.clerk(), id, row(id).version, typed(period=read_period("6月", 2026)))
    acts.submit(made.clerk(), id)
    assert (row(id).state, row(id).late) == ("submitted", False)
    assert [turn.act for turn in reads.turns(row(id))] == [
        "call.declare", "call.submit", "call.return", "call.edit", "call.submit",
    ]  # fmt: skip


def test_a_return_needs_its_reason_and_writes_a_letter(made):
    id = made.handed_in()
    assert refused(acts.return_to_unit, made.office, id, " ") == ["call.no_reason"]
    assert refused(acts.return_to_unit, made.clerk(), id, "不行") == ["moves.not_yours"]
    acts.return_to_unit(made.office, id, "时间请写到月")
    letter = Message.objects.get(kind="call.returned")
    assert (letter.unit_id, "时间请写到月" in letter.body) == (made.units[0].pk, True)


def test_the_selections_return_follows_without_a_second_letter(made):
    id = made.handed_in()
    followed(made.office, "selection.returned", id, "与别的单位重复，请换主题")
    assert (row(id).state, Message.objects.count()) == ("returned", 0)
    assert reads.last_reason(row(id)) == "与别的单位重复，请换主题"


def test_withdrawn_and_taken_up_again_it_counts_from_the_new_day(made):
    id = made.handed_in()
    acts.withdraw(made.clerk(), id, "重新考虑")
    made.on(CLOSED)
    acts.take_up(made.clerk(), id)
    assert row(id).state == "draft"
    acts.submit(made.clerk(), id)
    assert row(id).late is True
    assert refused(acts.take_up, made.clerk(), id) == ["moves.wrong_state"]


def test_the_leader_confirms_what_the_clerk_passes_on():
    made = Made(WHOLE + LEADER)
    id = made.draft()
    assert refused(acts.submit, made.clerk(), id) == ["call.unconfirmed_leader"]
    assert refused(acts.confirm, made.clerk(), id) == ["moves.not_yours"]
    acts.pass_on(made.clerk(), id)
    assert refused(acts.edit, made.clerk(), id, 1, typed(theme="偷改")) == ["moves.wrong_state"]
    assert refused(acts.send_back, made.leader(), id, "") == ["call.no_reason"]
    acts.send_back(made.leader(), id, "主题再具体些")
    acts.pass_on(made.clerk(), id)
    acts.confirm(made.leader(), id)
    assert (row(id).state, row(id).confirmed_by) == ("submitted", made.leader().id)


def test_only_what_is_complete_is_laid_before_the_leader():
    made = Made(WHOLE + LEADER)
    assert refused(acts.pass_on, made.clerk(), made.draft(theme="")) == ["call.no_theme"]


def test_what_was_returned_is_confirmed_anew():
    made = Made(WHOLE + LEADER)
    id = made.draft()
    acts.confirm(made.leader(), id)
    acts.return_to_unit(made.office, id, "请改")
    assert refused(acts.submit, made.clerk(), id) == ["call.unconfirmed_leader"]


def test_a_stamped_sheet_confirms_the_text_that_it_shows():
    made = Made(WHOLE + SCAN)
    id = made.draft()
    assert refused(acts.submit, made.clerk(), id) == ["call.unconfirmed_scan"]
    acts.attach(made.clerk(), id, "盖章表.doc", PDF)
    acts.edit(made.clerk(), id, 1, typed(theme="改了主题"))
    assert refused(acts.submit, made.clerk(), id) == ["call.unconfirmed_scan"]
    acts.attach(made.clerk(), id, "../../盖章表.exe", PDF)
    acts.submit(made.clerk(), id)
    scan = Scan.objects.order_by("-id").first()
    assert (row(id).state, scan.name, scan.kind) == ("submitted", "盖章表.pdf", "pdf")
    assert "盖章" not in scan.file.name and scan.file.name.endswith(".pdf")
    assert [one.current for one in reads.scans(row(id))] == [True, False]


def test_what_is_no_sheet_is_refused_and_nothing_is_stored(made):
    id = made.draft()
    assert refused(acts.attach, made.clerk(), id, "a.pdf", b"<script>") == ["call.scan_kind"]
    assert refused(acts.attach, made.clerk(), id, "a.pdf", PDF[:-8]) == ["call.scan_cut"]
    assert refused(acts.attach, made.clerk(1), id, "a.pdf", PDF) == ["moves.not_yours"]
    assert Scan.objects.count() == 0


def test_the_office_takes_a_call_and_the_unit_is_told(made):
    made.on(CLOSED)
    id = acts.enter(
        made.office, made.campaign, made.units[0], typed(contact="", phone="", brief=""), Channel.PHONE
    )
    kept = row(id)
    assert (kept.state, kept.channel, kept.late, kept.entered_by) == (
        "submitted",
        "phone",
        True,
        made.office.id,
    )
    assert "走进自来水厂" in Message.objects.get(kind="call.entered").body
    assert refused(acts.enter, made.clerk(), made.campaign, made.units[0], typed(), Channel.PHONE) == [
        "moves.not_yours",
        "call.channel_of_office",
    ]
    assert refused(acts.enter, made.office, made.campaign, made.units[0], typed(theme=""), Channel.PAPER) == [
        "call.no_theme"
    ]


def test_for_the_record_time_and_theme_are_enough():
    made = Made(RECORD + DUE)
    id = made.handed_in(formats=(), brief="", extra=(), contact="", phone="")
    assert row(id).state == DeclarationState.SUBMITTED


@pytest.mark.parametrize(("rules", "deed"), [(WHOLE, "declare"), (RECORD + DUE, "record")])
def test_a_declaration_in_hand_settles_the_units_duty(rules, deed):
    made = Made(rules)
    id = made.handed_in(extra=())

    def status() -> dict[str, Status]:
        return {d.unit: d.status for d in duties.duties(made.campaign, CLOSED) if d.deed == deed}

    here, other = (str(unit.pk) for unit in made.units)
    assert status() == {here: Status.DONE, other: Status.OVERDUE}
    acts.return_to_unit(made.office, id, "请改")
    assert status()[here] is Status.OVERDUE


def test_a_campaign_as_printed_was_called_elsewhere():
    made = Made(mode=Mode.AS_PRINTED)
    assert refused(acts.declare, made.clerk(), made.campaign, made.units[0], typed()) == ["call.elsewhere"]


def test_without_a_call_nothing_is_declared():
    made = Made("")
    assert refused(acts.declare, made.clerk(), made.campaign, made.units[0], typed()) == ["call.none"]
    assert refused(acts.enter, made.office, made.campaign, made.units[0], typed(), Channel.PHONE) == [
        "call.none"
    ]


def test_the_window_tells_when_it_opens_and_closes(made):
    window = reads.window(made.campaign)
    assert (window.opens.date(), window.closes.isoformat(), window.day) == (
        date(2026, 3, 2), "2026-03-20T17:30:00+08:00", date(2026, 3, 20),
    )  # fmt: skip
    assert OPEN < window.day < CLOSED
