from hypothesis import given
from hypothesis import strategies as st

from kaimen.stages.plan.rules.plates import plates


def test_printed_numbers_become_the_plates():
    assert plates([1, 2, 3, 5]) == [1, 2, 3, 5]


def test_a_row_without_a_number_gets_the_next_free_one():
    assert plates([1, None, 3, None]) == [1, 4, 3, 5]


def test_a_number_printed_twice_is_given_once():
    assert plates([7, 7, 8]) == [7, 9, 8]


def test_a_taken_plate_is_not_given_again():
    assert plates([2], taken={1, 2, 9}) == [10]


def test_new_plates_stand_above_all_that_were_ever_given():
    assert plates([None, 2], floor=54) == [55, 2]


@given(st.lists(st.none() | st.integers(1, 60)), st.sets(st.integers(1, 60)), st.integers(0, 80))
def test_no_plate_twice_and_none_taken(numbers, taken, floor):
    given_plates = plates(numbers, taken, floor)
    assert len(given_plates) == len(set(given_plates)) == len(numbers)
    assert not set(given_plates) & taken
