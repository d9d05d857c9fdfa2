"""Who plays in a rehearsal."""

from random import Random

import pytest

from kaimen.rehearsal.rules.cast import Temper, cast, kinds_asked
from kaimen.rehearsal.shipped import shipped_names, shipped_text
from kaimen.rehearsal.stock import stock
from kaimen.scheme.reading.check import read_scheme
from kaimen.scheme.scheme import Scheme
from kaimen.scheme.terms.hosts import UnitKind


@pytest.fixture
def scheme() -> Scheme:
    return read_scheme(shipped_text("county"), "county")


@pytest.mark.parametrize("count", [1, 5, 60, 150])
def test_every_unit_has_a_name_of_its_own_and_something_to_show(scheme: Scheme, count: int):
    parts = cast(stock(), scheme, count, "县", Random(3))
    assert len(parts) == len({part.name for part in parts}) == count
    assert all(part.themes for part in parts)


def test_a_small_cast_has_some_of_each_kind_that_the_scheme_asks(scheme: Scheme):
    kinds = {part.kind for part in cast(stock(), scheme, 25, "县", Random(3))}
    assert kinds == set(kinds_asked(scheme))


def test_only_kinds_that_the_scheme_names_play():
    text = shipped_text("county").replace(
        'kinds = ["department", "zone", "mass_organisation", "enterprise", "other"]', 'kinds = ["enterprise"]'
    )
    parts = cast(stock(), read_scheme(text, "county"), 60, "县", Random(3))
    assert {part.kind for part in parts} == {UnitKind.TOWNSHIP, UnitKind.ENTERPRISE}


def test_the_same_seed_gives_the_same_cast_and_another_seed_other_tempers(scheme: Scheme):
    first, again, other = (cast(stock(), scheme, 60, "县", Random(seed)) for seed in (3, 3, 4))
    assert first == again
    assert [part.name for part in first] == [part.name for part in other]
    assert [part.temper for part in first] != [part.temper for part in other]


def test_a_large_cast_has_every_temper(scheme: Scheme):
    assert {part.temper for part in cast(stock(), scheme, 150, "县", Random(3))} == set(Temper)


@pytest.mark.parametrize("name", shipped_names())
def test_every_shipped_scheme_finds_its_cast(name: str):
    assert len(cast(stock(), read_scheme(shipped_text(name), name), 40, "县", Random(1))) == 40
