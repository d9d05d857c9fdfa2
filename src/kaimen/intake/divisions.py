"""The packaged list of GB/T 2260, and what a reader knows where it knows no more."""

from functools import cache
from importlib.resources import files

from django.utils import timezone

from kaimen.papers.given import Given


@cache
def divisions_text() -> str:
    return (files("kaimen.data") / "divisions.tsv").read_text("utf-8")


def given_nothing(year: int | None = None) -> Given:
    """For a paper that belongs to no region here."""
    return Given(divisions_text(), year=year, this_year=timezone.localdate().year)
