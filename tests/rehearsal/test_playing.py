"""A rehearsal plays every shipped scheme through the very same acts, the same each time."""

from datetime import date

import pytest

from kaimen.outbox.models import Message
from kaimen.people.models import Unit, User
from kaimen.regions.clock import today
from kaimen.regions.facts import Mode
from kaimen.regions.models import Campaign, Region
from kaimen.rehearsal.account import account_of
from kaimen.rehearsal.acts import play_day
from kaimen.rehearsal.facts import Until, Wanted
from kaimen.rehearsal.models import Rehearsal
from kaimen.rehearsal.running import play_days, play_until, start_alone
from kaimen.rehearsal.shipped import shipped_names, shipped_text
from kaimen.scheme.problem import Refused
from kaimen.scheme.roles import THE_CLOCK
from kaimen.stages.call import reads as call
from kaimen.stages.plan import reads as plan
from kaimen.stages.selection import reads as selection
from kaimen.trail.models import Entry

pytestmark = pytest.mark.django_db
UNITS = 14


def begun(name: str = "county", seed: int = 5, office: bool = True) -> Rehearsal:
    return start_alone(Wanted(shipped_text(name), seed, UNITS, office))


@pytest.mark.parametrize("name", shipped_names())
def test_every_shipped_scheme_plays_to_its_issued_plan_and_nothing_is_refused(name: str):
    played = begun(name)
    assert play_until(played.campaign, Until.PLAN) == []
    edition = plan.edition_in_force(played.campaign.pk)
    assert edition is not None
    rows = plan.rows(edition.pk)
    assert len(rows) >= UNITS * 2 // 3
    assert all(row.theme and row.period.start and row.lead and row.lead.unit for row in rows)


def test_the_same_seed_plays_the_same_year_and_another_seed_another(transactional_db):
    def told(seed: int) -> dict:
        played = begun(seed=seed)
        account = account_of(played.campaign, play_until(played.campaign, Until.PLAN))
        forget()
        return account

    first, again, other = told(5), told(5), told(6)
    keep = [name for name in first if name != "campaign"]
    assert [first[name] for name in keep] == [again[name] for name in keep]
    assert first["plan"] != other["plan"]


def forget() -> None:
    """Make room for the same rehearsal once more: another code for the region that was played."""
    Region.objects.filter(code="990101").update(code=f"99{Region.objects.count():04}")


def test_a_rehearsal_begins_on_the_day_that_the_scheme_takes_effect_and_goes_day_by_day():
    played = begun()
    assert today(played.campaign) == date(2026, 2, 26)
    play_days(played.campaign, 3)
    assert today(Campaign.objects.get(pk=played.campaign.pk)) == date(2026, 2, 28)


def test_the_end_of_each_stage_is_reached_in_turn():
    played = begun()
    play_until(played.campaign, Until.CALL)
    assert call.handed_in(played.campaign.pk) and not selection.releases(played.campaign.pk)
    play_until(played.campaign, Until.SELECTION)
    assert selection.releases(played.campaign.pk) and plan.edition_in_force(played.campaign.pk) is None
    play_until(played.campaign, Until.PLAN)
    assert plan.edition_in_force(played.campaign.pk)


def test_where_a_person_is_the_office_only_units_act():
    played = begun(office=False)
    play_days(played.campaign, 40)
    assert call.handed_in(played.campaign.pk)
    assert not selection.decisions(played.campaign.pk)
    actors = set(Entry.objects.filter(stream="990101").values_list("actor", flat=True))
    assert {actor.split(":")[1] for actor in actors if actor.startswith("played:")} == {"clerk", "leader"}


def test_after_the_issue_units_fix_days_and_some_things_change():
    played = begun()
    play_until(played.campaign, Until.PLAN)
    assert play_days(played.campaign, 25) == []
    edition = plan.edition_in_force(played.campaign.pk)
    assert edition is not None and edition.number == 3
    rows = plan.rows(edition.pk)
    assert sorted({row.state.value for row in rows}) == ["cancelled", "planned", "postponed"]
    assert any(row.sessions for row in rows)


def test_played_units_are_marked_as_rehearsal_and_nobody_real_is_made():
    played = begun()
    assert played.campaign.mode == Mode.REHEARSAL
    assert Unit.objects.count() == UNITS
    assert User.objects.count() == 0


def test_nothing_that_is_played_leaves_the_house():
    played = begun()
    play_until(played.campaign, Until.PLAN)
    assert Message.objects.filter(campaign=played.campaign).exists()
    assert not Message.objects.filter(campaign=played.campaign, state="sent").exists()


def test_only_a_rehearsal_has_a_clock_that_can_be_turned():
    played = begun()
    live = Campaign.objects.create(region=played.home, year=2027, brand="主题日", mode=Mode.LIVE)
    with pytest.raises(Rehearsal.DoesNotExist):
        play_day(THE_CLOCK, live.pk)


def test_a_scheme_with_faults_is_refused_and_nothing_is_made():
    with pytest.raises(Refused) as refusal:
        start_alone(Wanted("[campaign]\n", 1, UNITS))
    assert {problem.code for problem in refusal.value.problems} == {"rehearsal.bad_scheme"}
    assert not Rehearsal.objects.exists()
