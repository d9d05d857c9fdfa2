"""The pages where filled-in forms are taken in, as the lead office uses them."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kaimen.intake.models import Paper
from kaimen.scheme.roles import Role
from kaimen.stages.call.models import Declaration, Incoming
from kaimen.stages.call.taking.views import batch
from tests.people.making import a_member, a_unit, signed_in
from tests.stages.call.filled import BOOKS, WATER, in_pairs, in_rows, pairs_of, read_all, zipped
from tests.stages.call.making import Made

pytestmark = pytest.mark.django_db


@pytest.fixture
def made() -> Made:
    return Made()


@pytest.fixture
def office(made: Made) -> Client:
    return made.client(made.office)


def at(made: Made, name: str = "call_take", **more: int) -> str:
    return reverse(name, kwargs={"region": made.region.code, "campaign": made.campaign.pk} | more)


def send(made: Made, client: Client, *files: tuple[str, bytes], once: str = "a") -> object:
    uploads = [SimpleUploadedFile(name, data) for name, data in files]
    return client.post(at(made), {"papers": uploads, "once": once * 32})


def page(made: Made, client: Client, query: str = "") -> str:
    return client.get(at(made) + query).content.decode()


def keys(text: str) -> str:
    return text.partition('name="keys" value="')[2].partition('"')[0]


def press(made: Made, client: Client, told: str, once: str = "b", channel: str = "mail") -> str:
    answer = client.post(
        at(made, "call_take_all"), {"keys": told, "channel": channel, "once": once * 32}, follow=True
    )
    return answer.content.decode()


def turn(made: Made, client: Client, paper: int, **told: object) -> str:
    version = Incoming.objects.get(paper=paper).version
    data = {"version": version, "once": f"{paper}{version}".ljust(32, "c")} | told
    return client.post(at(made, "call_take_turn", paper=paper), data, follow=True).content.decode()


def test_a_zip_of_forms_is_read_shown_and_taken_with_one_press(made, office):
    bundle = zipped(
        {
            "信箱/甲局.docx": in_rows(themes=(WATER, BOOKS)),
            "信箱/乙局.docx": in_pairs(pairs_of()),
            "信箱/不知谁.docx": in_rows("云水办公室", [("走进云水", *WATER[1:])]),
            "信箱/空表.docx": in_rows(themes=()),
            "信箱/坏的.docx": in_rows()[:700],
        }
    )
    assert send(made, office, ("一批.zip", bundle)).status_code == 302
    waiting = page(made, office)
    assert 'http-equiv="refresh"' in waiting and "读了0份，共5份" in waiting and "收下" not in waiting
    read_all()
    report = page(made, office)
    assert 'http-equiv="refresh"' not in report
    for words in (
        "收下3个主题", "其余1个先放着", "“云水办公室”在单位名录里对不上", "没有填写活动主题", "坏的.docx",
    ):  # fmt: skip
        assert words in report, words
    after = press(made, office, keys(report))
    assert "收下3个主题，给单位的信在发件箱里" in after
    assert set(Declaration.objects.values_list("theme", "channel")) == {
        ("走进自来水厂", "mail"), ("图书馆的一天", "mail"), ("走进污水处理厂", "mail"),
    }  # fmt: skip


def test_pressing_twice_and_sending_again_enters_nothing_twice(made, office):
    file = in_rows()
    send(made, office, ("甲.docx", file))
    read_all()
    clear = keys(page(made, office))
    press(made, office, clear)
    press(made, office, clear)
    assert "什么也没有变" in press(made, office, clear, once="d")
    answer = send(made, office, ("甲.docx", file), once="e")
    assert Declaration.objects.count() == 1 and Paper.objects.count() == 1
    assert "1个以前收过，不再重复" in office.get(answer.url).content.decode()


def test_one_that_is_refused_keeps_no_other_back(made, office):
    send(made, office, ("甲.docx", in_rows()), ("乙.docx", in_pairs(pairs_of())))
    read_all()
    clear = keys(page(made, office))
    made.handed_in(theme="走进自来水厂", brief="另有安排")
    after = press(made, office, clear)
    assert "收下1个主题" in after and "和已报的1号不一样" in after
    assert Declaration.objects.filter(theme="走进污水处理厂").exists()


def test_a_person_settles_on_the_forms_own_page(made, office):
    send(made, office, ("丙.docx", in_rows("云水办公室", [("走进云水", "花开的时候", *WATER[2:])])))
    read_all()
    paper = Paper.objects.get().pk
    shown = office.get(at(made, "call_take_form", paper=paper)).content.decode()
    assert "对不上" in shown and "云水办公室" in shown and "花开的时候" in shown and "区乙局" in shown
    assert "没有选单位" in turn(
        made, office, paper, turn="unit", printed="云水办公室", unit="", once="z" * 32
    )
    after = turn(made, office, paper, turn="unit", printed="云水办公室", unit=made.units[1].pk)
    assert "认不出来" in after
    place = at(made, "call_take_theme", paper=paper, row=0)
    form = {"theme": "走进云水", "period": "4月", "formats": ["现场观摩"], "extra_0": "引导", "brief": "看水"}
    form |= {"contact": "张小门", "phone": "0000-1234567"}
    version = Incoming.objects.get().version
    assert office.post(place, form | {"version": version, "once": "f" * 32}).status_code == 302
    press(made, office, keys(page(made, office)), channel="paper")
    kept = Declaration.objects.get()
    assert (kept.unit, kept.period_text, kept.channel, kept.contact) == (
        made.units[1],
        "4月",
        "paper",
        "张小门",
    )
    declaration = office.get(at(made, "call_declaration", declaration=kept.pk)).content.decode()
    assert reverse("intake_paper", args=[made.region.code, paper]) in declaration


def test_a_stale_page_is_told_so(made, office):
    send(made, office, ("甲.docx", in_rows()))
    read_all()
    paper = Paper.objects.get().pk
    assert "不收" in turn(made, office, paper, turn="leave_out", row=0)
    stale = turn(made, office, paper, turn="put_back", row=0, version=1)
    assert "别人处理过这份表" in stale
    assert "没有这种办理" in turn(made, office, paper, turn="nothing", row=0)


def test_nothing_chosen_is_told_in_the_form(made, office):
    answer = office.post(at(made), {"once": "a" * 32})
    assert answer.status_code == 422 and "没有选文件" in answer.content.decode()


def test_a_paper_that_came_in_elsewhere_is_led_here(made, office):
    upload = SimpleUploadedFile("甲.docx", in_rows())
    office.post(reverse("intake_home", args=[made.region.code]), {"papers": upload, "once": "a" * 32})
    paper = Paper.objects.get().pk
    door = reverse("call_take_paper", args=[made.region.code, paper])
    assert door in office.get(reverse("intake_paper", args=[made.region.code, paper])).content.decode()
    assert "读到1个主题" in office.get(door).content.decode()
    answer = office.post(door, {"campaign": made.campaign.pk, "once": "b" * 32})
    assert answer.url == at(made, "call_take_form", paper=paper)


def test_units_and_other_regions_are_refused(made, office):
    send(made, office, ("甲.docx", in_rows()))
    read_all()
    paper = Paper.objects.get().pk
    there = Made(code="990102")
    for client in (made.client(made.clerk()), made.client(made.leader()), there.client(there.office)):
        for place in (at(made), at(made, "call_take_form", paper=paper)):
            assert client.get(place).status_code in (403, 404)
        press(made, client, f"{paper}.0")
    assert there.client(there.office).get(at(there, "call_take_form", paper=paper)).status_code == 404
    assert Declaration.objects.count() == 0
    observer = a_member("observer", Role.OBSERVER, made.region)
    assert signed_in(observer.user).get(at(made)).status_code == 403


def test_the_report_asks_no_more_for_thirty_than_for_one(made, office):
    counts = []
    for many in (1, 30):
        files = []
        for number in range(many):
            unit = a_unit(made.region, f"区{many}{number:02}号局")
            files.append(
                (f"{unit.name}.docx", in_rows(unit.name, [(f"第{many}{number:02}号大门", *WATER[1:])]))
            )
        send(made, office, *files, once=str(many)[0])
        read_all()
        with CaptureQueriesContext(connection) as asked:
            office.get(at(made))
        counts.append(len(asked))
    assert counts[1] <= counts[0]


def test_a_press_takes_at_most_so_many(made, office, monkeypatch):
    monkeypatch.setattr(batch, "AT_ONCE", 1)
    send(made, office, ("甲.docx", in_rows(themes=(WATER, BOOKS))))
    read_all()
    report = page(made, office)
    assert "收下1个主题" in report and "收完再按一次" in report
    press(made, office, keys(report))
    press(made, office, keys(page(made, office)), once="d")
    assert Declaration.objects.count() == 2


def test_empty_files_are_kept_or_named_and_are_not_new_again(made, office):
    files = ("甲.docx", in_rows()), ("空.docx", b""), ("也空.docx", b"")
    shown = office.get(send(made, office, *files).url).content.decode()
    assert "收到2个新文件。和“空.docx”内容一样，只留一份：也空.docx。" in shown
    read_all()
    assert "文件里没有内容" in page(made, office)
    shown = office.get(send(made, office, *files, once="f").url).content.decode()
    assert "1个上次读不了，再读一次：空.docx。1个以前收过，不再重复：甲.docx。" in shown
