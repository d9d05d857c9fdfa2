"""Pages of people and regions: who may, what is scoped, how many queries, and that nothing typed is lost."""

from datetime import date

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kaimen.people import acts
from kaimen.people.middleware import AccessMiddleware
from kaimen.people.models import Invitation, Membership, Unit
from kaimen.people.urls import DESK, SYSTEM
from kaimen.regions import acts as regions
from kaimen.regions.facts import Level
from kaimen.regions.models import CalendarDay, Campaign, Region
from kaimen.regions.urls import urlpatterns as REGIONS
from kaimen.scheme.roles import THE_CLOCK, Role
from kaimen.trail.models import Entry
from tests.people.making import a_member, a_unit, an_administrator, an_office, of, signed_in
from tests.regions.making import a_region
from tests.regions.schemes import a_scheme

pytestmark = pytest.mark.django_db


@pytest.fixture
def place() -> Region:
    return a_region()


@pytest.fixture
def office(place: Region) -> Client:
    return signed_in(of(an_office(place)))


def told(unit: Unit | None = None, **changed: object) -> dict:
    values = {"name": "区甲局", "kind": "department", "version": unit.version if unit else ""}
    return values | changed


def paths() -> list[str]:
    """Every route of the desk and the administrators, with ids that name nothing."""
    ids = {"region": "990101", "day": "2024-05-06"}
    found = []
    for route in [*DESK, *SYSTEM, *REGIONS]:
        wanted = route.pattern.converters
        found.append(reverse(route.name, kwargs={name: ids.get(name, 999) for name in wanted}))
    return found


@pytest.mark.parametrize("path", paths())
def test_a_visitor_is_asked_to_sign_in_and_a_stranger_is_told_whose_page_it_is(path):
    a_region()
    assert Client().get(path).url.startswith(reverse("account_login"))
    stranger = signed_in(of(an_office(a_region("990102", "雨溪区"), "stranger")))
    for answer in (stranger.get(path), stranger.post(path)):
        text = answer.content.decode()
        assert (answer.status_code, "能看" in text, "你现在的身份是牵头办" in text) == (403, True, True)


@pytest.mark.parametrize("path", [path for path in paths() if "999" in path])
def test_an_id_that_names_nothing_here_is_not_found(path, place):
    for actor in (an_office(place), an_administrator(Role.SECURITY_ADMIN)):
        assert signed_in(of(actor)).post(path).status_code in (403, 404)


def test_another_regions_ids_answer_nothing(office, place):
    other = a_region("990102", "雨溪区")
    unit = a_unit(other, aliases=("甲委",))
    held = a_member("judge", Role.JUDGE, other)
    offered = acts.invite(THE_CLOCK, Role.JUDGE, other)
    campaign = regions.open_campaign(THE_CLOCK, other, 2024, "主题日")
    for path in [
        f"units/{unit.pk}/", f"units/{unit.pk}/close/", f"units/{unit.pk}/aliases/",
        f"members/{held.pk}/end/", f"members/{held.pk}/hand-over/", f"members/{held.pk}/code/",
        f"members/{held.pk}/full/", f"members/{held.pk}/open/", f"members/invitations/{offered.pk}/",
        f"members/invitations/{offered.pk}/withdraw/", f"campaigns/{campaign.pk}/",
        f"campaigns/{campaign.pk}/show/",
    ]:  # fmt: skip
        assert office.post(f"/desk/990101/{path}").status_code in (404, 405), path
        assert office.get(f"/desk/990101/{path}").status_code in (404, 405), path
    assert Entry.objects.filter(actor__startswith="user:").exclude(act="people.sign_in").count() == 0


def test_a_route_without_a_declaration_is_refused_or_an_error_where_asked(settings, office):
    request = RequestFactory().get("/nowhere/")
    request.user, request.actor = of(THE_CLOCK), THE_CLOCK
    request.resolver_match = None
    ask = AccessMiddleware(lambda request: HttpResponse()).process_view
    settings.STRICT_ACCESS = False
    assert ask(request, lambda request: None, [], {}).status_code == 403
    settings.STRICT_ACCESS = True
    with pytest.raises(ImproperlyConfigured):
        ask(request, lambda request: None, [], {})


def test_a_unit_is_added_once_however_often_the_button_is_pressed(office, place):
    for _ in range(2):
        answer = office.post("/desk/990101/units/add/", told(once="same"))
        assert answer.url == f"/desk/990101/units/{Unit.objects.get().pk}/"
    assert office.get(answer.url).status_code == 200


def test_a_refused_form_keeps_what_was_typed_and_says_why(office, place):
    a_unit(place, "区甲局")
    answer = office.post("/desk/990101/units/add/", told(section="办公室", once="x"))
    text = answer.content.decode()
    assert answer.status_code == 422
    assert 'role="alert"' in text
    assert "已经是本地区一个单位的名称或别名" in text
    assert 'value="办公室"' in text
    assert 'name="once" value="x"' in text


def test_the_second_editor_sees_who_changed_what_and_chooses(office, place):
    unit = a_unit(place, "区甲局")
    path = f"/desk/990101/units/{unit.pk}/"
    assert office.post(path, told(unit, section="法规科")).status_code == 302
    late = office.post(path, told(unit, section="办公室"))
    text = late.content.decode()
    assert (late.status_code, "别人改过，请选一份" in text, "office 张*" in text) == (422, True, True)
    assert "<td>法规科</td><td>办公室</td>" in text
    assert office.post(path, told(unit, section="办公室", version=2)).status_code == 302
    unit.refresh_from_db()
    assert (unit.section, unit.version) == ("办公室", 3)


def test_an_alias_is_kept_refused_and_dropped_on_the_page(office, place):
    unit = a_unit(place, "区甲局")
    path = f"/desk/990101/units/{unit.pk}/"
    assert office.post(path + "aliases/", {"alias-name": "甲委"}).status_code == 302
    assert office.post(path + "aliases/", {"alias-name": "甲委"}).status_code == 422
    alias = acts.add_alias(THE_CLOCK, unit, "甲办")
    assert office.post(f"{path}aliases/{alias.pk}/drop/").status_code == 302
    assert "甲委" in office.get(path).content.decode()
    assert office.post(path + "close/", follow=True).content.decode().count("起停用") == 1


def a_sheet(text: str) -> SimpleUploadedFile:
    return SimpleUploadedFile("units.csv", text.encode())


def test_a_sheet_is_previewed_and_only_confirmed_rows_are_written(office, place):
    sheet = a_sheet("单位名称,类别\n区甲局,部门\n=1+1,部门\n")
    preview = office.post("/desk/990101/units/import/", {"file": sheet})
    text = preview.content.decode()
    assert (preview.status_code, Unit.objects.count()) == (200, 0)
    assert "1行能导入，1行有问题会跳过" in text
    assert "像是公式" in text
    confirmed = {"drafts": preview.context["drafts"], "once": "same"}
    for _ in range(2):
        assert office.post("/desk/990101/units/import/", confirmed).url == "/desk/990101/units/"
    assert list(Unit.objects.values_list("name", flat=True)) == ["区甲局"]


def test_a_preview_that_was_changed_or_made_elsewhere_is_not_taken(office, place):
    a_region("990102", "雨溪区")
    other = signed_in(of(an_office(Region.objects.get(code="990102"), "other")))
    sheet = a_sheet("单位名称\n区甲局\n")
    drafts = other.post("/desk/990102/units/import/", {"file": sheet}).context["drafts"]
    for wrong in (drafts, drafts + "x", ""):
        answer = office.post("/desk/990101/units/import/", {"drafts": wrong})
        assert (answer.status_code, "预览已过期" in answer.content.decode()) == (422, True)
    assert Unit.objects.count() == 0


@pytest.mark.parametrize("text", ["", "甲,乙\n1,2\n", "单位名称\n"])
def test_a_sheet_without_units_is_refused(text, office, place):
    answer = office.post("/desk/990101/units/import/", {"file": a_sheet(text)})
    assert (answer.status_code, 'role="alert"' in answer.content.decode()) == (422, True)


def test_a_member_is_invited_handed_over_and_ended_on_the_pages(office, place):
    unit = a_unit(place, "区甲局")
    asked = {"role": "unit_clerk", "unit": unit.pk, "post": "办公室"}
    first = office.post("/desk/990101/members/", asked | {"once": "a"})
    again = office.post("/desk/990101/members/", asked | {"once": "a"})
    assert (first.url, Invitation.objects.count()) == (again.url, 1)
    assert office.post("/desk/990101/members/", {"role": "unit_clerk"}).status_code == 422
    assert office.post("/desk/990101/members/", {"role": "lead_office"}).status_code == 422
    held = a_member("clerk", Role.UNIT_CLERK, place, unit)
    link = office.post(f"/desk/990101/members/{held.pk}/hand-over/", {"post": "法规科"}, follow=True)
    assert "/account/invitation/" in link.content.decode()
    assert "法规科" in office.get("/desk/990101/members/").content.decode()
    assert office.post(f"/desk/990101/members/{held.pk}/end/", follow=True).status_code == 200
    assert Membership.objects.get(pk=held.pk).ended_at is not None


def test_names_and_numbers_are_masked_until_read_in_full(office, place):
    held = a_member("judge", Role.JUDGE, place)
    shown = office.get("/desk/990101/members/").content.decode()
    assert ("张*" in shown, "138****0013" in shown) == (True, True)
    assert ("张小门" in shown, "13800000013" in shown) == (False, False)
    full = office.post(f"/desk/990101/members/{held.pk}/full/").content.decode()
    assert ("张小门" in full, "13800000013" in full) == (True, True)
    assert Entry.objects.filter(outcome="read").count() == 1


def test_the_security_administrator_looks_after_officers_only(place):
    client = signed_in(of(an_administrator(Role.SECURITY_ADMIN)))
    office, judge = a_member("office", Role.LEAD_OFFICE, place), a_member("judge", Role.JUDGE, place)
    shown = client.get("/system/accounts/").content.decode()
    assert ("office" in shown, "judge" in shown) == (True, False)
    assert client.post(f"/system/accounts/{judge.pk}/lock/", {"turn": "lock"}).status_code == 404
    client.post(f"/system/accounts/{office.pk}/lock/", {"turn": "lock"})
    office.user.refresh_from_db()
    assert office.user.is_active is False
    answer = client.post("/system/accounts/", {"role": "lead_office", "region": "990101"})
    assert client.get(answer.url).status_code == 200
    assert client.post("/system/accounts/", {"role": "lead_office", "region": "000000"}).status_code == 422
    assert client.get("/desk/990101/units/").status_code == 403


def test_the_system_administrator_adds_regions():
    client = signed_in(of(an_administrator(Role.SYSTEM_ADMIN)))
    told = {"code": "990101", "name": "云溪区", "level": "county"}
    assert client.post("/system/regions/", told).status_code == 302
    again = client.post("/system/regions/", told)
    assert (again.status_code, "已经有地区在用" in again.content.decode()) == (422, True)
    assert Region.objects.count() == 1


def test_the_audit_administrator_reads_and_verifies_the_record(place):
    client = signed_in(of(an_administrator(Role.AUDIT_ADMIN)))
    assert "regions.add_region" in client.get("/system/trail/?stream=990101").content.decode()
    assert "没有改动" in client.post("/system/trail/").content.decode()


def test_a_day_is_marked_and_cleared_on_the_calendar(office, place):
    told = {"day": "2024-05-06", "is_workday": "no", "reason": "本地文件"}
    answer = office.post("/desk/990101/calendar/", told)
    assert answer.url == "/desk/990101/calendar/?month=2024-05"
    assert "本地文件" in office.get(answer.url).content.decode()
    assert CalendarDay.objects.get().day == date(2024, 5, 6)
    assert office.post("/desk/990101/calendar/", {"day": "x", "reason": "甲"}).status_code == 422
    assert office.post("/desk/990101/calendar/2024-13-01/clear/").status_code == 404
    office.post("/desk/990101/calendar/2024-05-06/clear/")
    assert CalendarDay.objects.count() == 0


def test_a_year_without_a_schedule_is_marked_as_provisional(office, place):
    assert "暂按" not in office.get("/desk/990101/calendar/?month=2024-05").content.decode()
    assert "暂按" in office.get("/desk/990101/calendar/?month=2150-05").content.decode()


def test_a_clerk_sees_the_calendar_and_changes_nothing(place):
    client = signed_in(a_member("clerk", Role.UNIT_CLERK, place, a_unit(place)).user)
    told = {"day": "2024-05-06", "is_workday": "no", "reason": "本地文件"}
    assert client.post("/desk/990101/calendar/", told).status_code == 200
    assert client.get("/desk/990101/footer/").status_code == 403
    assert CalendarDay.objects.count() == 0


def test_the_footer_is_saved_and_shown_again(office, place):
    assert office.post("/desk/990101/footer/", {"sponsor": "甲政府"}).status_code == 302
    assert 'value="甲政府"' in office.get("/desk/990101/footer/").content.decode()


def test_a_campaign_is_opened_given_a_scheme_and_shown(office, place):
    answer = office.post("/desk/990101/campaigns/", {"year": 2024, "brand": "主题日", "mode": "live"})
    assert "2024-02-28" not in office.get(answer.url).content.decode()
    regions.publish_scheme(THE_CLOCK, Campaign.objects.get(), a_scheme("990101", 2024))
    assert "2024-02-28" in office.get(answer.url).content.decode()
    office.post(answer.url + "show/", {"turn": "show"})
    assert Campaign.objects.get().public is True


def test_an_observer_of_the_city_sees_the_district_and_presses_nothing(place):
    city = regions.add_region(THE_CLOCK, "990100", "甲市", Level.PREFECTURE)
    Region.objects.filter(pk=place.pk).update(parent=city)
    client = signed_in(a_member("observer", Role.OBSERVER, city).user)
    assert client.get("/desk/990101/units/").status_code == 200
    assert client.get("/desk/990101/members/").status_code == 403
    assert client.post("/desk/990101/units/add/", told()).status_code == 403


def fill_units(place: Region, count: int) -> None:
    for number in range(count):
        a_unit(place, f"区{number}局", parent="区0局" if number else "")


def fill_members(place: Region, count: int) -> None:
    for number in range(count):
        a_member(f"judge{number}", Role.JUDGE, place)
        acts.invite(THE_CLOCK, Role.JUDGE, place)


def fill_days(place: Region, count: int) -> None:
    for number in range(count):
        regions.mark_day(THE_CLOCK, place, date(2024, 5, 1 + number), False, "本地文件")


def fill_campaigns(place: Region, count: int) -> None:
    for number in range(count):
        regions.open_campaign(THE_CLOCK, place, 2024 + number, "主题日")


def fill_officers(place: Region, count: int) -> None:
    for number in range(count):
        a_member(f"office{number}", Role.LEAD_OFFICE, place)


def fill_regions(place: Region, count: int) -> None:
    for number in range(count):
        regions.add_region(THE_CLOCK, f"99{number + 200:04}", f"第{number}区", Level.COUNTY)


@pytest.mark.parametrize(
    ("path", "role", "fill"),
    [
        ("/desk/990101/units/", Role.LEAD_OFFICE, fill_units),
        ("/desk/990101/units/?q=局", Role.LEAD_OFFICE, fill_units),
        ("/desk/990101/members/", Role.LEAD_OFFICE, fill_members),
        ("/desk/990101/calendar/?month=2024-05", Role.LEAD_OFFICE, fill_days),
        ("/desk/990101/campaigns/", Role.LEAD_OFFICE, fill_campaigns),
        ("/system/accounts/", Role.SECURITY_ADMIN, fill_officers),
        ("/system/regions/", Role.SYSTEM_ADMIN, fill_regions),
        ("/system/trail/?stream=990101", Role.AUDIT_ADMIN, fill_units),
    ],
)
def test_a_list_asks_as_often_for_thirty_rows_as_for_one(path, role, fill, place):
    actor = an_office(place) if role == Role.LEAD_OFFICE else an_administrator(role)
    client, asked = signed_in(of(actor)), []
    for rows in (1, 30):
        with transaction.atomic():
            fill(place, rows)
            client.get(path)
            with CaptureQueriesContext(connection) as counted:
                assert client.get(path).status_code == 200
            asked.append(len(counted))
            transaction.set_rollback(True)
    assert asked[0] == asked[1] <= 12
