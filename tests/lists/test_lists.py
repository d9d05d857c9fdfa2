"""Any list leaves in the columns of an uploaded form; a refusal says how to mend it."""

import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from kaimen.lists import acts, reads
from kaimen.lists.models import ListTemplate
from kaimen.lists.sources import Column, Listing, listings
from kaimen.papers.forms.headings import RUNNING
from kaimen.papers.sources.refusing import SENTENCES
from kaimen.people import reads as people
from kaimen.regions import acts as regions
from kaimen.scheme.problem import Refused
from kaimen.scheme.roles import THE_CLOCK, Role
from kaimen.trail.models import Entry
from tests.papers.forms.test_filling import a_form, saved
from tests.people.making import a_member, an_office, signed_in
from tests.regions.making import a_region

pytestmark = pytest.mark.django_db
ROWS = [
    {"theme": "走进自来水厂", "unit": "区甲局", "period": "5月", "heads": 30},
    {"theme": "=1+1", "unit": "区乙局", "period": "6-8月", "heads": None},
]
COLUMNS = (
    Column("theme", "活动主题", ("主题",)),
    Column("unit", "责任单位", ("申报单位",)),
    Column("period", "活动时间"),
    Column("heads", "预计人数", ("人数",)),
)


@pytest.fixture(autouse=True)
def told(monkeypatch):
    """A list that only these tests know."""
    monkeypatch.setitem(listings, "told", Listing("told", "申报表", COLUMNS, lambda campaign, today: ROWS))


class Made:
    def __init__(self, code: str = "990101", name: str = "云溪区"):
        self.region = a_region(code, name)
        self.office = an_office(self.region, f"office-{code}")
        self.campaign = regions.open_campaign(THE_CLOCK, self.region, 2026, "政务公开主题日")

    def client(self, role: Role = Role.LEAD_OFFICE) -> Client:
        if role is Role.LEAD_OFFICE:
            return signed_in(people.user_of(self.office.id))
        return signed_in(a_member(f"{role}-{self.region.code}", role, self.region).user)

    def kept(self, name: str = "市里的汇总表", data: bytes = b"") -> ListTemplate:
        made = acts.add_template(self.office, self.region, "told", name, data or saved(a_form()))
        return ListTemplate.objects.get(pk=made)

    def at(self, name: str, *more: object) -> str:
        return reverse(name, args=[self.region.code, self.campaign.pk, *more])


@pytest.fixture
def made() -> Made:
    return Made()


def upload(data: bytes, name: str = "form.xlsx") -> dict:
    return {"name": "市里的汇总表", "listing": "told", "file": SimpleUploadedFile(name, data)}


def cells(content: bytes, rows: range) -> list[list]:
    sheet = load_workbook(io.BytesIO(content)).active
    return [[sheet.cell(row, at).value for at in range(1, 6)] for row in rows]


def test_a_form_is_kept_with_the_columns_that_it_seems_to_ask_for(made):
    kept = made.kept()
    assert reads.matches_of(kept) == {1: RUNNING, 2: "unit", 3: "theme", 4: "period", 5: "heads"}
    assert (kept.by, kept.version, bytes(kept.file)[:2]) == (made.office.id, 1, b"PK")


def test_the_filled_form_holds_the_rows_and_its_own_foot(made):
    data = acts.take_filled(made.office, made.campaign, made.kept())
    assert cells(data, range(4, 8)) == [
        [1, "区甲局", "走进自来水厂", "5月", 30],
        [2, "区乙局", "=1+1", "6-8月", None],
        ["合计", None, None, None, "=SUM(E4:E5)"],
        ["填报人：", None, None, None, None],
    ]
    assert load_workbook(io.BytesIO(data)).active["C5"].data_type == "s"


def test_a_person_settles_what_stands_under_a_heading(made):
    kept = made.kept()
    assert acts.match(made.office, kept.pk, 1, {3: "theme", 4: "nothing of ours", 99: "unit"}) == 1
    assert reads.matches_of(ListTemplate.objects.get(pk=kept.pk)) == {3: "theme"}


def test_the_second_of_two_who_settle_is_refused(made):
    kept = made.kept()
    acts.match(made.office, kept.pk, 1, {3: "theme"})
    with pytest.raises(Refused) as refusal:
        acts.match(made.office, kept.pk, 1, {3: "unit"})
    assert [problem.code for problem in refusal.value.problems] == ["lists.changed_meanwhile"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"name": " "}, "lists.no_name"),
        ({"name": "长" * 41}, "lists.name_long"),
        ({"name": "已有的"}, "lists.name_taken"),
        ({"listing": "none"}, "lists.no_listing"),
        ({"data": b"%PDF"}, "lists.unreadable"),
    ],
)
def test_what_cannot_be_kept_is_refused(made, change: dict, code: str):
    made.kept("已有的")
    told = {"listing": "told", "name": "新的", "data": saved(a_form())} | change
    with pytest.raises(Refused) as refusal:
        acts.add_template(made.office, made.region, **told)
    assert [problem.code for problem in refusal.value.problems] == [code]
    assert ListTemplate.objects.count() == 1


def test_nobody_but_the_office_keeps_or_fills_forms(made):
    kept, observer = made.kept(), people.actor_of(a_member("looker", Role.OBSERVER, made.region).user)
    for do in (
        lambda: acts.add_template(observer, made.region, "told", "新的", saved(a_form())),
        lambda: acts.match(observer, kept.pk, 1, {3: "theme"}),
        lambda: acts.drop_template(observer, kept.pk),
        lambda: acts.take_filled(observer, made.campaign, kept),
    ):
        with pytest.raises(Refused) as refusal:
            do()
        assert [problem.code for problem in refusal.value.problems] == ["moves.not_yours"]


def test_what_was_taken_away_is_on_the_record(made):
    acts.take_filled(made.office, made.campaign, made.kept())
    acts.take_plain(made.office, made.campaign, listings["told"], as_csv=True)
    entries = Entry.objects.filter(act__startswith="lists.take").order_by("id")
    assert [(entry.act, entry.payload["rows"]) for entry in entries] == [
        ("lists.take_filled", 2),
        ("lists.take_plain", 2),
    ]


def test_the_whole_way_on_screen(made):
    office = made.client()
    page = office.post(made.at("lists_campaign"), upload(saved(a_form())), follow=True)
    kept = ListTemplate.objects.get()
    assert page.redirect_chain[0][0] == made.at("lists_template", kept.pk)
    assert "活 动 主 题" in page.content.decode()
    answer = office.post(
        made.at("lists_template", kept.pk), {"version": 1, "c3": "theme", "c2": "unit", "c1": "#"}
    )
    assert answer.status_code == 302
    filled = office.get(made.at("lists_filled", kept.pk))
    assert cells(filled.content, range(4, 5)) == [[1, "区甲局", "走进自来水厂", None, None]]
    assert filled["Content-Disposition"].startswith("attachment; filename*=utf-8''")
    office.post(made.at("lists_drop", kept.pk))
    assert ListTemplate.objects.count() == 0


@pytest.mark.parametrize(
    ("data", "code"),
    [(b"PK" + bytes(1_000_001), "form_too_big"), (b"\xd0\xcf\x11\xe0", "old_xls"), (b"x", "not_xlsx")],
)
def test_a_hostile_upload_is_refused_in_words(made, data: bytes, code: str):
    answer = made.client().post(made.at("lists_campaign"), upload(data))
    assert answer.status_code == 422
    assert SENTENCES[code] in answer.content.decode()
    assert ListTemplate.objects.count() == 0


def test_an_observer_takes_plain_lists_and_sees_no_forms(made):
    kept, observer = made.kept(), made.client(Role.OBSERVER)
    assert "市里的汇总表" not in observer.get(made.at("lists_campaign")).content.decode()
    assert observer.get(made.at("lists_filled", kept.pk)).status_code == 403
    lines = observer.get(made.at("lists_plain", "told", "csv")).content.decode("utf-8-sig").splitlines()
    assert lines == [
        "活动主题,责任单位,活动时间,预计人数",
        "走进自来水厂,区甲局,5月,30",
        "'=1+1,区乙局,6-8月,",
    ]
    plain = observer.get(made.at("lists_plain", "told", "xlsx")).content
    assert cells(plain, range(3, 4)) == [["走进自来水厂", "区甲局", "5月", 30, None]]


def test_a_list_or_a_kind_of_file_that_is_not_there_is_not_found(made):
    office = made.client()
    answers = [
        office.get(made.at("lists_plain", *asked)).status_code for asked in (("none", "csv"), ("told", "exe"))
    ]
    assert answers == [404, 404]


def test_another_regions_form_says_nothing(made):
    there = Made("990102", "月湖区")
    kept = there.kept("月湖的表")
    office = made.client()
    for name in ("lists_template", "lists_filled"):
        assert office.get(made.at(name, kept.pk)).status_code == 404
    assert office.post(made.at("lists_drop", kept.pk)).status_code == 404
    assert ListTemplate.objects.count() == 1


def test_the_home_leads_to_the_campaign_that_is_run(made):
    answer = made.client().get(reverse("lists_home", args=[made.region.code]))
    assert (answer.status_code, answer.url) == (302, made.at("lists_campaign"))


def test_duties_are_among_the_lists(made):
    assert "duties" in listings
    assert reads.rows(made.campaign, listings["duties"]) == []


def queries(office: Client, address: str) -> int:
    with CaptureQueriesContext(
        connection,
    ) as seen:
        assert office.get(address).status_code == 200
    return len(seen)


def test_more_forms_ask_no_more_of_the_database(made):
    office, data = made.client(), saved(a_form())
    made.kept("表0", data)
    office.get(made.at("lists_campaign"))
    one = queries(office, made.at("lists_campaign"))
    for number in range(1, 30):
        made.kept(f"表{number}", data)
    assert queries(office, made.at("lists_campaign")) == one
