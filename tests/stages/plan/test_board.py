"""The board of an edition on screen: the paper, its margin, the tools of a row, versions and papers."""

import io

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from kaimen.lists.sources import listings
from kaimen.regions.clock import today
from kaimen.stages.plan import acts, reads
from kaimen.stages.plan.facts import ActivityState
from kaimen.stages.plan.models import Edition
from kaimen.stages.plan.rules.load import MOST, load
from kaimen.stages.plan.rules.margin import notes
from kaimen.stages.plan.sheet import Grouping, laid_out
from tests.stages.plan.declaring import FOR_THE_RECORD, declared, with_scheme
from tests.stages.plan.making import BASIS, TABLE, Made, typed
from tests.stages.plan.rows import BLANK, DOUBT, row
from tests.stages.plan.test_pages import at, row_form, table

PAPER = Edition(title="计划", columns=["序号", "活动时间", "活动主题", "责任单位"])


def spans(sheet) -> list[list[int]]:
    return [[cell.span for cell in line.cells] for group in sheet.groups for line in group]


def test_equal_months_are_one_cell_and_the_selected_rows_tools_count_with_it():
    rows = [row(1), row(2), row(3, period=BLANK)]
    sheet = laid_out(PAPER, rows, Grouping.MONTH, selected=2)
    assert spans(sheet) == [[1, 3, 1, 1], [1, 0, 1, 1], [1, 1, 1, 1]]
    assert (sheet.before, sheet.after) == (1, 2)
    assert [line.bar for group in sheet.groups for line in group] == [False, True, False]


def test_without_grouping_every_cell_stands_alone():
    sheet = laid_out(PAPER, [row(1), row(2)], Grouping.NONE)
    assert (spans(sheet), sheet.before, sheet.after) == ([[1, 1, 1, 1]] * 2, 4, 0)


def test_the_margin_says_what_lacks_and_a_doubt_only_where_it_says_more():
    found = notes([row(1, hosts=(), doubts=(DOUBT,)), row(2)], [], [])
    assert [(note.code, note.kind) for note in found[1]] == [
        ("plan.no_unit", "act"), ("doubt", "act"),
    ]  # fmt: skip
    assert 2 not in found


def test_a_full_month_is_noted_once_at_its_first_row_and_cancelled_rows_count_nowhere():
    rows = [row(n) for n in range(1, MOST + 2)]
    assert [number for number, _ in notes(rows, [], load(rows, 2024)).items()] == [1]
    rows[0] = row(1, state=ActivityState.CANCELLED)
    assert all(
        note.code != "month_full" for some in notes(rows, [], load(rows, 2024)).values() for note in some
    )


@pytest.fixture
def made(db) -> Made:
    return Made()


@pytest.fixture
def office(made: Made) -> Client:
    return made.office_client()


def board(made: Made, client: Client, query: str = "") -> str:
    return client.get(at(made, "plan_edition", number=1) + query).content.decode()


def test_the_board_is_the_paper_with_its_margin(made, office):
    made.drafted(TABLE.replace("政策宣传	区乙局", "政策宣传	"))
    page = board(made, office)
    assert '<th scope="rowgroup" rowspan="2" class="g-period">5月</th>' in page
    assert '<span class="zp zp--act">缺责任单位</span>' in page and ">请补<" in page
    assert 'value="review" disabled' in page
    assert "4号没有责任单位" in page
    assert '<tr class="rowbar' not in page
    assert at(made, "selection_board") in page


def test_a_selected_row_has_its_tools_below_it(made, office):
    made.drafted()
    page = board(made, office, "?row=2")
    assert page.count('<tr class="rowbar') == 1
    assert 'aria-label="调整2号"' in page


@pytest.mark.parametrize(
    ("told", "order"),
    [
        ({"turn": "up"}, [2, 1, 3, 4]),
        ({"turn": "down"}, [1, 3, 2, 4]),
        ({"turn": "place", "position": 4}, [1, 3, 4, 2]),
        ({"turn": "month", "month": 6, "version": 1}, [1, 3, 4, 2]),
        ({"turn": "drop"}, [1, 3, 4]),
        ({"turn": "month", "month": 13, "version": 1}, [1, 2, 3, 4]),
        ({"turn": "place", "position": "x"}, [2, 1, 3, 4]),
        ({"turn": "fly"}, [1, 2, 3, 4]),
    ],
)
def test_a_press_of_a_tool_is_one_act_and_leads_back(made, office, told, order):
    edition = made.drafted()
    answer = office.post(at(made, "plan_turn_row", edition=1, number=2), told)
    assert answer.status_code == 302
    assert [fact.number for fact in reads.table(edition.pk)] == order


@pytest.mark.parametrize("turn", ["keep", "order", "number"])
def test_a_draft_is_kept_ordered_and_numbered_by_a_press(made, office, turn):
    made.drafted()
    assert office.post(at(made, "plan_turn", number=1), {"turn": turn}).status_code == 302


def test_undo_goes_by_the_version_that_was_seen(made, office):
    edition = made.drafted()
    acts.drop_row(made.office, edition.pk, 1)
    stale = office.post(at(made, "plan_turn", number=1), {"turn": "undo", "version": edition.version})
    assert stale.status_code == 422 and "又改过" in stale.content.decode()
    now = Edition.objects.get(pk=edition.pk).version
    assert office.post(at(made, "plan_turn", number=1), {"turn": "undo", "version": now}).status_code == 302
    assert len(reads.table(edition.pk)) == 4


def test_what_was_taken_out_stands_below_and_comes_back_by_a_press(office, made):
    with_scheme(made, FOR_THE_RECORD)
    theme = declared(made, 1, "垃圾分类看得见", "5月")
    made.office_client()
    assert office.post(at(made, "plan_editions"), {"from": "chosen"}).status_code == 302
    assert office.post(at(made, "plan_turn_row", edition=1, number=1), {"turn": "drop"}).status_code == 302
    assert "放回“垃圾分类看得见”" in board(made, office)
    assert office.post(at(made, "plan_turn", number=1), {"turn": "take"}).status_code == 302
    assert reads.table(reads.open_edition(made.campaign.pk).pk) == ()
    back = {"turn": "back", "declaration": theme.pk}
    assert office.post(at(made, "plan_turn", number=1), back).status_code == 302
    assert [fact.theme for fact in reads.table(reads.open_edition(made.campaign.pk).pk)] == ["垃圾分类看得见"]


def test_versions_are_named_and_compared(made, office):
    edition = made.drafted()
    acts.edit_row(made.office, edition.pk, 1, 1, typed())
    page = board(made, office)
    assert "<b>0.1</b>" in page and "<b>0.2</b>" in page and "与0.1比：改2处" in page
    compared = office.get(at(made, "plan_compare"), {"a": "1.1", "b": "1"}).content.decode()
    assert "<del>走进自来水厂</del>" in compared and "<ins>走进新水厂</ins>" in compared
    assert "退回0.1稿" in compared
    assert office.post(at(made, "plan_turn", number=1), {"turn": "restore", "draft": 1}).status_code == 302
    assert reads.table(edition.pk)[0].theme == "走进自来水厂"


@pytest.mark.parametrize("key", ["9", "1.9", "x", "1.x", "²", "1.1.1", "99999999999999999999"])
def test_a_version_that_is_none_is_not_found(made, office, key):
    made.drafted()
    assert office.get(at(made, "plan_compare"), {"a": key, "b": "1"}).status_code == 404


def test_an_unasked_comparison_is_the_newest_with_the_one_before(made, office):
    assert "还没有可以比对的版本" in office.get(at(made, "plan_compare")).content.decode()
    made.drafted()
    assert "没有差别" in office.get(at(made, "plan_compare")).content.decode()


def amended(made: Made) -> None:
    told = typed(theme="走进自来水厂")
    acts.amend(made.office, made.campaign.pk, 1, 1, told, ActivityState.PLANNED, "水厂检修", BASIS)


def test_a_change_notice_says_what_changed_and_why(made, office):
    made.issued()
    amended(made)
    page = office.get(at(made, "plan_notice", number=2)).content.decode()
    assert "因水厂检修" in page and "<td>5月</td><td>7月</td>" in page
    assert office.get(at(made, "plan_notice", number=1)).status_code == 404


def test_units_compare_issued_editions_and_see_no_draft(made):
    made.issued()
    amended(made)
    acts.draft(made.office, made.campaign.pk, "再改")
    made.clerk(0)
    clerk = signed(made)
    page = clerk.get(at(made, "plan_compare")).content.decode()
    assert "第2版" in page and "第3版" not in page and "稿" not in page
    assert clerk.get(at(made, "plan_compare"), {"a": "3", "b": "2"}).status_code == 404
    assert clerk.get(at(made, "plan_notice", number=3)).status_code == 404
    assert clerk.get(at(made, "plan_xlsx", number=3)).status_code == 404
    assert clerk.post(at(made, "plan_turn", number=3), {"turn": "keep"}).status_code == 403


def signed(made: Made) -> Client:
    from tests.stages.plan.test_pages import _clerk_user  # noqa: PLC0415  # that file imports nothing of this one

    client = Client()
    client.force_login(_clerk_user(made), backend="django.contrib.auth.backends.ModelBackend")
    return client


def test_the_workbook_has_one_row_an_activity_and_another_is_merged(made, office):
    made.drafted()
    plain = office.get(at(made, "plan_xlsx", number=1))
    merged = office.get(at(made, "plan_merged", number=1))
    assert "attachment" in plain["Content-Disposition"]
    ranges = [
        load_workbook(io.BytesIO(answer.content)).active.merged_cells.ranges for answer in (plain, merged)
    ]
    assert [sorted(str(one) for one in some if not str(one).startswith("A1")) for some in ranges] == [
        [], ["B3:B4"],
    ]  # fmt: skip


def test_the_plan_is_a_list_that_forms_can_ask_for(made):
    made.issued()
    listing = listings["plan"]
    rows = listing.rows(made.campaign, today(made.campaign))
    assert {code for given in rows for code in given} == {column.code for column in listing.columns}
    assert [(given["no"], given["units"], given["month"]) for given in rows][0] == (1, "区甲局", 5)


def test_a_reader_writes_nothing_on_the_board(made):
    made.issued()
    made.clerk(0)
    page = signed(made).get(at(made, "plan_edition", number=1)).content.decode()
    assert "g-pick" not in page and 'name="turn"' not in page
    assert reverse("selection_board", args=[made.region.code, made.campaign.pk]) not in page


def test_home_is_the_plan_of_the_campaign_at_hand(made, office):
    made.drafted()
    page = office.get(reverse("plan_home", args=[made.region.code])).content.decode()
    assert "接着编这一稿" in page


def test_the_board_asks_as_often_for_thirty_rows_as_for_one_and_seldom(db):
    counts = []
    for code, rows in (("990101", 1), ("990102", 30), ("990103", 54)):
        made = Made(code, f"云{code[-1]}区")
        edition = made.drafted(table(rows))
        acts.keep_draft(made.office, edition.pk)
        acts.edit_row(made.office, edition.pk, 1, 1, typed())
        client = made.office_client()
        client.get(at(made, "plan_edition", number=1))
        with CaptureQueriesContext(connection) as queries:
            assert client.get(at(made, "plan_edition", number=1) + "?row=1").status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1] == counts[2] <= 12, "\n".join(
        query["sql"].partition(" FROM ")[2][:90] for query in queries
    )


def test_another_regions_versions_never_answer(made, office):
    made.drafted()
    other = Made("990102", "雨溪区")
    other.issued()
    for name, more in (("plan_compare", {}), ("plan_notice", {"number": 1}), ("plan_xlsx", {"number": 1})):
        mixed = reverse(name, kwargs={"region": made.region.code, "campaign": other.campaign.pk} | more)
        assert office.get(mixed).status_code == 404
        assert office.get(at(other, name, **more)).status_code == 403
    form = row_form()
    mixed = reverse("plan_turn_row", kwargs={
        "region": made.region.code, "campaign": other.campaign.pk, "edition": 1, "number": 1,
    })  # fmt: skip
    assert office.post(mixed, form | {"turn": "drop"}).status_code == 404
