"""Acts on units on the database: one allowed and one refused case each."""

from datetime import date

import pytest

from kaimen.people import acts, reads
from kaimen.people.facts import UnitDraft, UnitKind
from kaimen.people.models import Alias, Unit
from kaimen.scheme.problem import Refused
from kaimen.scheme.roles import NOBODY, THE_CLOCK, Role
from kaimen.trail.models import Entry
from tests.people.making import a_member, a_unit
from tests.regions.making import OFFICE, OTHER_OFFICE, a_region

pytestmark = pytest.mark.django_db


def refused(function, *args) -> list[str]:
    with pytest.raises(Refused) as refusal:
        function(*args)
    return [problem.code for problem in refusal.value.problems]


def test_a_unit_is_added_with_aliases_under_others():
    place = a_region()
    top = a_unit(place, "区甲局")
    made = acts.add_unit(OFFICE, place, UnitDraft("区水厂", supervisor="区甲局", aliases=("水厂", "水司")))
    assert (made.supervisor, made.parent, made.sort_key) == (top, None, "qu shui chang")
    assert list(reads.aliases(made).values_list("name", flat=True)) == ["水厂", "水司"]
    assert Entry.objects.filter(act="people.add_unit", stream=place.code).count() == 2


def test_a_unit_is_refused_to_others_and_for_each_wrong_name():
    place = a_region()
    a_unit(place, "区甲局")
    assert refused(acts.add_unit, OTHER_OFFICE, place, UnitDraft("区乙局")) == ["moves.not_yours"]
    wrong = UnitDraft("区甲局", parent="区无局")
    assert refused(acts.add_unit, OFFICE, place, wrong) == ["people.unit_known", "people.unknown_unit"]
    assert Unit.objects.count() == 1


def test_a_unit_is_edited_from_the_version_that_was_seen():
    made = a_unit(a_region(), "区甲局")
    acts.edit_unit(OFFICE, made, 1, UnitDraft("区甲乙局", kind=UnitKind.DEPARTMENT, section="办公室"))
    made.refresh_from_db()
    assert (made.name, made.section, made.version, made.sort_key) == ("区甲乙局", "办公室", 2, "qu jia yi ju")
    assert Entry.objects.get(act="people.edit_unit").payload == {"fields": ["name", "section"], "version": 2}


def test_the_second_editor_is_refused_and_nothing_is_lost():
    made = a_unit(a_region(), "区甲局")
    acts.edit_unit(OFFICE, made, 1, UnitDraft("区甲乙局"))
    assert refused(acts.edit_unit, OFFICE, made, 1, UnitDraft("区甲丙局")) == ["people.changed_meanwhile"]
    assert Unit.objects.get().name == "区甲乙局"


def test_a_unit_does_not_stand_under_its_own():
    place = a_region()
    top = a_unit(place, "区甲局")
    a_unit(place, "区甲所", parent="区甲局")
    assert refused(acts.edit_unit, OFFICE, top, 1, UnitDraft("区甲局", parent="区甲所")) == [
        "people.under_itself"
    ]


def test_a_unit_is_closed_once_it_is_empty():
    place = a_region()
    made = a_unit(place, "区甲局")
    held = a_member("clerk", Role.UNIT_CLERK, place, made)
    assert refused(acts.close_unit, OFFICE, made, date(2024, 5, 6)) == ["people.unit_has_members"]
    acts.end_membership(THE_CLOCK, held)
    acts.close_unit(OFFICE, made, date(2024, 5, 6))
    assert list(reads.units(place)) == []
    assert list(reads.units(place, closed=True)) == [made]
    assert refused(acts.edit_unit, OFFICE, made, 2, UnitDraft("区甲局")) == ["moves.wrong_state"]


def test_an_alias_is_kept_and_forgotten():
    made = a_unit(a_region(), "区甲局")
    alias = acts.add_alias(OFFICE, made, " 甲委 ")
    assert reads.match_unit(made.region, "甲委") == made.pk
    assert refused(acts.add_alias, OFFICE, made, "甲委") == ["people.unit_known"]
    assert refused(acts.add_alias, NOBODY, made, "甲办") == ["moves.not_yours"]
    assert refused(acts.drop_alias, OTHER_OFFICE, made, alias.pk) == ["moves.not_yours"]
    acts.drop_alias(OFFICE, made, alias.pk)
    assert Alias.objects.count() == 0


def test_an_alias_of_another_unit_is_not_dropped_through_this_one():
    place = a_region()
    one, other = a_unit(place, "区甲局", aliases=("甲委",)), a_unit(place, "区乙局")
    acts.drop_alias(OFFICE, other, reads.aliases(one).get().pk)
    assert Alias.objects.count() == 1


def test_a_sheet_is_imported_whatever_the_order_of_its_rows():
    place = a_region()
    drafts = [
        UnitDraft("区水厂", supervisor="区甲局"),
        UnitDraft("区甲局", parent="区政府"),
        UnitDraft("区政府"),
    ]
    assert acts.import_units(OFFICE, place, drafts) == 3
    works = reads.unit_named(place, "区水厂")
    assert (works.supervisor.name, works.supervisor.parent.name) == ("区甲局", "区政府")


def test_a_sheet_is_imported_whole_or_not_at_all():
    place = a_region()
    a_unit(place, "区甲局")
    drafts = [UnitDraft("区乙局", parent="区丙局"), UnitDraft("区丙局", parent="区乙局"), UnitDraft("区甲局")]
    assert refused(acts.import_units, OFFICE, place, drafts) == [
        "people.unit_known",
        "people.under_itself",
        "people.under_itself",
    ]
    assert refused(acts.import_units, OTHER_OFFICE, place, [UnitDraft("区丁局")]) == ["moves.not_yours"]
    assert Unit.objects.count() == 1


def test_names_of_many_rows_are_matched_in_two_queries(django_assert_num_queries):
    place = a_region()
    units = [a_unit(place, f"区{word}局") for word in "甲乙丙丁"]
    with django_assert_num_queries(2):
        found = reads.match_units(place, ["甲局", "云溪区乙局", "戊局"])
    assert found == {"甲局": units[0].pk, "云溪区乙局": units[1].pk, "戊局": None}


def test_another_regions_unit_answers_nothing():
    place, other = a_region(), a_region("990102", "雨溪区")
    made = a_unit(place, "区甲局")
    assert reads.unit(place, made.pk) == made
    assert reads.unit(other, made.pk) is None
    assert reads.match_unit(other, "区甲局") is None
