"""The plan by the JSON interface: a draft nobody else sees, its gate, its issue, a change with its reason."""

import pytest

from kaimen.scheme.roles import Role
from kaimen.stages.plan import reads
from tests.config.asking import Program
from tests.people.making import a_member
from tests.stages.plan.making import BASIS, Made

pytestmark = pytest.mark.django_db
ROW = {
    "theme": "走进新水厂",
    "hosts": [{"name": "区甲局"}],
    "formats": ["现场观摩"],
    "period": "7月",
    "no": 1,
}


@pytest.fixture
def made() -> Made:
    return Made()


@pytest.fixture
def office(made) -> Program:
    return Program(made.office)


def at(made: Made, *more: object) -> str:
    base = f"/regions/{made.region.code}/campaigns/{made.campaign.pk}/plan"
    return base + "".join(f"/{one}" for one in more)


def test_a_plan_is_drafted_reviewed_and_issued(made, office):
    office.post(at(made, "editions"))
    office.post(at(made, "editions", 1, "rows"), ROW)
    told = office.get(at(made, "editions", 1, "rows"))["items"][0]
    changed = ROW | {"theme": "走进自来水厂", "version": told["version"]}
    assert office.ask("PUT", at(made, "editions", 1, "rows", told["plate"]), changed)[0] == 200
    check = {"basis": BASIS, "version": office.get(at(made, "editions"))["items"][0]["version"]}
    stale = check | {"version": check["version"] - 1}
    assert office.codes("POST", at(made, "editions", 1, "review"), stale) == (
        422,
        ["plan.changed_since_seen"],
    )
    office.post(at(made, "editions", 1, "review"), check)
    office.post(at(made, "editions", 1, "release"))
    assert office.get(at(made, "in-force"))["number"] == 1
    assert [row.theme for row in reads.rows(made.in_force().pk)] == ["走进自来水厂"]


def test_a_row_without_a_unit_cannot_be_issued(made, office):
    office.post(at(made, "editions"))
    office.post(at(made, "editions", 1, "rows"), ROW | {"hosts": []})
    check = {"basis": BASIS, "version": office.get(at(made, "editions"))["items"][0]["version"]}
    status, codes = office.codes("POST", at(made, "editions", 1, "review"), check)
    assert (status, codes) == (422, ["plan.no_unit"])


def test_nobody_else_sees_a_draft(made, office):
    office.post(at(made, "editions"))
    observer = Program(a_member("looker", Role.OBSERVER, made.region).user)
    assert observer.get(at(made, "editions"))["total"] == 0
    assert observer.codes("GET", at(made, "editions", 1, "rows")) == (404, ["api.not_found"])


def test_a_change_of_the_plan_in_force_is_issued_with_its_reason(made, office):
    edition = made.issued()
    told = ROW | {"edition": edition.number, "reason": "检修", "basis": BASIS}
    office.post(at(made, "activities", 1, "amend"), told)
    assert (made.in_force().number, made.in_force().reason) == (2, "检修")
    assert office.codes("POST", at(made, "activities", 1, "amend"), told) == (422, ["plan.changed_meanwhile"])


def test_a_unit_proposes_its_day_and_the_office_confirms_it(made, office):
    made.issued()
    clerk, other = Program(made.clerk(0)), Program(made.clerk(1))
    day = {"day": "2026-05-12", "starts": "09:00", "point": "一号水厂"}
    assert other.codes("POST", at(made, "activities", 1, "days"), day) == (422, ["moves.not_yours"])
    id = clerk.post(at(made, "activities", 1, "days"), day)
    assert clerk.codes("POST", at(made, "activities", 1, "days", id, "confirm"), {"version": 1})[0] == 403
    office.post(at(made, "activities", 1, "days", id, "confirm"), {"version": 1})
    told = office.get(at(made, "editions", 1, "rows"))["items"][0]["days"]
    assert [(one["day"], one["state"]) for one in told] == [("2026-05-12", "confirmed")]


def test_what_is_not_in_force_has_no_days(made, office):
    assert office.codes("POST", at(made, "activities", 1, "days"), {"day": "2026-05-12"}) == (
        404,
        ["api.not_found"],
    )


def test_a_draft_is_thrown_away(made, office):
    office.post(at(made, "editions"))
    office.post(at(made, "editions", 1, "discard"))
    assert office.get(at(made, "editions"))["total"] == 0


def drafted(made: Made, office: Program) -> list[dict]:
    """The rows of the first edition, drafted from a table of four."""
    made.drafted()
    return rows(made, office)


def rows(made: Made, office: Program) -> list[dict]:
    return office.get(at(made, "editions", 1, "rows"))["items"]


def version(made: Made, office: Program) -> int:
    return office.get(at(made, "editions"))["items"][0]["version"]


def test_rows_are_placed_moved_to_a_month_ordered_and_numbered(made, office):
    one = drafted(made, office)[0]["plate"]
    office.post(at(made, "editions", 1, "rows", one, "place"), {"position": 4})
    assert [row["plate"] for row in rows(made, office)][-1] == one
    told = {"month": 9, "version": rows(made, office)[-1]["version"]}
    office.post(at(made, "editions", 1, "rows", one, "month"), told)
    moved = next(row for row in rows(made, office) if row["plate"] == one)
    assert (moved["period"], moved["version"]) == ("9月", told["version"] + 1)
    stale = office.codes("POST", at(made, "editions", 1, "rows", one, "month"), told)
    assert stale == (422, ["plan.changed_meanwhile"])
    assert office.codes("POST", at(made, "editions", 1, "rows", one, "place"), {"position": 0})[0] == 400
    office.post(at(made, "editions", 1, "order"))
    office.post(at(made, "editions", 1, "number"))
    stands = rows(made, office)
    starts = [row["period_start"] for row in stands if row["period_start"]]
    assert starts == sorted(starts)
    assert [row["no"] for row in stands] == [1, 2, 3, 4]


def test_a_row_of_a_draft_is_put_off_cancelled_and_restored(made, office):
    one = drafted(made, office)[0]["plate"]
    for turn, state in (("postpone", "postponed"), ("restore", "planned"), ("cancel", "cancelled")):
        office.post(at(made, "editions", 1, "rows", one, turn))
        assert rows(made, office)[0]["state"] == state
    assert office.codes("POST", at(made, "editions", 1, "rows", 99, "cancel")) == (404, ["api.not_found"])


def test_drafts_are_kept_compared_and_gone_back_to(made, office):
    one = drafted(made, office)[0]["plate"]
    kept = office.post(at(made, "editions", 1, "drafts"))
    told = office.get(at(made, "editions", 1, "drafts"))["items"][-1]
    assert (told["number"], told["key"], told["rows"]) == (kept, f"1.{kept}", 4)
    office.post(at(made, "editions", 1, "rows", one, "cancel"))
    compared = at(made, f"differences?a=1.{kept}&b=1")
    assert office.get(compared)["items"] == [
        {"plate": one, "field": "state", "before": "planned", "after": "cancelled"}
    ]
    office.post(at(made, "editions", 1, "restore"), {"draft": kept})
    assert office.get(compared)["total"] == 0
    assert office.codes("POST", at(made, "editions", 1, "restore"), {"draft": 99}) == (
        422,
        ["plan.no_such_draft"],
    )


def test_the_last_change_is_undone_once_and_not_unseen(made, office):
    one = drafted(made, office)[0]["plate"]
    office.post(at(made, "editions", 1, "rows", one, "cancel"))
    seen = {"version": version(made, office)}
    office.post(at(made, "editions", 1, "undo"), seen)
    assert rows(made, office)[0]["state"] == "planned"
    assert office.codes("POST", at(made, "editions", 1, "undo"), seen) == (422, ["plan.moved_on"])


def test_what_nobody_took_out_is_not_brought_back(made, office):
    drafted(made, office)
    assert office.get(at(made, "editions", 1, "left-out")) == {"items": [], "total": 0}
    told = {"declaration": 1}
    assert office.codes("POST", at(made, "editions", 1, "bring-back"), told) == (422, ["plan.not_left_out"])


def test_drafts_are_the_offices_alone(made, office):
    drafted(made, office)
    office.post(at(made, "editions", 1, "drafts"))
    clerk = Program(made.clerk(0))
    assert clerk.codes("GET", at(made, "editions", 1, "drafts"))[0] == 403
    assert clerk.codes("POST", at(made, "editions", 1, "undo"), {"version": 1})[0] == 403
    assert clerk.codes("GET", at(made, "differences?a=1.1&b=1")) == (404, ["api.not_found"])
    assert office.codes("GET", at(made, "differences?a=1&b=7")) == (404, ["api.not_found"])
