"""The shipped list of common short forms of government bodies, read once a process."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


@cache
def full_forms() -> Mapping[str, str]:
    """Short form to full form, without any region's prefix."""
    text = files("kaimen.people").joinpath("short_forms.tsv").read_text("utf-8")
    return dict(line.split("\t") for line in text.splitlines() if line)
