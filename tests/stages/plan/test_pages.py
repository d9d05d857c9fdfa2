import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kaimen.stages.plan import acts, reads
from kaimen.stages.plan.facts import EditionState
from kaimen.stages.plan.models import Activity, Edition
from tests.stages.plan.making import BASIS, TABLE, Made, typed

pytestmark = pytest.mark.django_db
HEAD = "\n".join(TABLE.splitlines()[:2])


@pytest.fixture
def made() -> Made:
    return Made()


@pytest.fixture
def office(made: Made) -> Client:
    return made.office_client()


def at(made: Made, name: str, **more: int) -> str:
    return reverse(name, kwargs={"region": made.region.code, "campaign": made.campaign.pk} | more)


def row_form(**changed: object) -> dict:
    return {
        "theme": "走进新水厂",
        "period": "7月",
        "units": "区甲局",
        "formats": "现场观摩",
        "no": 1,
        "version": 1,
    } | changed


def test_the_whole_way_on_screen(made, office):
    office.post(at(made, "plan_editions"), {"reason": ""})
    office.post(at(made, "plan_import", edition=1), {"text": TABLE})
    office.post(at(made, "plan_row", edition=1, number=1), row_form())
    office.post(
        at(made, "plan_turn", number=1), {"turn": "review", "basis": BASIS, "version": seen(office, made)}
    )
    office.post(at(made, "plan_turn", number=1), {"turn": "release"})
    assert [row.theme for row in reads.rows(made.in_force().pk)][0] == "走进新水厂"


def seen(office: Client, made: Made) -> str:
    """The version that the review's form was filled with."""
    page = office.get(at(made, "plan_edition", number=1))
    return str(page.context["review"]["version"].value())


def test_a_check_of_a_table_that_changed_since_is_refused_and_told(made, office):
    edition = made.drafted()
    check = {"turn": "review", "basis": BASIS, "version": seen(office, made)}
    acts.drop_row(made.office, edition.pk, 4)
    for stale in (check, check | {"version": ""}):
        told = office.post(at(made, "plan_turn", number=1), stale)
        assert told.status_code == 422
        assert "这一版在你打开之后又改过" in told.content.decode() and BASIS in told.content.decode()
        assert Edition.objects.get(pk=edition.pk).state == EditionState.DRAFT
    again = check | {"version": told.context["review"]["version"].value()}
    assert office.post(at(made, "plan_turn", number=1), again).status_code == 302
    assert Edition.objects.get(pk=edition.pk).state == EditionState.REVIEWED


def test_a_refused_undo_leaves_the_check_on_the_page(made, office):
    made.drafted()
    told = office.post(at(made, "plan_turn", number=1), {"turn": "undo", "version": "99"})
    assert told.status_code == 422
    assert 'name="basis"' in told.content.decode()


def test_a_change_of_the_plan_in_force_is_issued_with_its_reason(made, office):
    edition = made.issued()
    form = row_form(state="planned", reason="水厂检修", basis=BASIS, version=edition.number)
    answer = office.post(at(made, "plan_row", edition=1, number=1), form)
    assert answer.status_code == 302
    assert (made.in_force().number, made.in_force().reason) == (2, "水厂检修")


def test_two_presses_of_one_form_issue_one_edition(made, office):
    edition = made.issued()
    form = row_form(state="planned", reason="检修", basis=BASIS, version=edition.number, once="a" * 32)
    for _ in range(2):
        assert office.post(at(made, "plan_row", edition=1, number=1), form).status_code == 302
    assert Edition.objects.count() == 2


def test_the_second_editor_sees_both_and_keeps_what_was_typed(made, office):
    edition = made.drafted()
    acts.edit_row(made.office, edition.pk, 1, 1, typed(theme="别人写的"))
    answer = office.post(at(made, "plan_row", edition=1, number=1), row_form(theme="我写的"))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "别人写的" in page and "我写的" in page and "office-990101" in page
    again = office.post(at(made, "plan_row", edition=1, number=1), row_form(theme="我写的", version=2))
    assert (again.status_code, reads.row(edition.pk, 1).theme) == (302, "我写的")


BOTH = "现在存的和你填的"


@pytest.mark.parametrize("issued", [False, True])
@pytest.mark.parametrize("changed", [{"theme": ""}, {"period": "等天气好"}, {"headcount": 0}])
def test_a_refusal_without_another_editor_offers_no_choice(made, office, issued, changed):
    if issued:
        made.issued()
    else:
        made.drafted()
    version = reads.row(Edition.objects.get().pk, 1).version
    form = row_form(state="planned", reason="检修", basis=BASIS, version=1 if issued else version, **changed)
    told = office.post(at(made, "plan_row", edition=1, number=1), form)
    assert told.status_code == 422
    assert BOTH not in told.content.decode()


def test_another_editors_change_offers_the_choice_whatever_else_is_refused(made, office):
    edition = made.drafted()
    acts.edit_row(made.office, edition.pk, 1, 1, typed(theme="别人写的"))
    told = office.post(at(made, "plan_row", edition=1, number=1), row_form(period="等天气好"))
    page = told.content.decode()
    assert BOTH in page and "<td>等天气好</td>" in page
    assert '<input type="hidden" name="version" value="2"' in page
    again = office.post(at(made, "plan_row", edition=1, number=1), row_form(period="还在等", version=2))
    assert (again.status_code, BOTH in again.content.decode()) == (422, False)


@pytest.mark.parametrize(
    ("pressed", "page", "more"),
    [
        ("plan_turn", "plan_edition", {"number": 1}),
        ("plan_turn_row", "plan_row", {"edition": 1, "number": 1}),
    ],
)
def test_an_address_of_buttons_opened_by_itself_leads_to_its_page(made, office, pressed, page, more):
    made.drafted()
    answer = office.get(at(made, pressed, **more))
    assert (answer.status_code, answer.url) == (302, at(made, page, **more))
    assert office.put(at(made, pressed, **more)).status_code == 405


def test_a_days_button_opened_by_itself_leads_to_the_activitys_days(made, office):
    made.issued()
    answer = office.get(at(made, "plan_turn_day", number=1, session=7))
    assert (answer.status_code, answer.url) == (302, at(made, "plan_day", number=1))


def test_the_second_of_two_who_change_the_plan_in_force_is_told_and_may_insist(made, office):
    made.issued()
    address = at(made, "plan_row", edition=1, number=2)
    form = row_form(no=2, state="planned", reason="检修", basis=BASIS)
    assert office.post(address, form | {"theme": "第一个人改的"}).status_code == 302
    told = office.post(address, form | {"theme": "第二个人改的"})
    page = told.content.decode()
    assert (told.status_code, made.in_force().number) == (422, 2)
    assert "第一个人改的" in page and "第二个人改的" in page and "office-990101" in page
    assert office.post(address, form | {"theme": "第二个人改的", "version": 2}).status_code == 302
    assert reads.row(made.in_force().pk, 2).theme == "第二个人改的"


@pytest.mark.parametrize("text", ["", "没有表格的一段话", "\x00\x01"])
def test_a_paper_without_a_table_is_refused_and_nothing_is_written(made, office, text):
    edition = made.drafted()
    answer = office.post(at(made, "plan_import", edition=1), {"text": text})
    assert answer.status_code == 422
    assert len(reads.rows(edition.pk)) == 4


@pytest.mark.parametrize(
    "form", [{}, {"turn": "fly"}, {"turn": "review"}, {"turn": "review", "basis": "长" * 301}]
)
def test_a_turn_that_is_none_is_refused(made, office, form):
    made.drafted()
    assert office.post(at(made, "plan_turn", number=1), form).status_code == 422


@pytest.mark.parametrize(
    "changed", [{"theme": ""}, {"period": "等天气好"}, {"no": "一"}, {"headcount": "很多"}]
)
def test_what_cannot_be_read_stays_in_the_form(made, office, changed):
    made.drafted()
    answer = office.post(at(made, "plan_row", edition=1, number=1), row_form(**changed))
    assert answer.status_code == 422
    assert 'role="alert"' in answer.content.decode()


def test_a_unit_sees_issued_editions_only(made):
    made.drafted()
    made.clerk(0)
    clerk = made.office_client().__class__()
    clerk.force_login(_clerk_user(made), backend="django.contrib.auth.backends.ModelBackend")
    assert clerk.get(at(made, "plan_edition", number=1)).status_code == 404
    assert "第1版" not in clerk.get(at(made, "plan_editions")).content.decode()


def _clerk_user(made: Made):
    from kaimen.people.models import Membership  # noqa: PLC0415  # used by this one test

    return Membership.objects.get(unit=made.units[0]).user


def test_a_clerk_sets_the_days_of_its_own_activities_only(made):
    made.issued()
    made.clerk(0)
    clerk = Client()
    clerk.force_login(_clerk_user(made), backend="django.contrib.auth.backends.ModelBackend")
    page = clerk.get(at(made, "plan_days")).content.decode()
    assert "走进自来水厂" in page and "医保政策进社区" not in page
    assert clerk.get(at(made, "plan_day", number=4)).status_code == 404
    assert clerk.post(at(made, "plan_day", number=1), {"day": "2026-05-20"}).status_code == 302
    assert clerk.post(at(made, "plan_day", number=1), {"day": "2026-06-20"}).status_code == 422


def test_another_regions_ids_never_answer(made, office):
    made.issued()
    other = Made("990102", "雨溪区")
    other.issued()
    for name, more in (
        ("plan_editions", {}),
        ("plan_edition", {"number": 1}),
        ("plan_row", {"edition": 1, "number": 1}),
        ("plan_days", {}),
        ("plan_day", {"number": 1}),
    ):
        mixed = reverse(name, kwargs={"region": made.region.code, "campaign": other.campaign.pk} | more)
        assert office.get(mixed).status_code == 404, name
        assert office.get(at(other, name, **more)).status_code == 403, name


def table(rows: int) -> str:
    lines = [f"{n}	5月	走进第{n}号门	现场观摩	区甲局" for n in range(1, rows + 1)]
    return "\n".join([HEAD, *lines])


@pytest.mark.parametrize("name", ["plan_edition", "plan_days", "plan_editions"])
def test_a_list_asks_as_often_for_thirty_rows_as_for_one(name):
    counts = []
    for code, rows in (("990101", 1), ("990102", 30)):
        made = Made(code, f"云{code[-1]}区")
        made.issued(table(rows))
        client = made.office_client()
        client.get(at(made, "plan_editions"))
        more = {"number": 1} if name == "plan_edition" else {}
        with CaptureQueriesContext(connection) as queries:
            assert client.get(at(made, name, **more)).status_code == 200
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 20
    assert Activity.objects.count() == 31


def test_a_cancelled_row_is_struck_out_and_its_mark_is_not(made, office):
    edition = made.drafted()
    acts.cancel(made.office, edition.pk, 2)
    page = office.get(at(made, "plan_edition", number=1)).content.decode()
    assert '食品抽检看得见</a><span class="g-mark">（已取消）</span></td>' in page
    assert page.count("（已取消）") == 1
