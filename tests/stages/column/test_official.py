"""The public takes the issued table as Word and PDF; each is set once for a state of the region."""

import pytest
from django.test import Client

from kaimen.papers.sources.opening import open_paper
from kaimen.papers.tables.several import read_tables
from kaimen.stages.column.rules.copying import PLAIN_FILE
from kaimen.stages.plan import reads
from tests.stages.plan.making import UNITS, Made

pytestmark = pytest.mark.django_db


@pytest.fixture
def made() -> Made:
    return Made()


def address(ending: str) -> str:
    return f"/990101/2026/plan.{ending}"


@pytest.mark.parametrize("ending", ["docx", "pdf"])
def test_the_issued_table_reads_back_to_its_rows(made, client: Client, ending: str):
    edition = made.issued()
    answer = client.get(address(ending))
    assert answer.status_code == 200
    tables = read_tables(open_paper(f"plan.{ending}", answer.content), year=2026, known_units=UNITS)
    (table,) = (one.table for one in tables if one.kind == "plan")
    assert [row.theme for row in table.rows] == [row.theme for row in reads.table(edition.pk)]


@pytest.mark.parametrize("ending", ["docx", "pdf"])
def test_what_is_not_issued_is_not_there(made, client: Client, ending: str):
    made.drafted()
    assert client.get(address(ending)).status_code == 404


def test_the_same_state_gives_the_same_bytes(made, client: Client):
    made.issued()
    assert client.get(address("pdf")).content == client.get(address("pdf")).content


def test_the_page_offers_both_and_a_copy_of_the_column_takes_them_along(made, client: Client):
    made.issued()
    page = client.get("/990101/2026/plan/").content.decode()
    for ending in ("docx", "pdf"):
        assert address(ending) in page and PLAIN_FILE.fullmatch(f"2026/plan.{ending}")
