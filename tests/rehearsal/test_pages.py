"""The training ground on screen."""

import pytest
from django.test import Client

from kaimen.people.models import Membership, User
from kaimen.regions.clock import today
from kaimen.regions.models import Campaign, Region
from kaimen.rehearsal.acts import play_day
from kaimen.rehearsal.models import Rehearsal
from kaimen.scheme.problem import Refused
from kaimen.scheme.roles import THE_CLOCK, Actor, Grant, Role
from tests.people.making import an_office, of, signed_in
from tests.regions.making import a_region

pytestmark = pytest.mark.django_db
CODE = "990105"
HOME = f"/desk/{CODE}/rehearsal/"
TYPED = {"scheme": "county", "office": "me", "units": "6", "seed": "1"}


@pytest.fixture
def office() -> Client:
    return signed_in(of(an_office(a_region(CODE))))


def started(office: Client, **typed: str) -> Rehearsal:
    answer = office.post(HOME, TYPED | typed)
    assert answer.status_code == 302
    return Rehearsal.objects.select_related("campaign__region").latest("pk")


def test_an_office_starts_one_on_a_ground_of_its_own_and_is_the_office_there(office: Client):
    made = started(office)
    ground = made.campaign.region
    assert (ground.code, ground.parent.code, made.office_plays) == (f"{CODE}901", CODE, False)
    held = Membership.objects.get(region=ground)
    assert held.role == Role.LEAD_OFFICE
    assert made.campaign.public is False


def test_it_plays_on_by_a_day_and_by_a_week(office: Client):
    made = started(office)
    page = f"{HOME}{made.pk}/"
    begins = today(made.campaign)
    for step in ("day", "week"):
        assert office.post(f"{page}play/", {"step": step}).status_code == 302
    moved = today(Campaign.objects.get(pk=made.campaign_id))
    assert (moved - begins).days == 7
    assert f"{moved.month}月{moved.day}日" in office.get(page).content.decode()


def test_a_double_press_plays_once(office: Client):
    made = started(office)
    for _ in range(2):
        office.post(f"{HOME}{made.pk}/play/", {"step": "week", "once": "same"})
    assert (today(Campaign.objects.get(pk=made.campaign_id)) - today(made.campaign)).days == 6


def test_each_start_is_a_new_ground_and_the_old_one_stays(office: Client):
    first, second = started(office), started(office, seed="2")
    assert first.campaign.region_id != second.campaign.region_id
    assert Rehearsal.objects.count() == 2


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"units": "0"}, "5"),
        ({"seed": "x"}, "整数"),
        ({"scheme": "nowhere"}, "nowhere"),
        ({"office": "you"}, "you"),
    ],
)
def test_what_is_wrong_is_told_and_nothing_is_made(office: Client, typed: dict[str, str], said: str):
    answer = office.post(HOME, TYPED | typed)
    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert not Rehearsal.objects.exists()


def test_another_regions_rehearsal_does_not_answer(office: Client):
    made = started(office)
    other = Region.objects.create(code="999998", name="别县", level="county")
    Rehearsal.objects.filter(pk=made.pk).update(home=other)
    Campaign.objects.filter(pk=made.campaign_id).update(region=other)
    assert office.get(f"{HOME}{made.pk}/").status_code == 404
    assert office.post(f"{HOME}{made.pk}/play/", {"step": "day"}).status_code == 404


def test_another_offices_person_may_not_play_it(office: Client):
    made = started(office)
    stranger = Actor("user:0", frozenset({Grant(Role.LEAD_OFFICE, "999998")}))
    with pytest.raises(Refused):
        play_day(stranger, made.campaign_id)
    assert play_day(THE_CLOCK, made.campaign_id).refused == ()


@pytest.mark.parametrize("count", [1, 30])
def test_the_list_asks_the_same_however_long_it_is(office: Client, django_assert_max_num_queries, count: int):
    made = started(office)
    for number in range(1, count):
        campaign = Campaign.objects.create(
            region=made.campaign.region, year=2026, slug=f"n{number}", brand="日", mode="rehearsal"
        )
        Rehearsal.objects.create(
            campaign=campaign,
            home=made.home,
            seed=1,
            units=5,
            begun_by="",
            begun_at=campaign.played_at or made.begun_at,
        )
    with django_assert_max_num_queries(16):
        office.get(HOME)


def test_a_clerk_may_not_start_one(client: Client):
    user = User.objects.create(username="nobody")
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get(HOME).status_code in (403, 404)
