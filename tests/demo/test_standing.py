"""The demo as a newcomer meets it: campaigns as printed, their tables read whole, what the commands print."""

import csv
import io
import json
from collections.abc import Iterator
from io import BytesIO, StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction
from openpyxl import load_workbook

from kaimen.demo.standing import shipped, stand
from kaimen.regions.facts import Mode
from kaimen.regions.models import Campaign
from kaimen.scheme.roles import Actor, Grant, Role
from kaimen.stages.plan import acts, reads
from kaimen.stages.plan.facts import ActivityState
from kaimen.stages.plan.printing import printed
from tests.stages.plan.making import BASIS, typed

PRINTED = {("430103", 2024): 54, ("430500", 2023): 36, ("433122", 2025): 36}
WITHOUT_A_TABLE = [("430181", 2023), ("371323", 2023)]


@pytest.fixture(scope="module")
def demo(django_db_setup, django_db_blocker) -> Iterator[None]:
    with django_db_blocker.unblock(), transaction.atomic():
        for paper in shipped():
            stand(paper)
        yield
        transaction.set_rollback(True)


def told(command: str, *words: str) -> str:
    out = StringIO()
    call_command(command, *words, stdout=out)
    return out.getvalue()


def plan(region: str, year: int) -> list[dict]:
    return json.loads(told("plan", region, str(year), "--format", "json"))


def duties(region: str, year: int, *more: str) -> list[dict]:
    return json.loads(told("duties", region, str(year), "--json", *more))


@pytest.mark.django_db
@pytest.mark.usefixtures("demo")
class TestTheDemo:
    def test_five_campaigns_stand_as_printed_and_in_sight(self):
        stood = Campaign.objects.values_list("region__code", "year", "mode", "public").order_by(
            "region__code"
        )
        every = sorted([*PRINTED, *WITHOUT_A_TABLE])
        assert list(stood) == [(code, year, Mode.AS_PRINTED, True) for code, year in every]

    def test_standing_again_changes_nothing(self):
        before = plan("430103", 2024)
        for paper in shipped():
            stand(paper)
        assert (Campaign.objects.count(), plan("430103", 2024)) == (5, before)

    @pytest.mark.parametrize(("place", "rows"), PRINTED.items())
    def test_no_printed_row_is_lost(self, place, rows):
        assert len(plan(*place)) == rows

    @pytest.mark.parametrize("place", WITHOUT_A_TABLE)
    def test_a_campaign_without_a_table_prints_an_empty_list(self, place):
        assert plan(*place) == []

    def test_the_cut_unit_is_missed_at_its_row_and_the_theme_is_kept(self):
        doubted = {
            row["no"]: [doubt["code"] for doubt in row["doubts"]]
            for row in plan("430103", 2024)
            if row["doubts"]
        }
        assert doubted == {50: ["slid", "no_unit"], 51: ["slid"]}
        row = plan("430103", 2024)[49]
        assert (row["units"], row["period"]["text"], "生活垃圾分类推广" in row["theme"]) == ([], "10月", True)

    def test_the_number_left_out_is_told_before_the_next(self):
        doubted = {row["no"]: row["doubts"] for row in plan("430500", 2023) if row["doubts"]}
        assert doubted == {5: [{"code": "number_gap", "message": "原表缺第4号", "where": "第5号之前"}]}

    def test_a_table_of_one_cell_a_line_raises_no_doubt(self):
        rows = plan("433122", 2025)
        assert [row["no"] for row in rows if row["doubts"]] == []
        assert rows[23]["period"] == {
            "text": "6-8月",
            "start": "2025-06-01",
            "end": "2025-08-31",
            "precision": "months",
        }

    def test_every_unit_named_is_known(self):
        for place in PRINTED:
            campaign = Campaign.objects.get(region__code=place[0])
            rows = reads.rows(reads.edition_in_force(campaign.pk).pk)
            assert [host.name for row in rows for host in row.hosts if host.unit is None] == []

    def test_a_row_has_the_published_shape(self):
        assert list(plan("430103", 2024)[0]) == [
            "no",
            "theme",
            "units",
            "formats",
            "period",
            "place",
            "headcount",
            "doubts",
        ]

    def test_the_sheets_keep_the_regions_own_columns(self):
        campaign = Campaign.objects.get(region__code="430500")
        edition = reads.edition_in_force(campaign.pk)
        rows = reads.rows(edition.pk)
        heads = ["序号", "活动主题", "活动方式", "责任单位", "时间"]
        lines = list(csv.reader(io.StringIO(printed("csv", campaign, edition, rows).decode("utf-8-sig"))))
        sheet = load_workbook(BytesIO(printed("xlsx", campaign, edition, rows))).active
        assert (lines[0], len(lines)) == (heads, 37)
        assert [cell.value for cell in sheet[2]] == heads
        assert b"BEGIN:VEVENT" in printed("ics", campaign, edition, rows)

    def test_duties_have_due_days_and_are_not_judged(self):
        for place in [*PRINTED, *WITHOUT_A_TABLE]:
            found = duties(*place)
            assert found
            assert {duty["status"] for duty in found} <= {"open", "done"}

    def test_a_unit_that_declares_is_told_the_day_of_the_notice(self):
        for place, day in (("430181", 2023), "2023-03-29"), (("371323", 2023), "2023-09-15"):
            assert day in {duty["due"] for duty in duties(*place) if duty["deed"] in ("declare", "record")}

    def test_the_report_is_due_five_workdays_after_the_month(self):
        due = {d["activity"]: d for d in duties("430500", 2023, "--days") if d["deed"] == "report"}
        assert (due["1"]["due"], due["1"]["latest"], due["1"]["provisional"]) == (None, "2023-05-09", True)
        counted = [step["day"] for step in due["1"]["count"]["steps"] if step["counted"]]
        assert counted == ["2023-05-04", "2023-05-05", "2023-05-06", "2023-05-08", "2023-05-09"]

    def test_what_is_not_there_is_named(self):
        with pytest.raises(CommandError, match="没有代码为999999的地区"):
            told("plan", "999999", "2024")
        with pytest.raises(CommandError, match="430103没有1999年的活动"):
            told("duties", "430103", "1999")

    def test_editing_a_row_changes_what_the_command_prints(self):
        campaign = Campaign.objects.get(region__code="430103")
        office = Actor("user:1", frozenset({Grant(Role.LEAD_OFFICE, "430103")}))
        with transaction.atomic():
            acts.amend(
                office, campaign.pk, 1, 1, typed(theme="改过的主题"), ActivityState.PLANNED, "更正", BASIS
            )
            assert plan("430103", 2024)[0]["theme"] == "改过的主题"
            transaction.set_rollback(True)
        assert plan("430103", 2024)[0]["theme"] != "改过的主题"
