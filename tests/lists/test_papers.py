"""Lists leave as Word and PDF too, lying across the page when they are wide, for whoever takes them as Excel."""

import io

import pdfplumber
import pytest
from django.test import Client
from django.urls import reverse
from docx import Document

from kaimen.lists.sources import Column, Listing, listings
from kaimen.people import reads as people
from kaimen.regions import acts as regions
from kaimen.scheme.roles import THE_CLOCK, Role
from kaimen.trail.models import Entry
from tests.people.making import a_member, a_unit, an_office, signed_in
from tests.regions.making import a_region

pytestmark = pytest.mark.django_db
FEW = Listing(
    "few",
    "催办清单",
    (Column("unit", "责任单位"), Column("days", "逾期天数")),
    lambda campaign, today: [{"unit": "区甲局", "days": 6}, {"unit": "区乙局", "days": None}],
)
MANY = Listing(
    "many",
    "大表",
    tuple(Column(f"c{at}", f"第{at}栏") for at in range(14)),
    lambda campaign, today: [{"c0": "甲"}],
)


@pytest.fixture(autouse=True)
def told(monkeypatch):
    monkeypatch.setitem(listings, "few", FEW)
    monkeypatch.setitem(listings, "many", MANY)


class Made:
    def __init__(self, code: str = "990101", name: str = "云溪区") -> None:
        self.region = a_region(code, name)
        self.office = an_office(self.region, f"office-{code}")
        self.campaign = regions.open_campaign(THE_CLOCK, self.region, 2026, "政务公开主题日")

    def client(self) -> Client:
        return signed_in(people.user_of(self.office.id))

    def at(self, listing: str, ending: str) -> str:
        return reverse("lists_plain", args=[self.region.code, self.campaign.pk, listing, ending])


@pytest.fixture
def made() -> Made:
    return Made()


def test_a_list_as_word_holds_its_rows_under_its_headings(made):
    answer = made.client().get(made.at("few", "docx"))
    (table,) = Document(io.BytesIO(answer.content)).tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["责任单位", "逾期天数"],
        ["区甲局", "6"],
        ["区乙局", ""],
    ]
    assert answer["Cache-Control"] == "private, no-store"
    assert Entry.objects.filter(act="lists.take_paper").count() == 1


@pytest.mark.parametrize(("listing", "wide"), [("few", False), ("many", True)])
def test_a_wide_list_lies_across_the_page(made, listing: str, wide: bool):
    data = made.client().get(made.at(listing, "pdf")).content
    page = pdfplumber.open(io.BytesIO(data)).pages[0]
    section = Document(io.BytesIO(made.client().get(made.at(listing, "docx")).content)).sections[0]
    assert (page.width > page.height, section.page_width > section.page_height) == (wide, wide)


def test_an_observer_takes_it_and_a_unit_does_not(made):
    observer = signed_in(a_member("observer", Role.OBSERVER, made.region).user)
    unit = a_unit(made.region, "区甲局")
    clerk = signed_in(a_member("clerk", Role.UNIT_CLERK, made.region, unit).user)
    assert observer.get(made.at("few", "pdf")).status_code == 200
    assert clerk.get(made.at("few", "pdf")).status_code == 403


def test_another_region_gets_nothing(made):
    assert Made("990102", "云岭县").client().get(made.at("few", "docx")).status_code == 403
