"""Filled-in forms become declarations: what is clear is taken, each whole, and nothing twice."""

from dataclasses import replace

import pytest
from django.db import connection

from kaimen.intake import acts as intake
from kaimen.intake.bundles import Named, papers_of
from kaimen.intake.models import Paper
from kaimen.intake.taking import read_waiting
from kaimen.outbox.models import Message
from kaimen.people import acts as people
from kaimen.regions.facts import Mode
from kaimen.scheme.problem import Refused
from kaimen.scheme.roles import THE_CLOCK, Role
from kaimen.scheme.terms.call import Channel
from kaimen.stages.call import acts as call
from kaimen.stages.call import reads as call_reads
from kaimen.stages.call.models import Declaration, Incoming
from kaimen.stages.call.taking import acts, reads
from kaimen.stages.call.taking.facts import Becomes, Progress
from kaimen.stages.call.taking.rules import settling
from kaimen.trail.models import Entry
from tests.people.making import a_unit
from tests.stages.call.filled import (
    BOOKS,
    COLUMNS,
    WATER,
    in_pairs,
    in_rows,
    pairs_of,
    read_all,
    zipped,
)
from tests.stages.call.making import CLOSED, WHOLE, Made, row

pytestmark = pytest.mark.django_db


@pytest.fixture
def made() -> Made:
    return Made()


def brought(made: Made, *files: bytes, name: str = "表{}.docx") -> list[int]:
    """Ids of the papers, read."""
    before = set(Incoming.objects.values_list("paper", flat=True))
    named = [Named(name.format(at), data) for at, data in enumerate(files)]
    acts.bring(made.office, made.campaign, named)
    read_all()
    return sorted(set(Incoming.objects.values_list("paper", flat=True)) - before)


def judged(made: Made) -> list[reads.Judged]:
    return reads.report(made.campaign, call_reads.calling(made.campaign))


def kinds(made: Made) -> list[list[str]]:
    return [[theme.becomes.value for theme in one.themes] for one in judged(made)]


def problems(made: Made, at: int = 0, theme: int = 0) -> list[str]:
    return [problem.code for problem in judged(made)[at].themes[theme].problems]


def take(made: Made, paper: int, number: int = 0, channel: Channel = Channel.MAIL) -> int:
    return acts.take(made.office, made.campaign, paper, number, channel)


def settle(made: Made, paper: int, change, *told: object) -> None:
    found = reads.incoming_of(made.campaign, paper)
    one = reads.one(found, call_reads.calling(made.campaign))
    settled = change(reads.settled_of(found, one.form), *told)
    acts.settle(made.office, made.campaign, paper, found.version, settled)


def test_a_form_of_rows_becomes_the_declarations_of_its_unit(made):
    (paper,) = brought(made, in_rows(themes=(WATER, BOOKS)))
    assert kinds(made) == [["enter", "enter"]]
    first, second = row(take(made, paper)), row(take(made, paper, 1, Channel.PAPER))
    assert (first.unit, first.theme, first.period_text, first.formats, first.brief) == (
        made.units[0], "走进自来水厂", "5月", ["现场观摩"], "看一滴水怎样变清",
    )  # fmt: skip
    assert first.extra == [["安全措施", "专人引导"]]
    assert (first.contact, first.phone) == ("张小门", "0000-1234567")
    assert (first.state, first.channel, second.channel) == ("submitted", "mail", "paper")
    assert (first.paper_id, first.paper_row, second.paper_row) == (paper, 0, 1)
    assert Message.objects.count() == 2


def test_a_form_of_labels_and_values_is_the_same(made):
    (paper,) = brought(made, in_pairs(pairs_of()))
    one = row(take(made, paper))
    assert (one.unit, one.theme, one.formats) == (made.units[1], "走进污水处理厂", ["现场观摩", "座谈交流"])


def test_the_same_again_enters_nothing(made):
    bundle = zipped({"甲.docx": in_rows(), "乙.docx": in_pairs(pairs_of())})
    for paper in brought(made, *(one.data for one in papers_of("一批.zip", bundle))):
        assert take(made, paper) > 0
        assert take(made, paper) == 0
    assert brought(made, *(one.data for one in papers_of("又一批.zip", bundle))) == []
    assert kinds(made) == [["stands"], ["stands"]]
    assert Declaration.objects.count() == 2


def test_another_file_with_the_same_form_enters_nothing_either(made):
    """Saved again its bytes differ; so does a paper that was thrown away after its time and comes once more."""
    take(made, *brought(made, in_rows()))
    (again,) = brought(made, in_rows(blank=3))
    assert kinds(made)[1] == ["stands"] and take(made, again) == 0
    intake.discard(made.office, judged(made)[0].row.paper_id)
    assert row(Declaration.objects.get().pk).paper_id is None
    (once_more,) = brought(made, in_rows())
    assert take(made, once_more) == 0
    assert Declaration.objects.count() == 1


def test_two_of_a_batch_that_are_the_same_are_taken_once(made):
    one, other = brought(made, in_rows(), in_rows(blank=3))
    assert kinds(made) == [["enter"], ["stands"]]
    assert (take(made, one) > 0, take(made, other)) == (True, 0)


def test_an_edited_form_shows_its_difference_and_waits_for_a_person(made):
    take(made, *brought(made, in_rows()))
    (edited,) = brought(
        made, in_rows(themes=[("走进自来水厂", "9月", "现场观摩", "看一滴水怎样变清", "专人引导")])
    )
    theme = judged(made)[1].themes[0]
    assert (theme.becomes, [(one.name, one.stands, one.told) for one in theme.differences]) == (
        Becomes.ASK, [("period", "5月", "9月")],
    )  # fmt: skip
    with pytest.raises(Refused, match=r"call\.form_differs"):
        take(made, edited)
    settle(made, edited, settling.set_apart, 0)
    assert row(take(made, edited)).period_text == "9月"


def test_a_nearly_equal_theme_of_the_unit_is_asked_about(made):
    made.handed_in(theme="走进区自来水厂看水质检测")
    brought(made, in_rows(themes=[("走进区自来水厂看水质检验", *WATER[1:])]))
    assert problems(made) == ["call.form_differs"]


def test_what_the_unit_withdrew_is_not_taken_again_unasked(made):
    (paper,) = brought(made, in_rows())
    call.withdraw(made.office, take(made, paper))
    assert kinds(made) == [["stands"]] and take(made, paper) == 0
    brought(made, in_rows(blank=3))
    assert problems(made, 1) == ["call.form_withdrawn"]


def test_a_units_own_draft_is_no_reason_to_have_it_twice(made):
    made.draft()
    brought(made, in_rows())
    assert problems(made) == ["call.form_begun"]


def test_an_unknown_unit_is_chosen_by_a_person(made):
    (paper,) = brought(made, in_rows("云水办公室"))
    assert problems(made) == ["call.form_unit_unknown"]
    with pytest.raises(Refused):
        take(made, paper)
    settle(made, paper, settling.with_unit, "云水办公室", made.units[1].pk)
    assert row(take(made, paper)).unit == made.units[1]


def test_a_form_without_a_unit_says_so_and_takes_the_chosen_one(made):
    (paper,) = brought(made, in_rows("", head="联系人：张小门"))
    assert problems(made) == ["call.form_no_unit"]
    settle(made, paper, settling.with_unit, "", made.units[0].pk)
    assert kinds(made) == [["enter"]]


def test_a_unit_is_known_by_its_alias(made):
    people.add_alias(made.office, made.units[1], "水务站")
    brought(made, in_rows("水务站"))
    assert judged(made)[0].themes[0].unit == made.units[1].pk


def test_another_regions_unit_cannot_be_chosen(made):
    (paper,) = brought(made, in_rows("云水办公室"))
    elsewhere = a_unit(Made(code="990102").region, "县丙局")
    with pytest.raises(Refused, match="unit_elsewhere"):
        settle(made, paper, settling.with_unit, "云水办公室", elsewhere.pk)


def test_an_empty_form_and_a_letter_are_told_and_broken_files_too(made):
    letter = "关于申报的说明\n我们单位正在研究，随后报送。".encode()
    brought(made, in_rows(themes=()), letter, in_rows()[:900], in_rows())
    assert [one.progress for one in judged(made)] == [
        Progress.EMPTY, Progress.EMPTY, Progress.REFUSED, Progress.CLEAR,
    ]  # fmt: skip
    assert [one.code for one in judged(made)[0].form.doubts] == ["nothing_declared"]


def test_sample_rows_are_passed_over_and_told(made):
    sample = ("（示例）走进检测中心", "5月", "现场观摩", "写看什么", "写怎样引导")
    brought(made, in_rows(themes=(sample, WATER)))
    (one,) = judged(made)
    assert [theme.typed.theme for theme in one.themes] == ["走进自来水厂"]
    assert "sample" in [doubt.code for doubt in one.form.doubts]


def test_a_doubt_is_confirmed_or_its_theme_mended(made):
    odd = ("走进检测中心", "花开的时候", "现场观摩", "看检测", "专人引导")
    (paper,) = brought(made, in_rows(themes=(odd,)))
    assert problems(made) == ["call.period_unread"]
    typed = judged(made)[0].themes[0].typed
    settle(made, paper, settling.confirmed, 0)
    assert problems(made) == ["call.period_unread"]
    settle(made, paper, settling.rewritten, 0, replace(typed, period=call_reads.read_time("4月", 2026)))
    assert row(take(made, paper)).period_text == "4月"


def test_what_is_left_out_is_not_taken_and_comes_back(made):
    (paper,) = brought(made, in_rows())
    settle(made, paper, settling.left_out, 0)
    with pytest.raises(Refused, match="form_not_clear"):
        take(made, paper)
    settle(made, paper, settling.put_back, 0)
    assert take(made, paper) > 0


def test_no_more_than_the_scheme_lets_a_unit_declare(made):
    third = ("走进检测中心", "7月", "现场观摩", "看检测", "专人引导")
    (paper,) = brought(made, in_rows(themes=(WATER, BOOKS, third)))
    assert kinds(made) == [["enter", "enter", "ask"]]
    assert problems(made, 0, 2) == ["call.too_many"]
    take(made, paper), take(made, paper, 1)
    with pytest.raises(Refused, match="too_many"):
        take(made, paper, 2)
    assert Declaration.objects.count() == 2


def test_columns_without_a_place_are_told(made):
    columns = (*COLUMNS[:5], "经费来源")
    brought(made, in_rows(columns=columns))
    assert judged(made)[0].themes[0].lost == (("经费来源", "专人引导"),)


def test_late_ones_are_marked(made):
    made.on(CLOSED)
    assert row(take(made, *brought(made, in_rows()))).late


def test_a_paper_is_used_when_nothing_of_it_is_left(made):
    (paper,) = brought(made, in_rows(themes=(WATER, BOOKS)))
    take(made, paper)
    assert Paper.objects.get().state == "read"
    take(made, paper, 1)
    assert Paper.objects.get().state == "used"


def test_what_was_settled_is_void_for_another_reading(made):
    (paper,) = brought(made, in_rows())
    settle(made, paper, settling.left_out, 0)
    found = reads.incoming_of(made.campaign, paper)
    form = judged(made)[0].form
    other = type(form)("区乙局", form.doubts, form.rows)
    assert reads.settled_of(found, form).out and not reads.settled_of(found, other).out


def test_two_persons_do_not_write_over_each_other(made):
    (paper,) = brought(made, in_rows())
    settle(made, paper, settling.left_out, 0)
    with pytest.raises(Refused, match="settled_meanwhile"):
        acts.settle(made.office, made.campaign, paper, 1, settling.Settled())


def test_contacts_stay_out_of_the_trail_and_sealed_at_rest(made):
    (paper,) = brought(made, in_rows())
    theme = judged(made)[0].themes[0]
    settle(made, paper, settling.rewritten, 0, theme.typed)
    take(made, paper)
    told = "".join(f"{entry.subject}{entry.payload}" for entry in Entry.objects.all())
    assert "张小门" not in told and "1234567" not in told
    with connection.cursor() as cursor:
        cursor.execute("select settled from call_incoming")
        assert "张小门" not in cursor.fetchone()[0]


def test_only_the_lead_office_may(made):
    for actor in (made.clerk(), made.leader(), Made(code="990102").office):
        with pytest.raises(Refused, match="not_yours"):
            acts.bring(actor, made.campaign, [Named("a.docx", in_rows())])
    (paper,) = brought(made, in_rows())
    for actor in (made.clerk(), made.leader()):
        with pytest.raises(Refused, match="not_yours"):
            acts.take(actor, made.campaign, paper, 0, Channel.MAIL)
        with pytest.raises(Refused, match="not_yours"):
            acts.set_aside(actor, made.campaign, paper)
    assert Declaration.objects.count() == 0
    assert made.member(Role.UNIT_CLERK)


def test_a_paper_of_another_region_is_not_brought(made):
    there = Made(code="990102")
    (paper,) = brought(there, in_rows("区甲局"))
    with pytest.raises(Refused, match="form_gone"):
        acts.bring_paper(made.office, made.campaign, paper)


def test_a_campaign_as_printed_takes_none():
    made = Made(WHOLE, mode=Mode.AS_PRINTED)
    with pytest.raises(Refused, match=r"call\.elsewhere"):
        acts.bring(made.office, made.campaign, [Named("a.docx", in_rows())])


def test_set_aside_keeps_the_paper_and_the_declaration(made):
    (paper,) = brought(made, in_rows())
    take(made, paper)
    acts.set_aside(made.office, made.campaign, paper)
    assert (Incoming.objects.count(), Paper.objects.count(), Declaration.objects.count()) == (0, 1, 1)
    acts.bring_paper(made.office, made.campaign, paper)
    assert kinds(made) == [["stands"]]


def test_a_hundred_files_are_reported_in_a_few_queries(made, django_assert_max_num_queries):
    units = [a_unit(made.region, f"区{at}号局") for at in range(100)]
    files = [in_rows(unit.name, [(f"走进第{at}号大门", *WATER[1:])]) for at, unit in enumerate(units)]
    brought(made, *files)
    with django_assert_max_num_queries(14):
        assert sum(one.count(Becomes.ENTER) for one in judged(made)) == 100


def test_a_paper_is_read_apart_from_the_server(made):
    """Once with the reader's own process, as in production."""
    acts.bring(made.office, made.campaign, [Named("表.docx", in_rows())])
    read_waiting(Paper.objects.get().pk)
    assert kinds(made) == [["enter"]]


def test_the_clock_is_no_office(made):
    with pytest.raises(Refused, match="not_yours"):
        acts.bring(THE_CLOCK, made.campaign, [])
