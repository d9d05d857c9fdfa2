"""Whatever scheme the types allow: written as TOML and read again it is the same."""

import tomllib
from datetime import date, time
from fractions import Fraction
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kaimen.scheme.reading.check import check
from kaimen.scheme.reading.reader import Reader
from kaimen.scheme.scheme import Scheme
from kaimen.scheme.shape import Either, Kind, Many, Plain, Record, fields_of, is_code
from kaimen.scheme.telling.describe import describe
from kaimen.scheme.telling.toml import write_scheme

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8).filter(
    lambda text: bool(text.strip())
)
PLAIN = {
    str: TEXT,
    bool: st.booleans(),
    date: st.dates(date(1990, 1, 1), date(2200, 1, 1)),
    time: st.times().map(lambda hour: hour.replace(microsecond=0)),
}


def values(kind: Kind) -> st.SearchStrategy[Any]:
    match kind:
        case Plain():
            return plain(kind)
        case Many():
            return st.lists(values(kind.of), min_size=1, max_size=2).map(tuple)
        case Either():
            return st.one_of([records(option) for option in kind.types])
    return records(kind.type)


def plain(kind: Plain) -> st.SearchStrategy[Any]:
    if is_code(kind):
        return st.sampled_from(list(kind.type))
    low, high = (kind.range.low, kind.range.high) if kind.range else (-99, 99)
    if kind.type is Fraction:
        return st.fractions(low, high, max_denominator=200)
    return st.integers(low, high) if kind.type is int else PLAIN[kind.type]


def records(kind: type) -> st.SearchStrategy[Any]:
    """A record with its required fields and few of the others, so that every field has its turn."""
    fields = fields_of(kind)
    required = {field.name: values(field.kind) for field in fields if field.required}
    optional = {
        field.name: st.deferred(lambda kind=field.kind: values(kind))
        for field in fields
        if not field.required
    }
    return st.fixed_dictionaries(required, optional=optional).map(lambda given: kind(**given))


def read_without_checks(text: str) -> tuple[Any, list[Any]]:
    reader = Reader(lambda part: iter(()))
    return reader.read(Record(Scheme), tomllib.loads(text), ()), reader.faults


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(records(Scheme))
def test_what_is_written_reads_the_same(scheme):
    assert read_without_checks(write_scheme(scheme)) == (scheme, [])


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(records(Scheme))
def test_any_scheme_can_be_checked_and_told_in_words(scheme):
    for finding in check(write_scheme(scheme)):
        assert finding.what and finding.why and finding.mend
    assert all(line.words for section in describe(scheme) for line in section.lines)
