"""Papers come in, are settled and go; every name is invented."""

from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.db import transaction
from django.utils import timezone

from kaimen.intake import acts, reads, taking, tasks
from kaimen.intake.facts import How, PaperState
from kaimen.intake.models import Paper
from kaimen.intake.refusals import NotRead
from kaimen.people import reads as people
from kaimen.scheme.problem import Refused
from kaimen.scheme.roles import THE_CLOCK, Role
from kaimen.trail.models import Entry
from tests.intake.making import Made, a_reading
from tests.papers.made_notice import NOTICE
from tests.people.making import a_member

pytestmark = pytest.mark.django_db
NO_UNIT, GAP = "t0.r1.d0", "t0.d0"


@pytest.fixture
def made() -> Made:
    return Made()


def codes(caught) -> list[str]:
    return [problem.code for problem in caught.value.problems]


def seen(paper: Paper) -> int:
    return Paper.objects.get(pk=paper.pk).version


def test_a_paper_that_came_in_is_read_back_as_it_was_read(made):
    paper = made.paper()
    assert (paper.state, paper.kind, paper.doubts, paper.size) == ("read", "txt", 2, len(NOTICE.encode()))
    assert reads.reading_of(paper.pk) == a_reading()
    with paper.file.open("rb") as file:
        assert file.read() == NOTICE.encode()


def test_the_same_bytes_again_are_the_earlier_paper(made):
    paper = made.paper()
    assert acts.receive(made.office, made.region, None, "again.txt", NOTICE.encode()) == paper.pk
    assert reads.known_bytes(made.region, NOTICE.encode()) == paper
    assert reads.known_bytes(Made("990102", "白石县").region, NOTICE.encode()) is None


def test_a_region_s_paper_is_nobody_else_s(made):
    paper, other = made.paper(), Made("990102", "白石县")
    assert reads.paper_of(other.region, paper.pk) is None
    with pytest.raises(Refused) as caught:
        acts.settle(other.office, paper.pk, paper.version, NO_UNIT, How.CONFIRM)
    assert codes(caught) == ["moves.not_yours"]


def test_a_clerk_brings_nothing_in(made):
    clerk = people.actor_of(a_member("clerk", Role.UNIT_CLERK, made.region, made.units[0]).user)
    with pytest.raises(Refused) as caught:
        acts.receive(clerk, made.region, None, "a.txt", b"x")
    assert codes(caught) == ["moves.not_yours"]


def test_another_region_s_campaign_is_refused(made):
    other = Made("990102", "白石县")
    with pytest.raises(Refused) as caught:
        acts.receive(made.office, made.region, other.campaign, "a.txt", b"x")
    assert codes(caught) == ["intake.campaign_elsewhere"]


def test_an_upload_rolled_back_leaves_no_file(made):
    for name in tasks._files():
        default_storage.delete(f"{tasks.FOLDER}/{name}")
    with pytest.raises(RuntimeError), transaction.atomic():
        paper = made.paper()
        name = str(paper.file.name)
        raise RuntimeError
    assert not Paper.objects.exists()
    later = timezone.now() + 2 * tasks.ORPHANS_AFTER
    assert default_storage.exists(name)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tasks.timezone, "now", lambda: later)
        assert tasks.sweep_orphans() == 1
        assert tasks.sweep_orphans() == 0
    assert not default_storage.exists(name)


def test_a_file_that_a_paper_holds_is_no_orphan(made, monkeypatch):
    paper = made.paper()
    later = timezone.now() + 2 * tasks.ORPHANS_AFTER
    monkeypatch.setattr(tasks.timezone, "now", lambda: later)
    tasks.sweep_orphans()
    assert default_storage.exists(str(paper.file.name))


def test_a_doubt_is_settled_once_and_counted(made):
    paper = made.paper()
    acts.settle(made.office, paper.pk, paper.version, NO_UNIT, How.EDIT, {"units": "区乙局"})
    paper.refresh_from_db()
    assert paper.doubts == 1
    row = reads.reading_of(paper.pk).tables[0].table.rows[1]
    assert ([host.name for host in row.units], row.doubts) == (["区乙局"], ())
    entry = Entry.objects.filter(act="intake.settle").get()
    assert entry.payload == {"how": "edit", "count": 1}


@pytest.mark.parametrize(
    ("key", "how", "typed", "code"),
    [
        ("t9.d0", How.CONFIRM, None, "intake.no_doubt"),
        (GAP, How.LEAVE_OUT, None, "intake.no_row"),
        (GAP, How.EDIT, {"theme": "x"}, "intake.no_row"),
        (NO_UNIT, How.EDIT, {"no": "x"}, "intake.no_number"),
    ],
)
def test_what_cannot_be_settled_so_is_refused(made, key, how, typed, code):
    paper = made.paper()
    with pytest.raises(Refused) as caught:
        acts.settle(made.office, paper.pk, paper.version, key, how, typed)
    assert codes(caught) == [code]
    assert seen(paper) == paper.version


def test_somebody_else_s_change_is_seen_first(made):
    paper = made.paper()
    acts.settle(made.office, paper.pk, paper.version, GAP, How.CONFIRM)
    with pytest.raises(Refused) as caught:
        acts.settle(made.office, paper.pk, paper.version, NO_UNIT, How.CONFIRM)
    assert codes(caught) == ["intake.changed_meanwhile"]


def test_all_of_one_code_are_settled_at_once(made):
    text = NOTICE + "5\t尽快\t走进消防站\t现场观摩\t区甲局\n6\t尽早\t走进法庭\t现场观摩\t区乙局\n"
    paper = made.paper(text)
    before = paper.doubts
    assert acts.settle_all(made.office, paper.pk, paper.version, "period_unread", How.LEAVE_OUT) == 2
    paper.refresh_from_db()
    assert paper.doubts == before - 2
    left = reads.reading_of(paper.pk).tables[0].table.rows
    assert [row.no for row in left] == [1, 2, 4]
    with pytest.raises(Refused) as caught:
        acts.settle_all(made.office, paper.pk, seen(paper), "period_unread", How.CONFIRM)
    assert codes(caught) == ["intake.no_doubt"]


def test_an_answer_taken_back_asks_again_and_forgets_what_was_typed(made):
    paper = made.paper()
    acts.settle(made.office, paper.pk, paper.version, NO_UNIT, How.EDIT, {"units": "区乙局"})
    acts.reopen(made.office, paper.pk, seen(paper), NO_UNIT)
    assert reads.reading_of(paper.pk) == a_reading()
    assert Paper.objects.get(pk=paper.pk).doubts == 2


def test_the_same_reading_again_keeps_what_was_settled_and_another_does_not(made):
    paper = made.paper()
    acts.settle(made.office, paper.pk, paper.version, GAP, How.CONFIRM)
    acts.take_in(THE_CLOCK, paper.pk, a_reading())
    assert Paper.objects.get(pk=paper.pk).doubts == 1
    acts.take_in(THE_CLOCK, paper.pk, a_reading(NOTICE.replace("区乙局", "区丙局")))
    assert Paper.objects.get(pk=paper.pk).doubts == 2


def test_a_reading_of_another_shape_is_not_understood(made):
    paper = made.paper()
    Paper.objects.filter(pk=paper.pk).update(shape="other")
    assert reads.reading_of(paper.pk) is None
    with pytest.raises(Refused) as caught:
        acts.settle(made.office, paper.pk, paper.version, GAP, How.CONFIRM)
    assert codes(caught) == ["intake.read_again"]


def test_a_paper_thrown_away_takes_its_file_along(made, django_capture_on_commit_callbacks):
    paper = made.paper()
    name = str(paper.file.name)
    with django_capture_on_commit_callbacks(execute=True):
        acts.discard(made.office, paper.pk)
    assert not Paper.objects.exists()
    assert not default_storage.exists(name)


def test_what_was_kept_long_enough_goes(made, django_capture_on_commit_callbacks):
    old, used = made.paper(), made.paper(NOTICE + "\n五月")
    acts.use(made.office, used.pk, "plan")
    with django_capture_on_commit_callbacks(execute=True):
        assert acts.purge(THE_CLOCK, timezone.now() + timedelta(days=31)) == 1
    assert list(Paper.objects.all()) == [old]
    with django_capture_on_commit_callbacks(execute=True):
        assert acts.purge(THE_CLOCK, timezone.now() + timedelta(days=91)) == 1
    assert not default_storage.exists(str(old.file.name))


def test_the_office_purges_nothing(made):
    made.paper()
    with pytest.raises(Refused):
        acts.purge(made.office, timezone.now() + timedelta(days=91))


def test_one_of_many_waits_and_is_read_behind_the_scenes(made):
    first = acts.receive(made.office, made.region, made.campaign, "a.txt", NOTICE.encode())
    second = acts.receive(made.office, made.region, None, "b.docx", b"PK\x03\x04 cut")
    assert reads.waiting(9) == [first, second]
    assert tasks.read_all.func() == 2
    assert Paper.objects.get(pk=first).state == PaperState.READ
    refused = Paper.objects.get(pk=second)
    assert (refused.state, bool(refused.refusal), bool(refused.file)) == (PaperState.REFUSED, True, False)


def test_a_refused_paper_may_come_again(made):
    first = acts.receive(made.office, made.region, None, "b.docx", b"PK\x03\x04 cut")
    taking.read_waiting(first)
    again = acts.receive(made.office, made.region, None, "b.docx", b"PK\x03\x04 cut")
    assert Paper.objects.get(pk=again).state == PaperState.WAITING
    assert reads.waiting(9) == [again]


def test_a_busy_reader_leaves_the_paper_waiting(made, monkeypatch):
    def busy(*_: object) -> None:
        raise NotRead("busy")

    paper = acts.receive(made.office, made.region, None, "a.txt", NOTICE.encode())
    monkeypatch.setattr(taking, "read_here", busy)
    taking.read_waiting(paper)
    assert reads.waiting(9) == [paper]


def test_the_record_holds_no_word_of_the_paper(made):
    paper = made.paper(name="张三的联系方式.txt")
    acts.settle(made.office, paper.pk, paper.version, NO_UNIT, How.EDIT, {"units": "区乙局"})
    told = " ".join(str(entry.payload) for entry in Entry.objects.filter(act__startswith="intake."))
    assert not any("\u4e00" <= sign <= "\u9fff" for sign in told)
